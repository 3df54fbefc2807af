/**
 * Words that were to be printed and are not found in the pages again: an empty list says that the text
 * came through, Cyrillic included (SEC-30). A letter that no font has is lost, for instance.
 *
 * Case, hyphenation and the space between words are left to the renderer.
 */
export function lostWords(expected: string, pageTexts: readonly string[]): string[] {
  const printed = condense(pageTexts.join(' '));
  const words = expected.normalize('NFC').split(/\s+/);
  return [...new Set(words)].filter((word) => !printed.includes(condense(word)));
}

function condense(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}\p{Cc}\p{Pd}]+/gu, '');
}
