import { LiquidError, UndefinedVariableError } from 'liquidjs';
import type { Token } from 'liquidjs';

import type { FillProblem } from './fill-problem.js';
import { FillStopped } from './fill-problem.js';
import { UnsuitableValue } from './russian-filters.js';

const FILE_TAGS = /^tag "(include|render|layout|block)" not found$/;

/** What went wrong while a template was read or filled, in words for its author. Unknown errors are thrown on. */
export function problemOf(error: unknown): FillProblem {
  const cause = LiquidError.is(error) ? (error.originalError ?? error) : error;
  if (cause instanceof FillStopped) return cause.problem;
  const exhausted = cause instanceof RangeError ? problemOfRange(cause) : undefined;
  if (exhausted) return exhausted;
  // A limit that is met between two pieces of the template comes without any of them.
  const limit = cause instanceof Error ? problemOfLimit(cause.message) : undefined;
  if (limit) return limit;
  if (!LiquidError.is(error) || !(cause instanceof Error)) throw error;
  if (cause instanceof UnsuitableValue) {
    return { code: 'template_value_unsuitable', detail: cause.message, path: pathIn(error.token) };
  }
  const [line = 1] = error.token.getPosition();
  const file = FILE_TAGS.exec(cause.message);
  if (file) {
    return { code: 'template_file_access', detail: `{% ${file[1] ?? ''} %}`, line };
  }
  return { code: 'template_syntax_error', detail: inRussian(cause.message), line };
}

/** The values named as undefined anywhere inside a collected error, as the template writes them. */
export function undefinedPaths(error: unknown): string[] {
  if (error instanceof UndefinedVariableError) return [pathIn(error.token)];
  const inner = isCollection(error) ? error.errors : [];
  return [...new Set(inner.flatMap(undefinedPaths))];
}

function isCollection(error: unknown): error is { errors: readonly unknown[] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

/** `items[0].title` and `items["0"].title` are one path: `items.0.title`. */
function pathIn(token: Token): string {
  const [written = ''] = /^[^|,\s}%]+/.exec(token.getText().replace(/^\{\{-?\s*/, '')) ?? [];
  return written.replace(/\[["']?([^\]"']*)["']?\]/g, '.$1');
}

function problemOfRange(error: RangeError): FillProblem | undefined {
  if (/call stack/i.test(error.message)) return { code: 'template_too_deep' };
  if (/length|allocation/i.test(error.message)) return { code: 'template_out_of_memory' };
  return undefined;
}

function problemOfLimit(message: string): FillProblem | undefined {
  if (message === 'memory alloc limit exceeded') return { code: 'template_out_of_memory' };
  if (message === 'template render limit exceeded') return { code: 'template_too_slow' };
  return undefined;
}

const TRANSLATIONS: readonly (readonly [RegExp, string])[] = [
  [/^tag "(.+)" not found$/s, 'неизвестный тег «$1»'],
  [/^undefined filter: (.+)$/s, 'неизвестный фильтр «$1»'],
  [/^(?:tag|output) "?(.+?)"? not closed$/s, 'не закрыто: $1'],
  [/^invalid value expression: "?(.*?)"?$/s, 'непонятное выражение: $1'],
  [/^unexpected (.+)$/s, 'лишнее: $1'],
];

function inRussian(message: string): string {
  for (const [pattern, translation] of TRANSLATIONS) {
    if (pattern.test(message)) return message.replace(pattern, translation);
  }
  return message;
}
