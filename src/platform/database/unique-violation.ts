import { codeOf } from '../errors/code-of.js';

const CODES = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

/** Whether a write failed because a unique key already holds the value. */
export function isUniqueViolation(error: unknown): boolean {
  return CODES.has(codeOf(error) ?? '');
}
