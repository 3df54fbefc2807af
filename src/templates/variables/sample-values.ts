import type { TemplateVariable } from './template-variable.js';

/** Values of a document with a sample wherever the template wants one and none was given: what a preview shows. */
export function withSamples(
  variables: readonly TemplateVariable[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = { ...given };
  for (const { name, sample } of variables) put(values, name.split('.'), sample);
  return values;
}

function put(
  values: Record<string, unknown>,
  [first, ...rest]: readonly string[],
  sample: unknown,
): void {
  if (first === undefined || isDangerous(first)) return;
  const present = values[first] ?? undefined;
  if (rest.length === 0) {
    values[first] = present ?? sample;
    return;
  }
  if (present !== undefined && !isRecord(present)) return;
  const inner = { ...present };
  values[first] = inner;
  put(inner, rest, sample);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A template may name anything; what it names must not reach the prototypes of our objects. */
function isDangerous(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype';
}
