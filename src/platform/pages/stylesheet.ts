import { readFileSync } from 'node:fs';

/**
 * The text of a CSS file that lies beside the code (`new URL('./x.css', import.meta.url)`), without
 * comments and idle space: styles ride inside each page, so that the first paint waits for one answer.
 */
export function stylesheet(file: URL): string {
  return minifyCss(readFileSync(file, 'utf8'));
}

/** Our own plain CSS only: no strings that hold `/*`, no space that carries meaning beside `{};:,>`. */
export function minifyCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
