/** Forms of companies that everybody knows by their initials. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^общество с ограниченной ответственностью\s+/iu, 'ООО '],
  [/^публичное акционерное общество\s+/iu, 'ПАО '],
  [/^непубличное акционерное общество\s+/iu, 'НАО '],
  [/^акционерное общество\s+/iu, 'АО '],
  [/^индивидуальный предприниматель\s+/iu, 'ИП '],
];

/** A company as people name it: one line, its legal form by the initials. */
export function companyName(written: string): string {
  const name = written.replace(/[\s\u00a0\p{Cc}]+/gu, ' ').trim();
  const form = FORMS.find(([long]) => long.test(name));
  return form ? name.replace(form[0], form[1]) : name;
}

/** The same where lines break: the initials stay with what they belong to (U+00A0). */
export function companyNameOnPage(written: string): string {
  return companyName(written).replace(/^(\p{Lu}{2,4}) /u, '$1\u00a0');
}
