/** What a letter says; no name of the client, since anybody may read his post. */
export interface LetterVariables {
  /** «Наименование подписанта». */
  readonly company: string;
  /** As people call them, in the order of the package. */
  readonly documents: readonly string[];
  readonly fingerprint: string;
  /** When the link dies, for people. */
  readonly until: string;
}

export interface ComposedLetter {
  readonly subject: string;
  /** Paragraphs, one of them {@link LINK_PLACE}. */
  readonly text: readonly string[];
}

/** The paragraph that is the link: what is stored has this instead. */
export const LINK_PLACE = '[ссылка]';

const LONGEST_SUBJECT = 150;

/** Letters are in Russian, as SMS are (C-4). The code is in none of them: it comes by SMS when it is asked for. */
export function composeLetter(variables: LetterVariables): ComposedLetter {
  const company = oneLine(variables.company);
  const documents = variables.documents.map(oneLine);
  const [only] = documents;
  const what = documents.length === 1 && only ? only : `документы (${documents.length})`;
  return {
    subject: shorten(`${company} просит подписать: ${what}`),
    text: [
      'Здравствуйте.',
      `${company} просит вас подписать ${documents.length === 1 ? 'документ' : 'документы'}:`,
      ...documents.map((name) => `— ${name}`),
      'Прочитать и подписать:',
      LINK_PLACE,
      'Ничего не будет подписано, пока вы сами не введёте код. Код придёт по СМС на ваш телефон, когда вы попросите его на странице. Никому не называйте код, даже сотруднику компании.',
      `Ссылка действует до ${variables.until}. Отпечаток: ${variables.fingerprint}.`,
      'Если вы не ждали этого письма, ничего не делайте: без кода из СМС подписать нельзя. На письмо отвечать не нужно, с вопросами обращайтесь в компанию.',
      'Signet — сервис подписания документов по СМС. Мы не участник сделки и не видим ваш код.',
    ],
  };
}

function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function shorten(subject: string): string {
  return subject.length <= LONGEST_SUBJECT ? subject : `${subject.slice(0, LONGEST_SUBJECT - 1)}…`;
}
