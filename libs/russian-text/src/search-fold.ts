/**
 * One spelling for search, the same on every database (SQLite folds case for ASCII only): NFC, lower case, ё as е,
 * one space between words, no invisible characters. Applied to the stored column and to what is searched for.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s+/gu, ' ')
    .trim();
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
