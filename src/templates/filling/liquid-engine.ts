import { Context, Liquid } from 'liquidjs';
import type { Template } from 'liquidjs';

import { AnchorParser } from './signature-anchor.js';
import { FieldTag } from './field-tag.js';
import { templateLimits } from './limits.js';
import { TextCapture, escapePrinted } from './text-capture.js';
import { russianFilters, UnsuitableValue } from './russian-filters.js';

// What is not named here does not exist for templates: tags that read other templates, and `raw` in both its meanings.
const allowedTags = new Set(
  'assign capture case comment # cycle echo for break continue if unless liquid tablerow'.split(
    ' ',
  ),
);

// Left out on purpose: raw, filters that evaluate text as expressions (*_exp), and those whose result is markup.
const allowedFilters = new Set(
  `append prepend capitalize upcase downcase strip lstrip rstrip strip_newlines normalize_whitespace truncate
   truncatewords replace replace_first replace_last remove remove_first remove_last slice split default size
   plus minus times divided_by modulo round ceil floor abs at_least at_most to_integer
   join first last sort sort_natural map where reject find has reverse uniq compact concat sum date escape`.split(
    /\s+/,
  ),
);

/** An engine as SEC-23 wants it. Safe to keep: it holds no template and no value between calls. */
export function createEngine(): Liquid {
  const engine = new Liquid({
    outputEscape: escapePrinted,
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    dynamicPartials: false,
    templates: {},
    locale: 'ru-RU',
    timezoneOffset: 'Europe/Moscow',
    parseLimit: templateLimits.htmlCharacters,
    renderLimit: templateLimits.renderMs,
    memoryLimit: templateLimits.allocations,
  });
  keepOnly(engine.tags, allowedTags);
  keepOnly(engine.filters, allowedFilters);
  engine.registerTag('field', FieldTag);
  limitDate(engine);
  engine.registerTag('capture', TextCapture);
  // What is printed is escaped anyway: a second time it would show `&amp;` to the people who write `| escape` by habit.
  engine.registerFilter('escape', (value: unknown) => value);
  for (const [name, filter] of Object.entries(russianFilters)) engine.registerFilter(name, filter);
  return engine;
}

/** Parsed for one engine; throws liquidjs' errors for what is not Liquid. */
export function parseTemplate(engine: Liquid, html: string): Template[] {
  return new AnchorParser(engine).parse(html);
}

/** A context for one rendering; `collectErrors` goes on after an error and throws all of them at the end. */
export function contextFor(engine: Liquid, values: object, collectErrors = false): Context {
  return new Context(
    values,
    // The engine reads `assign` from its own options and conditions from these: a condition may ask for what is not
    // there, a computation may not.
    { ...engine.options, lenientIf: true, catchAllErrors: collectErrors },
    { sync: true },
    { liquid: engine },
  );
}

function keepOnly(registry: object, names: ReadonlySet<string>): void {
  for (const name of Object.keys(registry)) {
    if (!names.has(name)) Reflect.deleteProperty(registry, name);
  }
  // Otherwise `{% constructor %}` and `| constructor` find what every object inherits.
  Object.setPrototypeOf(registry, null);
}

/** A width of a million digits in a date format is not counted by the engine's memory limit. */
function limitDate(engine: Liquid): void {
  const date = engine.filters['date'];
  if (typeof date !== 'function') return;
  engine.registerFilter('date', function (value: unknown, format: unknown, ...rest: unknown[]) {
    if (typeof format === 'string' && (format.length > 100 || /%[^a-z%]*\d{3}/i.test(format))) {
      throw new UnsuitableValue('слишком длинный формат даты');
    }
    return date.call(this, value, format, ...rest) as unknown;
  });
}
