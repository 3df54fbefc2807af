import { foldForSearch, inclineName, type NameCase, splitFullName } from '#libs/russian-text';

const CASES: readonly NameCase[] = [
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
];

/** Whether the text names the person: the last name in any case, with the first name or its initial. */
export function namesPerson(text: string, fullName: string): boolean {
  const person = splitFullName(fullName);
  const folded = foldForSearch(text);
  const words = new Set(wordsOf(folded));
  const forms = [person, ...CASES.map((nameCase) => inclineName(person, nameCase))];
  const [initial = ''] = foldForSearch(person.firstName);
  const isFirstNamed =
    forms.some(({ firstName }) => has(words, firstName)) || folded.includes(`${initial}.`);
  return (
    person.lastName !== '' && isFirstNamed && forms.some(({ lastName }) => has(words, lastName))
  );
}

/** Whether the text shows the number, however it is grouped; +7 and 8 before it are one. */
export function showsPhone(text: string, phone: string): boolean {
  const digits = text.replace(/(?<=\d)[\s()\u00a0\-\u2010-\u2015]+(?=\d)/gu, '');
  return phone.length >= 10 && digits.includes(phone.slice(-10));
}

function has(words: ReadonlySet<string>, name: string): boolean {
  return wordsOf(foldForSearch(name)).every((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
}
