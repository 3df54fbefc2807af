const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' });

/** At most so many characters, the last of them «…» when something was cut. Never cuts inside a character. */
export function shorten(text: string, longest: number): string {
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (characters.length <= longest) return text;
  return `${characters
    .slice(0, Math.max(longest - 1, 0))
    .join('')
    .trimEnd()}…`;
}
