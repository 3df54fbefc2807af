/** «+7 916 123-45-67»: read aloud and compared more easily than eleven digits; other countries stay as they are. */
export function phoneInGroups(e164: string): string {
  return e164.replace(/^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/, '+7\u00A0$1\u00A0$2-$3-$4');
}
