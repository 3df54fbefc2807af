import { create } from 'qrcode';

/** A QR code as runs of dark modules, so that it can be drawn as vectors of any size. */
export interface QrCode {
  /** Modules along a side, without the quiet zone. */
  size: number;
  runs: { row: number; from: number; length: number }[];
}

/** A mark is tried in several places, and the sheet bears its code again: the last one is kept. */
let last: { readonly text: string; readonly code: QrCode } | undefined;

/** Error correction M: a print that lost 15 % is still read. */
export function qrCode(text: string): QrCode {
  if (last?.text !== text) last = { text, code: encode(text) };
  return last.code;
}

function encode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const runs: QrCode['runs'] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      const last = runs.at(-1);
      if (last?.row === row && last.from + last.length === column) last.length += 1;
      else runs.push({ row, from: column, length: 1 });
    }
  }
  return { size: modules.size, runs };
}
