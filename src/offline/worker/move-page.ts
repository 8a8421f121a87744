/**
 * A page of the site as it must be at another address: every link that starts from its own place gets its whole
 * address.
 *
 * `('<a href="../en/index.html">', 'https://host.example/kb/ja/unreachable.html')`
 * -> `'<a href="https://host.example/kb/en/index.html">'`
 *
 * @param html as the build writes it, with quotes around every value
 * @param from the address of the page
 */
export function movePage(html: string, from: string): string {
  return html.replaceAll(
    / (href|src|action|data-root)="([^"#:]+)(#[^"]*)?"/g,
    (_, name: string, path: string, fragment = '') =>
      ` ${name}="${new URL(path, from).href}${String(fragment)}"`,
  );
}
