export { companyName, companyNameOnPage } from './company-name.js';
export { counted, plural } from './plural.js';
export type { CountedForms } from './plural.js';
export { numberInWords } from './number-words.js';
export type { Gender } from './number-words.js';
export { includedVat, moneyInFigures, parseKopecks, sumForContract, sumInWords } from './money.js';
export { calendarDateIn, clockIn, parseCalendarDate } from './calendar-date.js';
export type { CalendarDate } from './calendar-date.js';
export { dateInFigures, dateInWords, dateQuoted, dateText } from './date-text.js';
export { momentText } from './moment-text.js';
export { fullName, shortName, signatureName, splitFullName } from './person-name.js';
export type { PersonName } from './person-name.js';
export { fullNameIn, inclineName } from './name-cases.js';
export type { NameCase } from './name-case.js';
export { genderOfName } from './name-gender.js';
export type { NameGender } from './name-gender.js';
export { foldForSearch } from './search-fold.js';
export {
  isAccountOf,
  isBik,
  isCorrespondentAccountOf,
  isInn,
  isKpp,
  isOgrn,
  isOgrnip,
  isSnils,
} from './requisites.js';
