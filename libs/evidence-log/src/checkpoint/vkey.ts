import { fromBase64, sha256 } from '../encoding.js';
import { ProofRefused } from '../proof-refused.js';
import { publicKeyBytes } from './ed25519.js';

/** What a verifier knows of a log: its name and its public key. */
export interface Vkey {
  readonly name: string;
  /** 4 bytes that a signature line begins with. */
  readonly keyId: Buffer;
  /** 32 bytes of an Ed25519 key. */
  readonly publicKey: Buffer;
}

/** Kind of key, first byte of it in its text: Ed25519. */
const ed25519Kind = 0x01;

/**
 * The key of a log as text: `name+id+key`.
 * @throws RangeError for a name with white space or a plus sign, or a key of another length
 */
export function makeVkey(origin: string, publicKey: Uint8Array): string {
  if (!isKeyName(origin)) throw new RangeError(`"${origin}" cannot name a log`);
  if (publicKey.byteLength !== publicKeyBytes) throw new RangeError('The key is not of Ed25519');
  const id = keyIdOf(origin, publicKey).toString('hex');
  return `${origin}+${id}+${keyWithKind(publicKey).toString('base64')}`;
}

/** @throws ProofRefused (key) */
export function readVkey(vkey: string): Vkey {
  const [, name = '', id, keyText = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(vkey) ?? [];
  const key = fromBase64(keyText);
  if (!key || !isKeyName(name) || key[0] !== ed25519Kind || key.length !== 1 + publicKeyBytes) {
    throw new ProofRefused('key', 'the key of the log is not name+id+key of Ed25519');
  }
  const publicKey = key.subarray(1);
  const keyId = keyIdOf(name, publicKey);
  if (keyId.toString('hex') !== id) {
    throw new ProofRefused('key', 'the id in the key of the log is not that of its name and key');
  }
  return { name, keyId, publicKey };
}

/** First four bytes of the hash of name and key. */
export function keyIdOf(name: string, publicKey: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), keyWithKind(publicKey)]);
  return sha256(named).subarray(0, 4);
}

/** Names of keys have no white space and no plus sign, so that lines and keys can be taken apart. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s+\p{Cc}]/u.test(name);
}

function keyWithKind(publicKey: Uint8Array): Buffer {
  return Buffer.concat([Uint8Array.of(ed25519Kind), publicKey]);
}
