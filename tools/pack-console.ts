// The last step of the build of the console: its files as small as they can be, once, so that the server only hands
// them out. Fonts keep the letters and weights that the console writes with, styles what its components use; then
// everything is packed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import postcss from 'postcss';
import subsetFont from 'subset-font';

const FOLDER = 'dist/src/console/web/assets';
/** The theme's text, its emphasis and its headings. */
const WEIGHTS = { min: 400, max: 600 };

const lettersFrom = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)).join('');

/** What else people write is drawn by a font of theirs. */
const LETTERS: Readonly<Record<string, string>> = {
  latin: `${lettersFrom(0x20, 0x7e)}\u00A0«»°±²·×–—‘’“”„…€₽•←→`,
  cyrillic: `${lettersFrom(0x400, 0x45f)}№`,
};

const namesOf = (pattern: RegExp): string[] =>
  readdirSync(FOLDER).filter((name) => pattern.test(name));
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

for (const name of namesOf(/\.woff2$/)) {
  const letters = LETTERS[/-text-(\w+)-wght-/.exec(name)?.[1] ?? ''];
  if (letters === undefined) continue;
  const path = join(FOLDER, name);
  const options = { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS } } as const;
  writeFileSync(path, await subsetFont(readFileSync(path), letters, options));
}

// The library names the classes of each component by a hash, which stands in the script of whoever uses it.
const scripts = namesOf(/\.js$/).map(textOf).join('\n');
for (const name of namesOf(/\.css$/)) {
  const styles = postcss.parse(textOf(name));
  styles.walkRules((rule) => {
    rule.selectors = rule.selectors.filter((selector) =>
      [...selector.matchAll(/\.(m_[0-9a-f]+)/g)].every(([, it = '']) => scripts.includes(it)),
    );
    if (rule.selectors.length === 0 || rule.selector === '') rule.remove();
  });
  writeFileSync(join(FOLDER, name), styles.toString());
}

for (const name of namesOf(/\.(js|css|svg)$/)) {
  const path = join(FOLDER, name);
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
