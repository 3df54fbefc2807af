/** How a text agrees with the name of a document. */
export type NounGender = 'masculine' | 'feminine' | 'neuter';

export interface DocumentNoun {
  readonly gender: NounGender;
  readonly nominative: string;
  /** родительный: «для подписания …». */
  readonly genitive: string;
  /** винительный: «подписать …». */
  readonly accusative: string;
}

// One stem with its three endings: nominative, genitive, accusative.
const declensions: readonly (readonly [NounGender, readonly [string, string, string], string])[] = [
  ['masculine', ['', 'а', ''], 'договор акт контракт протокол чек счёт отчёт приказ график полис'],
  ['neuter', ['е', 'я', 'е'], 'согласи соглашени заявлени приложени уведомлени поручени'],
  ['feminine', ['я', 'и', 'ю'], 'квитанци спецификаци претензи'],
  ['feminine', ['а', 'ы', 'у'], 'анкет оферт смет'],
  ['feminine', ['а', 'и', 'у'], 'заявк расписк справк памятк'],
  ['feminine', ['ь', 'и', 'ь'], 'доверенност'],
];

/**
 * Nouns that names of documents begin with. Only these are inflected: a wrong guess in a text that a court reads is
 * worse than «документ «…»», which every other name becomes.
 */
const NOUNS: ReadonlyMap<string, DocumentNoun> = new Map(
  declensions.flatMap(([gender, [nominative, genitive, accusative], stems]) =>
    stems.split(' ').map((stem): [string, DocumentNoun] => [
      stem + nominative,
      {
        gender,
        nominative: stem + nominative,
        genitive: stem + genitive,
        accusative: stem + accusative,
      },
    ]),
  ),
);

/** The noun a name begins with, whatever its case; undefined when it is not of the list. */
export function leadingNoun(name: string): DocumentNoun | undefined {
  const word = /^\p{L}+/u.exec(name)?.[0] ?? '';
  return NOUNS.get(word.toLowerCase());
}
