import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTENT_TYPES } from '../../../src/model/content-types.ts';
import { CONTENT_POLICY } from '../../../src/published/content-policy.ts';
import { parseXml, type XmlElement } from './xml.ts';

const CONFIGURATIONS = [
  'hosting/nginx/root.conf',
  'hosting/nginx/sub-path.conf',
  'hosting/apache/vhost.conf',
  'hosting/apache/htaccess.txt',
  'hosting/caddy/Caddyfile',
  'hosting/caddy/Caddyfile.sub-path',
  'hosting/iis/web.config',
];

describe.each(CONFIGURATIONS)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('repeats the policy of the pages, and says who may frame them', () => {
    const found = [...text.matchAll(/"(default-src[^"]*)"/g)].map(([, value]) => value);
    expect(found).toEqual([`${CONTENT_POLICY}; frame-ancestors 'self'`]);
  });

  it('sends the other headers', () => {
    expect(text).toMatch(/X-Content-Type-Options"?( value=)? ?"nosniff"/);
    expect(text).toMatch(/Referrer-Policy"?( value=)? ?"no-referrer"/);
  });

  it('is plain ASCII, which every server and editor reads', () => {
    expect(text).toMatch(/^[\n\t\x20-\x7e]*$/);
  });
});

/** What a server says and a path of one leaves to its host. */
const OF_A_SERVER =
  /^ {4}(?:server_tokens|# Pasted error messages|large_client_header_buffers) .*\n/gm;

/** The settings themselves: what stands below the host name, the path and the folder. */
function readNginxSettings(name: string): string {
  const text = readFileSync(`hosting/nginx/${name}.conf`, 'utf8');
  return text.slice(text.indexOf('    index index.html;'));
}

describe('the settings for nginx', () => {
  it('are the same at the root and below a path', () => {
    const root = readNginxSettings('root').replaceAll(OF_A_SERVER, '');
    const subPath = readNginxSettings('sub-path').replaceAll(' /kb/', ' /');
    expect(root).toContain('absolute_redirect off;');
    expect(subPath.replaceAll(/ +# change: .*/g, '')).toBe(root);
  });

  // An absolute one would name the scheme and the port behind a proxy, which nobody outside reaches.
  it('lead on by relative addresses wherever they lead on', () => {
    const text = readFileSync('hosting/nginx/sub-path.conf', 'utf8');
    const blocks = text.split(/^location /m).slice(1);
    expect(blocks).toHaveLength(2);
    for (const block of blocks) expect(block).toContain('absolute_redirect off;');
  });

  it('know every file type of the site', () => {
    const text = readFileSync('hosting/nginx/root.conf', 'utf8');
    const types = /types \{(.*?)\}/s.exec(text)?.[1] ?? '';
    const known = [...types.matchAll(/^\s*(\S+)\s+(\w+);$/gm)].map(
      ([, type = '', extension = '']): [string, string] => [`.${extension}`, type],
    );
    expect(new Map(known)).toEqual(
      new Map(Object.entries(CONTENT_TYPES).map(([key, value]) => [key, value.split(';', 1)[0]])),
    );
  });
});

describe('the settings for IIS', () => {
  const root = parseXml(readFileSync('hosting/iis/web.config', 'utf8'));

  it('use only elements and attributes that IIS 7.5 knows', () => {
    expect(listUnknown(root)).toEqual([]);
  });

  it('remove whatever they add, as it may be inherited', () => {
    for (const [element, key] of [
      ['mimeMap', 'fileExtension'],
      ['error', 'statusCode'],
    ] as const) {
      checkRemoved(root, element, key);
    }
    for (const headers of findAll(root, 'customHeaders')) checkRemoved(headers, 'add', 'name');
    for (const files of findAll(root, 'files')) expect(files.children[0]?.name).toBe('clear');
  });

  it('give every file type of the site the type that our own server gives', () => {
    const maps = findAll(root, 'mimeMap').map(({ attributes }): [string, string] => [
      attributes['fileExtension'] ?? '',
      attributes['mimeType']?.replace('; ', ';') ?? '',
    ]);
    expect(maps).toEqual(Object.entries(CONTENT_TYPES));
  });

  it('name the error page by a relative path, as no other is allowed to a site', () => {
    for (const { attributes } of findAll(root, 'error')) {
      expect(attributes['path']).toMatch(/^\w[\w.]*$/);
      expect(attributes['responseMode']).toBe('File');
    }
  });
});

/** What stands where, from the schema of IIS 7.5 (IIS_schema.xml), for what is used. */
const IIS_SCHEMA: Readonly<Record<string, { in: string[]; attributes: string[] }>> = {
  configuration: { in: [''], attributes: [] },
  location: { in: ['configuration'], attributes: ['path'] },
  'system.webServer': { in: ['configuration', 'location'], attributes: [] },
  defaultDocument: { in: ['system.webServer'], attributes: ['enabled'] },
  files: { in: ['defaultDocument'], attributes: [] },
  clear: { in: ['files'], attributes: [] },
  directoryBrowse: { in: ['system.webServer'], attributes: ['enabled'] },
  // `defaultPath` and others are locked for sites.
  httpErrors: { in: ['system.webServer'], attributes: ['errorMode', 'existingResponse'] },
  error: {
    in: ['httpErrors'],
    attributes: ['statusCode', 'subStatusCode', 'path', 'responseMode', 'prefixLanguageFilePath'],
  },
  security: { in: ['system.webServer'], attributes: [] },
  requestFiltering: { in: ['security'], attributes: [] },
  requestLimits: { in: ['requestFiltering'], attributes: ['maxQueryString', 'maxUrl'] },
  staticContent: { in: ['system.webServer'], attributes: [] },
  clientCache: {
    in: ['staticContent'],
    attributes: ['cacheControlMode', 'cacheControlMaxAge', 'cacheControlCustom'],
  },
  mimeMap: { in: ['staticContent'], attributes: ['fileExtension', 'mimeType'] },
  httpProtocol: { in: ['system.webServer'], attributes: [] },
  customHeaders: { in: ['httpProtocol'], attributes: [] },
  add: { in: ['files', 'customHeaders'], attributes: ['name', 'value'] },
  remove: {
    in: ['staticContent', 'customHeaders', 'httpErrors'],
    attributes: ['fileExtension', 'name', 'statusCode', 'subStatusCode'],
  },
};

function listUnknown(element: XmlElement, parent = ''): string[] {
  const rule = IIS_SCHEMA[element.name];
  return [
    ...(rule?.in.includes(parent) === true ? [] : [`${element.name} in ${parent}`]),
    ...Object.keys(element.attributes)
      .filter((name) => rule?.attributes.includes(name) !== true)
      .map((name) => `${element.name} ${name}`),
    ...element.children.flatMap((child) => listUnknown(child, element.name)),
  ];
}

/** Each `element` has a `remove` with the same key right before it, and no key stands twice. */
function checkRemoved(scope: XmlElement, element: string, key: string): void {
  const keys: (string | undefined)[] = [];
  const visit = ({ children }: XmlElement): void => {
    for (const [index, child] of children.entries()) {
      visit(child);
      if (child.name !== element) continue;
      const before = children[index - 1];
      expect(before?.name, child.attributes[key]).toBe('remove');
      expect(before?.attributes[key]).toBe(child.attributes[key]);
      keys.push(child.attributes[key]);
    }
  };
  visit(scope);
  expect(keys.length).toBeGreaterThan(0);
  expect(new Set(keys).size).toBe(keys.length);
}

function findAll(element: XmlElement, name: string): XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => findAll(child, name)),
  ];
}

describe('parseXml', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a x="1" x="2"/>',
    '<a x=1/>',
    '<a/><b/>',
    '<a>&</a>',
    '<!-- -- --><a/>',
  ])('refuses %s', (text) => {
    expect(() => parseXml(text)).toThrow();
  });
});
