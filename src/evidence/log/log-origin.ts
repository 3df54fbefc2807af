/** The name of a year's log: `<host>/evidence/<year>`. */
export function originOf(host: string, year: number): string {
  return `${host}/evidence/${year}`;
}

/** The year that a log is named for, or undefined when the name is none. */
export function yearOfOrigin(origin: string): number | undefined {
  const [, year] = /^[^\s+]+\/evidence\/(\d{4})$/.exec(origin) ?? [];
  return year === undefined ? undefined : Number(year);
}
