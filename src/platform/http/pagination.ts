import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '../errors/domain-error.js';
import { isId } from '../random/new-id.js';

/** The query of every list. */
export class CursorQuery {
  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /**
   * How many items at the most.
   * @example 50
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number = 50;
}

export class InvalidCursor extends DomainError {
  readonly code = 'invalid_cursor';
  readonly kind = 'malformed' as const;

  constructor() {
    super('The cursor is not one that this list gave out');
  }
}

/** Where a page ended: the id of its last row (UUIDv7, so ids order by time). */
export function encodeCursor(id: string): string {
  return Buffer.from(`v1:${id}`).toString('base64url');
}

/** Undoes {@link encodeCursor}; throws {@link InvalidCursor}. */
export function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const id = text.startsWith('v1:') ? text.slice(3) : '';
  if (!isId(id)) throw new InvalidCursor();
  return id;
}

/** Cuts the one row too many that was asked for, and says whether there is a next page. */
export function toPage<T extends { id: string }>(
  rows: readonly T[],
  limit: number,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null };
}
