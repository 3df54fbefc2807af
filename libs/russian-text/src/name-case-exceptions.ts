import type { NameCase } from './name-case.js';
import type { NameGender } from './name-gender.js';

/** Where lvovich is wrong; each entry was seen wrong and stands in the specs. */

const FEMININE_ON_SOFT_SIGN = new Set(
  'адель айгуль ассоль гузель гюзель жизель изабель любовь нинель рахиль руфь эстель эсфирь юдифь'.split(
    ' ',
  ),
);

const SOFT_SIGN_ENDINGS: Record<NameCase, string> = {
  genitive: 'и',
  dative: 'и',
  accusative: 'ь',
  instrumental: 'ью',
  prepositional: 'и',
};

/** «Любовь», «Нинель»: the library leaves them as they are. Unlike the noun, the name keeps its «о»: Любови. */
export function isFeminineOnSoftSign(firstName: string, gender: NameGender | null): boolean {
  const folded = firstName.toLowerCase();
  if (!folded.endsWith('ь') || gender === 'male') return false;
  return gender === 'female' || FEMININE_ON_SOFT_SIGN.has(folded);
}

export function feminineOnSoftSign(firstName: string, nameCase: NameCase): string {
  return firstName.slice(0, -1) + SOFT_SIGN_ENDINGS[nameCase];
}

/** After hissing and velar letters «ы» is written «и», and unstressed «ой» after hissing ones is «ей»: Саши, Сашей. */
export function spelled(inclined: string, nominative: string, nameCase: NameCase): string {
  if (!/[жшчщгкх]а$/iu.test(nominative)) return inclined;
  if (nameCase === 'genitive') return inclined.replace(/ы$/u, 'и');
  if (nameCase === 'instrumental') return inclined.replace(/(?<=[жшчщ])ой$/iu, 'ей');
  return inclined;
}
