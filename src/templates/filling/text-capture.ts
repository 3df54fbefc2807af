import { CaptureTag } from 'liquidjs';
import type { Context } from 'liquidjs';

const DEPTH = 'text-capture-depth';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/**
 * `capture` that makes a text: what is printed inside is escaped when the text is printed, and only then. The engine's
 * own would show people «ООО &quot;Ромашка&quot;», since it escapes at both places.
 */
export class TextCapture extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    const depth = depthOf(context);
    context.setRegister(DEPTH, depth + 1);
    yield super.render(context);
    context.setRegister(DEPTH, depth);
  }
}

/** The engine's `outputEscape`: every value that reaches the document is text (SEC-23). */
export function escapePrinted(this: { context: Context }, value: unknown): string {
  const text = textOf(value);
  return depthOf(this.context) > 0
    ? text
    : text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

/** How a value is printed: lists run together, an object prints nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(textOf).join('') : '';
}

function depthOf(context: Context): number {
  return context.getRegister(DEPTH, 0);
}
