/** «Договор на оказание услуг № 15»: what people call the document; a title that says its number says it once. */
export function documentName({ title, number }: { title: string; number: string }): string {
  const says = title.replace(/\s+/gu, '').includes(`№${number.replace(/\s+/gu, '')}`);
  return number === '' || says ? title : `${title} №\u00a0${number}`;
}
