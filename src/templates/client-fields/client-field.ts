/** What a client may be asked for; each has its own check, keyboard and hint. */
export const CLIENT_FIELD_TYPES = [
  'text',
  'date',
  'number',
  'phone',
  'email',
  'inn',
  'snils',
  'passport',
  'passport-code',
  'ogrn',
  'kpp',
  'bik',
  'account',
  'correspondent-account',
] as const;
export type ClientFieldType = (typeof CLIENT_FIELD_TYPES)[number];

/** How a template leaves a value to the client: `{% field inn "ИНН" client: "inn" %}`. */
export interface ClientFieldRule {
  readonly type: ClientFieldType;
  /** Characters of a text; of the other types the form itself is the limit. */
  readonly maxLength: number;
  /** Of an account: the name of the value with the БИК of its bank, which it is checked against. */
  readonly bik?: string | undefined;
}

/** A value that the client is asked for. */
export interface ClientField extends ClientFieldRule {
  /** As the template writes it: `паспорт`, `contact.email`. */
  readonly name: string;
  /** As the form calls it: «Серия и номер паспорта». */
  readonly label: string;
  /** Whether the document cannot be made without it. */
  readonly required: boolean;
  /** The БИК that an account is checked against, where the sender gave it and the client is not asked for it. */
  readonly givenBik?: string | undefined;
}

/** What is typed on a phone is short; an address with everything fits. */
export const TEXT_LENGTH = { default: 300, most: 2000 } as const;

/** A document asks for no more: it is a form on a phone, not a questionnaire. */
export const MOST_CLIENT_FIELDS = 30;

/** Characters of all texts of a document together; what is kept of them, encrypted, is one column. */
export const MOST_CLIENT_TEXT = 10_000;

/** What a preview shows in the client's place. The requisites are made up and add up. */
export const CLIENT_SAMPLES: Readonly<Record<ClientFieldType, string | undefined>> = {
  text: undefined,
  date: '24.11.2026',
  number: '2',
  phone: '+7 916 123-45-67',
  email: 'ivanova@example.ru',
  inn: '500100732259',
  snils: '112-233-445 95',
  passport: '4504 123456',
  'passport-code': '770-001',
  ogrn: '1027700132195',
  kpp: '770101001',
  bik: '044525225',
  account: '40817810700000012345',
  'correspondent-account': '30101810400000000225',
};

export function isClientFieldType(text: string): text is ClientFieldType {
  return CLIENT_FIELD_TYPES.some((type) => type === text);
}
