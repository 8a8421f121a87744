import { encode } from 'uqr';

/** A QR code as the path of an SVG: lines of the height of one module. */
export interface QrCode {
  /** Its width and height in modules, with the quiet zone around it. */
  size: number;
  path: string;
}

/** Modules that stay empty around the code, as readers want it. */
const QUIET_ZONE = 4;

/** `drawQrCode('https://errors.example/e/151076.html')` -> `{ size: 37, path: 'M4 4.5h7m2 0h1…' }` */
export function drawQrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .map((row, y) => {
      const runs = [
        ...row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ];
      let end = 0;
      return runs
        .map(({ 0: { length }, index }, at) => {
          const move = at === 0 ? `M${String(index)} ${String(y)}.5` : `m${String(index - end)} 0`;
          end = index + length;
          return `${move}h${String(length)}`;
        })
        .join('');
    })
    .join('');
  return { size, path };
}
