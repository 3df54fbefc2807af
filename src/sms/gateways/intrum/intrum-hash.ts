import { createHash, timingSafeEqual } from 'node:crypto';

/** The fields of a request in INTRUM's form, under the names that are really sent. */
export type IntrumFields = ReadonlyMap<string, string>;

const HASH = 'hash';

/**
 * Proves that whoever sends the fields knows the key (I-23): md5 in hex of all values but the hash itself, joined in the
 * order of their names, and the key. Optional fields count only when they are there.
 */
export function intrumHash(fields: IntrumFields, apiKey: string): string {
  const names = [...fields.keys()].filter((name) => name !== HASH).sort();
  const values = names.map((name) => fields.get(name) ?? '');
  return createHash('md5')
    .update(values.join('') + apiKey, 'utf8')
    .digest('hex');
}

/** In constant time; false when there is no hash. */
export function hasRightHash(fields: IntrumFields, apiKey: string): boolean {
  const expected = Buffer.from(intrumHash(fields, apiKey));
  const given = Buffer.from((fields.get(HASH) ?? '').toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The same fields with their hash. */
export function withHash(fields: IntrumFields, apiKey: string): IntrumFields {
  return new Map([...fields, [HASH, intrumHash(fields, apiKey)]]);
}
