/** A person's name by its parts; «оглы» and «кызы» belong to the middle name. */
export interface PersonName {
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName?: string | undefined;
}

const NBSP = '\u00a0';

/** «Иванов Иван Иванович». */
export function fullName(name: PersonName): string {
  return [name.lastName, name.firstName, name.middleName ?? ''].filter(Boolean).join(' ');
}

/** «Иванов И. И.», without a patronymic «Ким А.». */
export function shortName(name: PersonName): string {
  return [name.lastName, ...initials(name)].filter(Boolean).join(NBSP);
}

/** «И. И. Иванов», the way it stands beside a handwritten signature. */
export function signatureName(name: PersonName): string {
  return [...initials(name), name.lastName].filter(Boolean).join(NBSP);
}

/** Parts of «Фамилия Имя Отчество» written in one line; whatever follows the first two is the middle name. */
export function splitFullName(text: string): PersonName {
  const [lastName = '', firstName = '', ...middle] = text.trim().split(/\s+/u);
  return { lastName, firstName, ...(middle.length > 0 ? { middleName: middle.join(' ') } : {}) };
}

function initials({ firstName, middleName }: PersonName): string[] {
  return [firstName, middleName ?? ''].filter(Boolean).map((part) => {
    const [letter = ''] = Array.from(part.trim());
    return `${letter.toUpperCase()}.`;
  });
}
