import { expect, it } from 'vitest';
import { CONTENT_POLICY } from '../../../src/published/content-policy.ts';

it('allows scripts of the site and nothing that compiles code, WebAssembly neither', () => {
  expect(CONTENT_POLICY.split('; ')).toEqual([
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
});
