import { foldForSearch } from '#libs/russian-text';

/**
 * LIKE patterns for a search line, one per word; a row is found when it holds them all. `!` escapes, as the backslash
 * means different things to the databases.
 */
export function likeWords(search: string): string[] {
  return foldForSearch(search)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[!%_]/g, '!$&')}%`);
}
