import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A body as it goes out, and how it is packed. */
export interface Packed {
  readonly body: Buffer;
  readonly encoding?: 'br' | 'gzip';
}

/**
 * Packs a text in the best way the client takes. Pages are packed though they hold a token: nothing that a
 * stranger chooses is ever written beside it, so its length tells nothing (BREACH).
 */
export async function packFor(acceptEncoding: string | undefined, body: Buffer): Promise<Packed> {
  const accepted = (acceptEncoding ?? '').split(',').map((one) => one.trim().split(';')[0]);
  if (accepted.includes('br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { body: await brotli(body, { params }), encoding: 'br' };
  }
  if (accepted.includes('gzip')) return { body: await zip(body), encoding: 'gzip' };
  return { body };
}
