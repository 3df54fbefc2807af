import { fieldsOf } from './form-fields.js';
import { jsonOf, membersOf, textOf } from './json-members.js';

/** What a callback says, be it a form, a query or a JSON object; the first of two with one name counts. */
export function callbackFields(raw: string): ReadonlyMap<string, string> {
  const pairs = raw.trimStart().startsWith('{')
    ? [...membersOf(jsonOf(raw))].map(([name, value]) => [name, textOf(value)] as const)
    : fieldsOf(raw);
  const fields = new Map<string, string>();
  for (const [name, value] of pairs) if (!fields.has(name)) fields.set(name, value);
  return fields;
}
