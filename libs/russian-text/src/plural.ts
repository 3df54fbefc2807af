/** The three forms a counted noun takes: 1 день, 2 дня, 5 дней. */
export type CountedForms = readonly [one: string, few: string, many: string];

/** Picks the form for a whole number; 11–14 and 111–114 are «many». */
export function plural(count: number, [one, few, many]: CountedForms): string {
  const lastTwo = Math.abs(count) % 100;
  const last = lastTwo % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
}

/** Number and noun together, held on one line: «5 дней». */
export function counted(count: number, forms: CountedForms): string {
  return `${count}\u00a0${plural(count, forms)}`;
}
