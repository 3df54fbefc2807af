/** Hex SHA-256 by WebCrypto, the same in Node and in browsers. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await sha256(bytes)).toString('hex');
}

export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
}
