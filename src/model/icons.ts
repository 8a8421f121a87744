/** A picture that stands for the site where a device shows it beside its own applications. */
export interface Icon {
  /** Path from the site's root. */
  path: string;
  /** Width and height in pixels. */
  size: number;
  /** Whether the device cuts its own shape out of it, so that it fills its square. */
  isMaskable: boolean;
}

/** What the web app manifests name. All are drawn from `public/favicon.svg` by `npm run icons`. */
export const APP_ICONS: readonly Icon[] = [
  { path: 'icons/app-192.png', size: 192, isMaskable: false },
  { path: 'icons/app-512.png', size: 512, isMaskable: false },
  { path: 'icons/app-maskable-512.png', size: 512, isMaskable: true },
];

/** What Apple's devices ask for. Apart, as every page has it. */
export const APPLE_ICON_PATH = 'icons/apple-touch.png';

/** They show a transparent corner black. */
export const APPLE_ICON: Icon = { path: APPLE_ICON_PATH, size: 180, isMaskable: true };

/**
 * Lets the first shape of the picture, its ground, fill the whole square. The rest stays within the
 * circle of four fifths of the width that every device shows.
 *
 * `'<path fill="#0a5c45" d="M6 0h20…z"/>'` -> `'<path fill="#0a5c45" d="M0 0h32v32H0z"/>'`
 */
export function fillSquare(svg: string): string {
  const filled = svg.replace(/( d=")[^"]*(")/, '$1M0 0h32v32H0z$2');
  if (filled === svg) throw new Error('The picture has no shape that could be its ground.');
  return filled;
}
