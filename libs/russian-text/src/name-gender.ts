import { getGender } from 'lvovich';
import type { PersonName } from './person-name.js';

export type NameGender = 'male' | 'female';

/**
 * Gender by the patronymic where there is one: a last name («Шевчук», «Черных») tells nothing, and the library
 * knows no gender for «Любовь» and contradicts itself over «кызы». Null when the name does not tell.
 */
export function genderOfName(name: PersonName): NameGender | null {
  const middle = name.middleName?.toLowerCase() ?? '';
  if (/(?:ич|оглы|улы)$/u.test(middle)) return 'male';
  if (/(?:вна|чна|шна|кызы|гызы|кизи)$/u.test(middle)) return 'female';
  const guessed = getGender({ last: name.lastName, first: name.firstName });
  return guessed === 'male' || guessed === 'female' ? guessed : null;
}
