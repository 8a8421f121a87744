/**
 * In how many lines of each element a text stands, that has blanks of any kind. It runs in the page:
 *
 * `await page.locator('h1').evaluateAll(countLines, 'SQL Server')` -> `[1]`
 */
export function countLines(elements: Element[], text: string): number[] {
  return elements.flatMap((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const places: [Text, number][] = [];
    let all = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let at = 0; at < data.length; at += 1) places.push([node as Text, at]);
      all += data.replaceAll('\u00A0', ' ');
    }
    const start = all.indexOf(text);
    if (start < 0 || !element.checkVisibility()) return [];
    const tops = places.slice(start, start + text.length).map(([node, at]) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return Math.round(range.getBoundingClientRect().top / 12);
    });
    return [new Set(tops).size];
  });
}
