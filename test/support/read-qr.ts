import jsqr from 'jsqr';

// Its types speak of a default export that Node.js does not make of a CommonJS module.
const decode = jsqr as unknown as typeof jsqr.default;

/** Pixels along a module: enough for the reader, as a camera would see it from afar. */
const SCALE = 4;

/** What a camera reads from the SVG picture of a QR code. */
export function readQr(svg: string): string {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1] ?? 0);
  const pixels = new Uint8ClampedArray((side * SCALE) ** 2 * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    darken(pixels, side * SCALE, { x: Number(x), y: Number(y), length: Number(length) });
  }
  const code = decode(pixels, side * SCALE, side * SCALE);
  if (!code) throw new Error('No camera reads this QR code');
  return code.data;
}

function darken(
  pixels: Uint8ClampedArray,
  width: number,
  { x, y, length }: { readonly x: number; readonly y: number; readonly length: number },
): void {
  for (let row = y * SCALE; row < (y + 1) * SCALE; row += 1) {
    for (let column = x * SCALE; column < (x + length) * SCALE; column += 1) {
      pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
}
