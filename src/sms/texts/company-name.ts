/** Forms of companies that everybody knows by their initials. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^общество с ограниченной ответственностью\s+/iu, 'ООО '],
  [/^публичное акционерное общество\s+/iu, 'ПАО '],
  [/^непубличное акционерное общество\s+/iu, 'НАО '],
  [/^акционерное общество\s+/iu, 'АО '],
  [/^индивидуальный предприниматель\s+/iu, 'ИП '],
];

/** The company as an SMS names it: one line, the form of the company by its initials. */
export function companyName(signatoryName: string): string {
  const name = signatoryName.replace(/[\s\u00a0\p{Cc}]+/gu, ' ').trim();
  const form = FORMS.find(([long]) => long.test(name));
  return form ? name.replace(form[0], form[1]) : name;
}
