/** «Договор подряда № 15-2026.pdf»: what people can read and every system can keep. */
export function pdfName({ title, number }: { readonly title: string; readonly number: string }) {
  const name = `${title} № ${number}`
    .replaceAll(/[\\/]/g, '-')
    .replaceAll(/[:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${name.slice(0, 120)}.pdf`;
}

/** The same name a second time gets a number, so that no file of an archive hides another. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  for (let time = 2, free = name; ; time += 1) {
    if (!taken.has(free)) return free;
    free = `${name.slice(0, dot)} (${String(time)})${name.slice(dot)}`;
  }
}
