import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { packFor } from './compress.js';

const text = Buffer.from('Договор '.repeat(200));

describe('packFor', () => {
  it('takes brotli where the client does', async () => {
    const packed = await packFor('gzip, deflate, br;q=1.0', text);

    expect(packed.encoding).toBe('br');
    expect(brotliDecompressSync(packed.body)).toEqual(text);
  });

  it('falls back to gzip', async () => {
    const packed = await packFor('gzip', text);

    expect(packed.encoding).toBe('gzip');
    expect(gunzipSync(packed.body)).toEqual(text);
  });

  it('packs nothing for a client that names nothing', async () => {
    expect(await packFor(undefined, text)).toEqual({ body: text });
  });
});
