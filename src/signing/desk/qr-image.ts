import { qrCode } from '#libs/pdf';

/** White modules around the code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as an SVG picture, sharp at any size, dark on white whatever the page around it is. */
export function qrImage(text: string): string {
  const { size, runs } = qrCode(text);
  const side = size + 2 * QUIET;
  const path = runs
    .map(({ row, from, length }) => `M${from + QUIET} ${row + QUIET}h${length}v1h-${length}z`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img">`,
    '<title>Наведите камеру телефона, чтобы открыть документ</title>',
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#16202b" d="${path}"/></svg>`,
  ].join('');
}
