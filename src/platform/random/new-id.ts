import { v7 } from 'uuid';

/** A new UUIDv7 in lower case: sorts by the time it was made, which keeps primary keys close together. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text could be an id at all: a query for anything else need not be sent. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
