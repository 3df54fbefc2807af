import { CryptoKeySigner, PDF } from '@libpdf/core';

import type { Forgery } from './forgery.js';
import type { SealedSample } from './sealed-sample.js';

/** Another program adds a valid signature of its own after ours. */
export async function secondSignature({ pdf, issued }: SealedSample): Promise<Forgery> {
  const { key, keys } = issued;
  const privateKey = keys.privateKey as CryptoKey;
  const signer = new CryptoKeySigner(privateKey, key.certificate, 'EC', 'ECDSA', [...key.chain]);
  const signed = await (await PDF.load(pdf)).sign({ signer });
  return {
    name: 'a second signature',
    pdf: signed.bytes,
    failed: ['single_revision', 'single_signature', 'byte_range'],
    reason: /2 marks %%EOF/,
  };
}
