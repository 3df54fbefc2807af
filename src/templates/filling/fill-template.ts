import { toValueSync } from 'liquidjs';
import type { Emitter, Liquid, Template } from 'liquidjs';

import { sanitizeFilled } from '../sanitizing/sanitize-template.js';
import { withoutReserved } from '../sanitizing/hidden-liquid.js';
import { analyzeTemplate } from '../variables/analyze-template.js';
import type { TemplateShape } from '../variables/analyze-template.js';
import { labelIn } from '../variables/template-variables.js';
import { frameDocument } from './document-frame.js';
import { FillStopped } from './fill-problem.js';
import type { MissingValue } from './fill-problem.js';
import { templateLimits } from './limits.js';
import { contextFor } from './liquid-engine.js';
import { problemOf, undefinedPaths } from './liquid-problem.js';
import { placeAnchors } from './signature-anchor.js';
import { textOf } from './text-capture.js';

/** A whole HTML page made of a parsed template and values. Throws FillStopped or liquidjs' errors. */
export function fillTemplate(engine: Liquid, templates: Template[], values: unknown): string {
  const clean = cleanValues(values);
  let filled: string;
  try {
    filled = render(engine, templates, clean);
  } catch (error) {
    const shape = analyzeTemplate(templates);
    if (undefinedPaths(error).length === 0) throw pointedOutside(error, shape);
    const missing = missingValues(shape, undefinedIn(engine, templates, clean));
    throw new FillStopped({ code: 'template_values_missing', missing });
  }
  const { html, forbidden } = sanitizeFilled(filled);
  if (forbidden.length > 0) {
    throw new FillStopped({ code: 'forbidden_content', findings: forbidden });
  }
  return frameDocument(placeAnchors(html));
}

/**
 * Every value that a filling with these values lacks. It is really filled, going on after each gap, so what stands in
 * branches that are not taken is not asked for.
 */
export function undefinedIn(engine: Liquid, templates: Template[], values: object): string[] {
  try {
    const context = contextFor(engine, values, true);
    toValueSync(engine.renderer.renderTemplates(templates, context, new Output()));
    return [];
  } catch (error) {
    return undefinedPaths(error);
  }
}

function render(engine: Liquid, templates: Template[], values: object): string {
  const output = new Output();
  toValueSync(engine.renderer.renderTemplates(templates, contextFor(engine, values), output));
  return output.buffer;
}

/** A value that the template computed has no place in what it was given: the error then points to all of it. */
function pointedOutside(error: unknown, shape: TemplateShape): unknown {
  const problem = problemOf(error);
  if (problem.code !== 'template_value_unsuitable') return error;
  const [root = ''] = problem.path.split('.');
  const list = shape.rows.get(root);
  if (list === undefined && !shape.locals.has(root)) return error;
  return new FillStopped({ ...problem, path: list ?? '' });
}

function missingValues(shape: TemplateShape, paths: readonly string[]): MissingValue[] {
  const missing = new Map<string, MissingValue>();
  for (const path of paths) {
    const [root = '', ...rest] = path.split('.');
    const list = shape.rows.get(root);
    // What the template computes from a missing value is not missing by itself.
    if (list === undefined && shape.locals.has(root)) continue;
    const named = list === undefined ? path : [list, ...rest].join('.');
    missing.set(named, { path: named, label: labelIn(shape, named) });
  }
  return [...missing.values()];
}

/** `null` means «no value» to JSON and must be as missing as an absent member; reserved characters are taken out. */
function cleanValues(values: unknown): object {
  const clean = cleaned(values);
  return typeof clean === 'object' && clean !== null ? clean : {};
}

function cleaned(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value === 'string') return withoutReserved(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cleaned(member)]));
}

/** Refuses the character too many at once, not after ten million of them. */
class Output implements Emitter {
  buffer = '';

  write(piece: unknown): void {
    this.buffer += textOf(piece);
    if (this.buffer.length > templateLimits.outputCharacters) {
      throw new FillStopped({ code: 'template_output_too_large' });
    }
  }
}
