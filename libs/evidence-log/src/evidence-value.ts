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
export function assertEvidenceValue(value: unknown, name: string): asserts value is EvidenceValue {
  const problem = problemOf(value);
  if (problem !== undefined) throw new EvidenceFormatError('value', name + problem);
}

/** What is wrong with a value, after the path to it; the path is written on the way back only. */
function problemOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed() ? undefined : ' holds a lone surrogate';
  }
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? undefined : ' is not an integer of at most 53 bits';
  }
  if (typeof value === 'boolean') return undefined;
  if (typeof value !== 'object') return ` is ${typeof value}`;
  if (value === null) return ' is null';
  return Array.isArray(value) ? problemOfList(value) : problemOfMembers(value);
}

function problemOfList(list: readonly unknown[]): string | undefined {
  // By index, since forEach would step over the holes of a sparse array.
  for (let i = 0; i < list.length; i += 1) {
    const problem = problemOf(list[i]);
    if (problem !== undefined) return `[${i}]${problem}`;
  }
  return undefined;
}

function problemOfMembers(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return ' is not a plain object';
  for (const [name, member] of Object.entries(value)) {
    const problem = memberName.test(name) ? problemOf(member) : ' is not named by a plain word';
    if (problem !== undefined) return `.${name}${problem}`;
  }
  return undefined;
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
