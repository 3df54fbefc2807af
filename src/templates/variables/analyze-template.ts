import {
  ForTag,
  TablerowTag,
  TypeGuards,
  Value,
  Variable,
  analyzeSync,
  toValueSync,
} from 'liquidjs';
import type { Template } from 'liquidjs';

import type { ClientFieldRule } from '../client-fields/client-field.js';
import { declaredFields } from '../filling/field-tag.js';
import { isAnchorName } from '../filling/signature-anchor.js';
import { kindOfFilter } from './sample-value.js';
import type { VariableKind } from './template-variable.js';

/** What a template says of a value of its own. */
export interface DeclaredField {
  readonly label: string;
  readonly sample: string | undefined;
  /** Set where the value is left to the client. */
  readonly client: ClientFieldRule | undefined;
}

/** What can be read off a template without filling it. */
export interface TemplateShape {
  /** Paths of values that the template expects from outside, in the order it names them. */
  readonly globals: readonly string[];
  /** Names that the template makes itself with assign and capture. */
  readonly locals: ReadonlySet<string>;
  /** Lists it goes through: path of the list to the fields it takes of each row. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Name of a row to the path of its list. */
  readonly rows: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, VariableKind>;
  /** Labels, samples and what is left to the client, as the template itself declares them. */
  readonly declared: ReadonlyMap<string, DeclaredField>;
  /** Lines on which a place for a mark is used as if it were a value. */
  readonly misusedAnchors: readonly number[];
}

/** Reads a parsed template; the templates it is given must come from `parseTemplate`. */
export function analyzeTemplate(templates: Template[]): TemplateShape {
  const analysis = analyzeSync(templates, { partials: false });
  const all = everyPart(templates);
  const globals = Object.values(analysis.globals).flat();
  const rows = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const loop of all.filter(isLoop)) {
    const path = pathOfLoop(loop);
    if (path === undefined) continue;
    rows.set(loop.variable, path);
    lists.set(path, [...new Set([...(lists.get(path) ?? []), ...fieldsOfRow(loop)])]);
  }
  const isAnchor = (variable: Variable): boolean => isAnchorName(pathOf(variable));
  return {
    globals: [...new Set(globals.filter((variable) => !isAnchor(variable)).map(pathOf))],
    locals: new Set(Object.keys(analysis.locals)),
    lists,
    rows,
    kinds: kindsIn(all),
    declared: declaredFields(templates),
    misusedAnchors: globals.filter(isAnchor).map((variable) => variable.location.row),
  };
}

/** Each template with those inside it. */
function everyPart(templates: readonly Template[]): Template[] {
  return templates.flatMap((template) => {
    const children: unknown = template.children ? toValueSync(template.children(false, true)) : [];
    return [template, ...everyPart(Array.isArray(children) ? children.filter(isTemplate) : [])];
  });
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'render' in value && 'token' in value;
}

function isLoop(template: Template): template is ForTag | TablerowTag {
  return template instanceof ForTag || template instanceof TablerowTag;
}

function pathOfLoop(loop: ForTag | TablerowTag): string | undefined {
  const { collection } = loop;
  return TypeGuards.isPropertyAccessToken(collection) ? collection.getText() : undefined;
}

function fieldsOfRow(loop: ForTag | TablerowTag): string[] {
  const { variables } = analyzeSync(loop.templates, { partials: false });
  return (variables[loop.variable] ?? [])
    .map((variable) => variable.segments.slice(1).map(String).join('.'))
    .filter((field) => field !== '');
}

/** A value printed through a filter that writes sums is a sum, and so on; the first telling filter decides. */
function kindsIn(templates: readonly Template[]): ReadonlyMap<string, VariableKind> {
  const kinds = new Map<string, VariableKind>();
  for (const value of templates.flatMap((template) => [...(template.arguments?.() ?? [])])) {
    if (!(value instanceof Value)) continue;
    const [subject] = value.initial.postfix;
    const kind = value.filters.map((filter) => kindOfFilter(filter.name)).find(Boolean);
    if (
      subject &&
      TypeGuards.isPropertyAccessToken(subject) &&
      kind &&
      !kinds.has(subject.getText())
    ) {
      kinds.set(subject.getText(), kind);
    }
  }
  return kinds;
}

function pathOf(variable: Variable): string {
  return variable.segments
    .map((segment) => (segment instanceof Variable ? `[${pathOf(segment)}]` : String(segment)))
    .join('.');
}
