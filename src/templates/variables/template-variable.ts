import type { ClientFieldRule } from '../client-fields/client-field.js';

/** How a value is written and asked for; told by the filters it goes through. */
export const VARIABLE_KINDS = ['text', 'money', 'date', 'phone', 'number', 'name', 'list'] as const;
export type VariableKind = (typeof VARIABLE_KINDS)[number];

/** Where a value comes from when nobody types it; `values` are the document's own. */
export const VARIABLE_SOURCES = [
  'contact',
  'deal',
  'application',
  'object',
  'company',
  'employee',
  'document',
  'values',
] as const;
export type VariableSource = (typeof VARIABLE_SOURCES)[number];

/** A value that a template prints or decides by. */
export interface TemplateVariable {
  /** As the template writes it: `contact.fullName`. */
  readonly name: string;
  /** As people call it: «ФИО клиента». */
  readonly label: string;
  readonly kind: VariableKind;
  readonly source: VariableSource;
  /** Whether a document cannot be made without it; the others have a default or hide what needs them. */
  readonly required: boolean;
  /** What a preview shows in its place. */
  readonly sample: SampleValue;
  /** Members of each row, when the kind is `list`. */
  readonly fields: readonly TemplateVariableField[];
  /** Set where the client is asked for the value: no sender has to give it. Absent in versions kept before there was any. */
  readonly client?: ClientFieldRule | null;
}

export type TemplateVariableField = Pick<TemplateVariable, 'name' | 'label' | 'kind' | 'sample'>;

/** A text, a number or the rows of a list; JSON. */
export type SampleValue = string | number | boolean | readonly SampleRow[];

/** A row is a text or has members. */
export type SampleRow = string | object;
