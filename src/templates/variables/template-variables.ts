import { CLIENT_SAMPLES } from '../client-fields/client-field.js';
import { knownVariables, labelOf, sourceOf } from './known-variables.js';
import { sampleOfKind } from './sample-value.js';
import type { TemplateShape } from './analyze-template.js';
import type {
  SampleRow,
  SampleValue,
  TemplateVariable,
  TemplateVariableField,
  VariableKind,
} from './template-variable.js';

/**
 * The values a template takes, for people: named, with a kind and a sample. `required` are the paths that a filling with
 * nothing at all complains about.
 */
export function templateVariables(
  shape: TemplateShape,
  required: ReadonlySet<string>,
): TemplateVariable[] {
  return shape.globals
    .filter((name) => !isPartOfAnother(name, shape))
    .map((name) => {
      const fields = fieldsOf(name, shape);
      const client = shape.declared.get(name)?.client ?? null;
      const kind = shape.lists.has(name) ? 'list' : kindIn(shape, name);
      const label = labelIn(shape, name);
      const sample =
        kind === 'list' ? sampleRows(shape, name, fields) : sampleIn(shape, name, label);
      return {
        name,
        label,
        kind,
        source: sourceOf(name),
        required: required.has(name),
        sample,
        fields,
        client,
      };
    });
}

/** How the template or we call a value. */
export function labelIn(shape: TemplateShape, name: string): string {
  return shape.declared.get(name)?.label ?? labelOf(name);
}

function kindIn(shape: TemplateShape, name: string): VariableKind {
  const known = shape.kinds.get(name);
  if (known !== undefined) return known;
  const type = shape.declared.get(name)?.client?.type;
  return type === 'date' || type === 'phone' || type === 'number' ? type : 'text';
}

/** `services.size` says nothing new beside `services`. */
function isPartOfAnother(name: string, shape: TemplateShape): boolean {
  const parent = name.slice(0, name.lastIndexOf('.'));
  return shape.lists.has(parent);
}

function fieldsOf(name: string, shape: TemplateShape): TemplateVariableField[] {
  const rowNames = [...shape.rows].filter(([, list]) => list === name).map(([row]) => row);
  return (shape.lists.get(name) ?? []).map((field) => {
    const paths = rowNames.map((row) => `${row}.${field}`);
    const kind = paths.map((path) => shape.kinds.get(path)).find(Boolean) ?? 'text';
    const label = shape.declared.get(`${name}.${field}`)?.label ?? labelOf(field);
    return { name: field, label, kind, sample: sampleOfKind(kind, label) };
  });
}

function sampleIn(shape: TemplateShape, name: string, label: string): SampleValue {
  const { sample, client } = shape.declared.get(name) ?? {};
  return (
    sample ??
    knownVariables[name]?.sample ??
    (client && CLIENT_SAMPLES[client.type]) ??
    sampleOfKind(shape.kinds.get(name) ?? 'text', label)
  );
}

function sampleRows(
  shape: TemplateShape,
  name: string,
  fields: readonly TemplateVariableField[],
): SampleValue {
  const declared = parsedRows(shape.declared.get(name)?.sample);
  if (declared) return declared;
  if (fields.length === 0) return ['Первая строка', 'Вторая строка'];
  const row = Object.fromEntries(fields.map((field) => [field.name, field.sample]));
  return [row, row];
}

/** A list's sample is written as JSON; one that is not is no reason to refuse the template. */
function parsedRows(sample: string | undefined): SampleValue | undefined {
  if (sample === undefined) return undefined;
  try {
    const rows: unknown = JSON.parse(sample);
    return Array.isArray(rows) ? rows.filter(isRow) : undefined;
  } catch {
    return undefined;
  }
}

function isRow(row: unknown): row is SampleRow {
  return typeof row === 'string' || (typeof row === 'object' && row !== null);
}
