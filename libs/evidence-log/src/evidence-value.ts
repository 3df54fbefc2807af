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

/** What a look at a value finds besides its problems. */
interface Look {
  /** Whether the members of every object stand in the order of their names. */
  inOrder: boolean;
}

/**
 * Refuses what must not stand in evidence.
 * @throws EvidenceFormatError `value`, naming the place
 */
export function assertEvidenceValue(
  value: unknown,
  name: string,
  look: Look = { inOrder: true },
): asserts value is EvidenceValue {
  const problem = problemOf(value, look);
  if (problem !== undefined) throw new EvidenceFormatError('value', name + problem);
}

/** What is wrong with a value, after the path to it; the path is written on the way back only. */
function problemOf(value: unknown, look: Look): string | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed() ? undefined : ' holds a lone surrogate';
  }
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? undefined : ' is not an integer of at most 53 bits';
  }
  if (typeof value === 'boolean') return undefined;
  if (typeof value !== 'object') return ` is ${typeof value}`;
  if (value === null) return ' is null';
  if (Array.isArray(value)) return problemOfList(value, look);
  return isPlain(value) ? problemOfMembers(value, look) : ' is not a plain object';
}

function problemOfList(list: readonly unknown[], look: Look): string | undefined {
  // By index, since forEach would step over the holes of a sparse array.
  for (let i = 0; i < list.length; i += 1) {
    const problem = problemOf(list[i], look);
    if (problem !== undefined) return `[${i}]${problem}`;
  }
  return undefined;
}

function problemOfMembers(value: PlainObject, look: Look): string | undefined {
  let previous = '';
  // By their names: a million events are checked in one run, and pairs would be made for each member.
  for (const name of Object.keys(value)) {
    const isWord = memberName.test(name);
    const problem = isWord ? problemOf(value[name], look) : ' is not named by a plain word';
    if (problem !== undefined) return `.${name}${problem}`;
    if (name <= previous) look.inOrder = false;
    previous = name;
  }
  return undefined;
}

type PlainObject = Readonly<Record<string, unknown>>;

function isPlain(value: object): value is PlainObject {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Refuses a value that must not stand in evidence, and answers whether its text is the one canonical way
 * (RFC 8785) to write it. For such values this needs no canonicalizer: the members stand in order and
 * writing the value again gives the same text, which a repeated member, white space or an unusual escape
 * does not.
 * @param parsed the value that was parsed from the text
 * @throws EvidenceFormatError `value`, naming the place
 */
export function isWrittenOnce(text: string, parsed: unknown, name: string): boolean {
  const look = { inOrder: true };
  assertEvidenceValue(parsed, name, look);
  return look.inOrder && JSON.stringify(parsed) === text;
}
