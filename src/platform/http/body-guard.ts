import { DomainError } from '../errors/domain-error.js';

const MAX_DEPTH = 32;

/** JSON deeper than 32 levels, or text that is not well-formed Unicode (SEC-16). */
export class MalformedBody extends DomainError {
  readonly kind = 'malformed' as const;

  constructor(
    readonly code: 'json_too_deep' | 'text_not_well_formed' | 'text_with_null',
    message: string,
  ) {
    super(message);
  }
}

/** Walks a parsed body once, before any handler sees it. */
export function guardBody(value: unknown, depth = 0): void {
  if (typeof value === 'string') {
    guardText(value);
  } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
    if (depth >= MAX_DEPTH)
      throw new MalformedBody('json_too_deep', `JSON is deeper than ${MAX_DEPTH} levels`);
    for (const [key, member] of Object.entries(value)) {
      guardText(key);
      guardBody(member, depth + 1);
    }
  }
}

function guardText(text: string): void {
  if (!text.isWellFormed()) {
    throw new MalformedBody('text_not_well_formed', 'A text holds half of a surrogate pair');
  }
  if (text.includes('\0'))
    throw new MalformedBody('text_with_null', 'A text holds a null character');
}
