import { randomBytes } from 'node:crypto';

import { base64url, fromBase64url, fromUtf8, sha256 } from './encoding.js';
import { EvidenceFormatError } from './evidence-format-error.js';

/** The most UTF-16 units of a disclosed value; a longer one is cut. */
export const maxDisclosedUnits = 2048;

const saltBytes = 16;

/**
 * A personal value beside its event. The event holds only the digest; the salt makes the digest
 * useless for guessing, so deleting `d` leaves nothing to find the value by.
 */
export interface Disclosure {
  readonly name: string;
  /** The value as disclosed: cut when it was too long. */
  readonly value: string;
  /** What is handed out to open the digest: base64url of the JSON array of salt, name and value. */
  readonly d: string;
  /** What stands in `sd` of the event. */
  readonly digest: string;
}

/**
 * Salts a value and takes its digest.
 * @param salt 16 bytes, random unless the caller must be able to repeat them
 * @throws EvidenceFormatError for ill-formed Unicode or a salt of another length
 */
export function makeDisclosure(
  name: string,
  value: string,
  salt: Uint8Array = randomBytes(saltBytes),
): Disclosure {
  if (salt.byteLength !== saltBytes) {
    throw new EvidenceFormatError('value', `salt of ${name} is not ${saltBytes} bytes`);
  }
  if (!name.isWellFormed() || !value.isWellFormed()) {
    throw new EvidenceFormatError('value', `disclosure ${name} holds a lone surrogate`);
  }
  const shown = cutValue(value);
  // For an array of well-formed strings JSON.stringify and RFC 8785 write the same text.
  const d = base64url(Buffer.from(JSON.stringify([base64url(salt), name, shown]), 'utf8'));
  return { name, value: shown, d, digest: disclosureDigest(d) };
}

/** The digest of a disclosure, 43 characters of base64url. */
export function disclosureDigest(d: string): string {
  return base64url(sha256(d));
}

/**
 * Reads a disclosure strictly.
 * @throws EvidenceFormatError when it is anything but the one encoding of a salt, a name and a value
 */
export function openDisclosure(d: string): Disclosure {
  const bytes = fromBase64url(d);
  const text = bytes && fromUtf8(bytes);
  if (text === undefined) throw new EvidenceFormatError('encoding', 'disclosure is not base64url');
  const parts = parseTexts(text);
  const [salt, name, value] = parts;
  if (salt === undefined || name === undefined || value === undefined || parts.length !== 3) {
    throw new EvidenceFormatError('members', 'disclosure is not salt, name and value');
  }
  if (fromBase64url(salt)?.byteLength !== saltBytes || value.length > maxDisclosedUnits) {
    throw new EvidenceFormatError(
      'members',
      'disclosure has a salt or a value of the wrong length',
    );
  }
  // A lone surrogate can hide in an escape, which both ways of writing would repeat.
  if (!parts.every((part) => part.isWellFormed()) || JSON.stringify(parts) !== text) {
    throw new EvidenceFormatError('encoding', 'disclosure is not written in its canonical form');
  }
  return { name, value, d, digest: disclosureDigest(d) };
}

/** A value of at most {@link maxDisclosedUnits} UTF-16 units; what was cut ends in an ellipsis. */
export function cutValue(value: string): string {
  if (value.length <= maxDisclosedUnits) return value;
  const kept = value.slice(0, maxDisclosedUnits - 1);
  // The cut may fall between the two halves of a character outside the basic plane.
  return `${kept.isWellFormed() ? kept : kept.slice(0, -1)}…`;
}

function parseTexts(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string') ? parsed : [];
  } catch {
    throw new EvidenceFormatError('encoding', 'disclosure is not JSON');
  }
}
