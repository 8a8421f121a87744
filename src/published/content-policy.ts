/**
 * The content security policy of every page: nothing inline, nothing from elsewhere, and no text that
 * becomes code or markup (`src/dom/trust-scripts.ts`). The settings in `hosting/` repeat it.
 */
export const CONTENT_POLICY = [
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
].join('; ');
