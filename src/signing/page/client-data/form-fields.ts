import type { ClientAnswers } from '../../../documents/index.js';
import type { ClientField } from '../../../templates/index.js';

/** Name and id of a field of the form; clients without a browser rely on it too. */
export function fieldId({ name }: Pick<ClientField, 'name'>): string {
  return `data-${name}`;
}

/** What was typed, by the name of the field. */
export function typedIn(
  form: Readonly<Record<string, string>>,
  fields: readonly ClientField[],
): ClientAnswers {
  return Object.fromEntries(fields.map((field) => [field.name, form[fieldId(field)] ?? '']));
}
