/** An element of an XML document, without its text. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
}

const NAME = String.raw`[A-Za-z_][\w.-]*`;
const ATTRIBUTES = String.raw`((?:\s+${NAME}\s*=\s*"[^"<&]*")*)`;
const TOKEN = new RegExp(
  String.raw`<!--(?:(?!--)[^])*-->|<(${NAME})${ATTRIBUTES}\s*(\/?)>|<\/(${NAME})\s*>|[^<&]+`,
  'y',
);

/**
 * Reads the part of XML that settings use, as strictly as IIS does: nothing may be open at the end,
 * doubled, or unescaped.
 *
 * `'<a x="1"><b/></a>'` -> `{ name: 'a', attributes: { x: '1' }, children: [{ name: 'b', ... }] }`
 */
export function parseXml(text: string): XmlElement {
  const body = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>/, '');
  const document: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [document];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(body);
    const parent = open.at(-1);
    if (match === null || parent === undefined) {
      throw new Error(`Not well-formed: ${body.slice(start, start + 40)}`);
    }
    const [, name, attributes = '', isEmpty, closing] = match;
    if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
    if (closing !== undefined && open.pop()?.name !== closing) {
      throw new Error(`</${closing}> closes nothing.`);
    }
  }
  const [root, ...others] = document.children;
  if (root === undefined || others.length > 0 || open.length !== 1) {
    throw new Error('There must be one root element, and it must be closed.');
  }
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w.-]+)\s*=\s*"([^"]*)"/g)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`${name} stands twice.`);
    attributes[name] = value;
  }
  return attributes;
}
