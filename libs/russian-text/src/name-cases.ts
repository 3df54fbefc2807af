import { incline } from 'lvovich';
import { feminineOnSoftSign, isFeminineOnSoftSign, spelled } from './name-case-exceptions.js';
import type { NameCase } from './name-case.js';
import { genderOfName } from './name-gender.js';
import { fullName } from './person-name.js';
import type { PersonName } from './person-name.js';

/**
 * A name in a case. A proposal, not a verdict: foreign and rare names decline by family habit, so whoever shows
 * this must let people write the form by hand. With an unclear gender the last name stays as it is.
 */
export function inclineName(name: PersonName, nameCase: NameCase): PersonName {
  const gender = genderOfName(name);
  const inclined = incline(
    { last: name.lastName, first: name.firstName, middle: name.middleName ?? null, gender },
    nameCase,
  );
  const first = isFeminineOnSoftSign(name.firstName, gender)
    ? feminineOnSoftSign(name.firstName, nameCase)
    : spelled(inclined.first ?? name.firstName, name.firstName, nameCase);
  return {
    lastName: inLettersOf(name.lastName, inclined.last ?? name.lastName),
    firstName: inLettersOf(name.firstName, first),
    ...(name.middleName
      ? { middleName: inLettersOf(name.middleName, inclined.middle ?? name.middleName) }
      : {}),
  };
}

/** The whole name in a case: «Ивановой Марии Сергеевны». */
export function fullNameIn(name: PersonName, nameCase: NameCase): string {
  return fullName(inclineName(name, nameCase));
}

/** Forms of cards are often filled in capitals, and «ИВАНОВа» is what the library makes of that. */
function inLettersOf(nominative: string, inclined: string): string {
  const inCapitals = nominative.length > 1 && nominative === nominative.toUpperCase();
  return inCapitals ? inclined.toUpperCase() : inclined;
}
