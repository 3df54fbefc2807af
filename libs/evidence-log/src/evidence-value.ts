import { EvidenceFormatError } from './evidence-format-error.js';

/**
 * What evidence may hold: JSON without null and without fractions, so that every language reads it alike.
 */
export type EvidenceValue =
  | string
  | number
  | boolean
  | readonly EvidenceValue[]
  | { readonly [member: string]: EvidenceValue };

/**
 * Member names are plain words. A name made of digits would be moved to the front by JavaScript's
 * own ordering of members, and the check of {@link isWrittenOnce} could not tell it from tampering.
 */
const memberName = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Refuses what must not stand in evidence.
 * @throws EvidenceFormatError `value`, naming the place
 */
export function assertEvidenceValue(value: unknown, place: string): asserts value is EvidenceValue {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) refuse(place, 'holds a lone surrogate');
  } else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) refuse(place, 'is not an integer of at most 53 bits');
  } else if (typeof value === 'object') {
    assertContainer(value, place);
  } else if (typeof value !== 'boolean') {
    refuse(place, `is ${typeof value}`);
  }
}

function assertContainer(value: object | null, place: string): void {
  if (value === null) refuse(place, 'is null');
  if (Array.isArray(value)) {
    // By index, since forEach would step over the holes of a sparse array.
    for (let i = 0; i < value.length; i += 1) assertEvidenceValue(value[i], `${place}[${i}]`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(place, 'is not a plain object');
  for (const [name, member] of Object.entries(value)) {
    if (!memberName.test(name)) refuse(`${place}.${name}`, 'is not named by a plain word');
    assertEvidenceValue(member, `${place}.${name}`);
  }
}

function refuse(place: string, problem: string): never {
  throw new EvidenceFormatError('value', `${place} ${problem}`);
}

/**
 * Whether a text is the one canonical way (RFC 8785) to write the value that was parsed from it. For
 * values that pass {@link assertEvidenceValue} this needs no canonicalizer: the members stand in order
 * and writing the value again gives the same text, which a repeated member, white space or an
 * unusual escape does not.
 */
export function isWrittenOnce(text: string, parsed: EvidenceValue): boolean {
  return membersInOrder(parsed) && JSON.stringify(parsed) === text;
}

function membersInOrder(value: EvidenceValue): boolean {
  if (typeof value !== 'object') return true;
  if (isList(value)) return value.every(membersInOrder);
  let previous = '';
  for (const [name, member] of Object.entries(value)) {
    if (name <= previous || !membersInOrder(member)) return false;
    previous = name;
  }
  return true;
}

/** Array.isArray does not narrow a readonly array. */
function isList(value: object): value is readonly EvidenceValue[] {
  return Array.isArray(value);
}
