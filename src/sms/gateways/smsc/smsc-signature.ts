import { createHash, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { SmscSignature } from '../../../platform/index.js';

/**
 * Whether a callback carries the sum that was agreed on: over its values and a secret, joined by colons. The rule is
 * by hearsay (G-10), so it is asked for only where it is set.
 */
export function isSmscSigned(
  fields: ReadonlyMap<string, string>,
  { algorithm, key }: SmscSignature,
): boolean {
  const names = fields.has('mes') ? ['phone', 'mes', 'to'] : ['id', 'phone', 'status'];
  const signed = [...names.map((name) => fields.get(name) ?? ''), key].join(':');
  const given = (fields.get(algorithm) ?? '').toLowerCase();
  return sumsOf(signed, algorithm).some((sum) => isSame(sum, given));
}

function sumsOf(signed: string, algorithm: SmscSignature['algorithm']): readonly string[] {
  if (algorithm !== 'crc32') return [createHash(algorithm).update(signed).digest('hex')];
  const sum = crc32(signed);
  return [String(sum), sum.toString(16), sum.toString(16).padStart(8, '0')];
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
