import type { BulkAct } from './bulk/bulk-acts.js';

const WORDS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'документ', few: 'документа' };

/** «1 документ», «2 документа», «5 документов». */
function counted(count: number): string {
  return `${String(count)} ${WORDS[new Intl.PluralRules('ru').select(count)] ?? 'документов'}`;
}

const countedInEnglish = (count: number): string =>
  count === 1 ? '1 document' : `${String(count)} documents`;

interface ActWords {
  readonly act: string;
  readonly sure: string;
  readonly done: string;
}

const ru = {
  client: 'Клиент',
  statusChanged: 'Статус изменён',
  template: 'Бланк',
  card: 'Карточка',
  anyAuthor: 'Любой',
  anyTemplate: 'Любой',
  noneYet: 'Пока ни одного документа.',
  noCard: 'Карточка удалена',
  cardChip: (title: string) => `Карточка: ${title}`,
  dropCard: 'Убрать условие «Карточка»',
  chosen: (count: number) => `Выбрано: ${counted(count)}`,
  chosenActs: 'Действия с выбранными документами',
  clear: 'Снять выбор',
  tooMany: 'За один раз можно не больше 100.',
  nothingPossible: 'С этими документами сейчас ничего нельзя сделать сразу.',
  some: (possible: number, all: number) =>
    `Это можно сделать с ${String(possible)} из ${String(all)}. Остальные не изменятся.`,
  about: counted,
  bulk: {
    send: {
      act: 'Отправить на подпись',
      sure: 'Каждому клиенту уйдёт СМС на номер из его карточки. Если номеров несколько, документ останется здесь: номер выбирают на его странице.',
      done: 'отправлен',
    },
    remind: {
      act: 'Напомнить',
      sure: 'Клиентам, которые ещё не подписали, уйдёт СМС с напоминанием.',
      done: 'напомнили',
    },
    cancel: {
      act: 'Отозвать',
      sure: 'Ссылки из СМС перестанут действовать. Документы одного пакета отзываются вместе.',
      done: 'отозван',
    },
    download: {
      act: 'Скачать',
      sure: 'Подписанные PDF сложатся в один архив ZIP.',
      done: 'в архиве',
    },
  } satisfies Record<BulkAct, ActWords> as Record<BulkAct, ActWords>,
  back: 'Не сейчас',
  close: 'Закрыть',
  retry: 'Повторить для остальных',
  waiting: 'ждёт очереди',
  running: 'выполняется…',
  progress: 'Сколько сделано',
  summary: (done: number, refused: number) =>
    refused === 0
      ? `Готово: ${String(done)}.`
      : `Готово: ${String(done)}. Не вышло: ${String(refused)}.`,
  archive: 'Подписанные документы',
  noNetwork: 'Связь прервалась. Попробуйте ещё раз.',
  package: {
    act: 'Отправить пакетом',
    what: (name: string) =>
      `${name} получит одно СМС со всеми документами и подпишет их одним кодом.`,
    who: 'На какой номер придёт СМС',
    none: 'В карточке нет мобильного номера. Введите номер.',
    other: 'Другой номер',
    phone: 'Телефон',
    typed: 'Этого номера нет в карточке. В споре вас спросят, откуда он.',
    submit: 'Отправить СМС',
  },
};

const en: typeof ru = {
  client: 'Client',
  statusChanged: 'Status since',
  template: 'Template',
  card: 'Card',
  anyAuthor: 'Any',
  anyTemplate: 'Any',
  noneYet: 'No document yet.',
  noCard: 'The card is gone',
  cardChip: (title) => `Card: ${title}`,
  dropCard: 'Drop the filter “Card”',
  chosen: (count) => `Chosen: ${countedInEnglish(count)}`,
  chosenActs: 'Acts on the chosen documents',
  clear: 'Choose none',
  tooMany: 'At most 100 at once.',
  nothingPossible: 'Nothing can be done with these documents at once.',
  some: (possible, all) =>
    `It can be done with ${String(possible)} of ${String(all)}. The others stay as they are.`,
  about: countedInEnglish,
  bulk: {
    send: {
      act: 'Send to sign',
      sure: 'Each client gets an SMS at the number of the card. A document whose client has several numbers stays here: the number is chosen on its page.',
      done: 'sent',
    },
    remind: {
      act: 'Remind',
      sure: 'Clients who have not signed yet get a reminder by SMS.',
      done: 'reminded',
    },
    cancel: {
      act: 'Withdraw',
      sure: 'The links of the SMS stop working. Documents of one package are withdrawn together.',
      done: 'withdrawn',
    },
    download: {
      act: 'Download',
      sure: 'The signed PDFs come as one ZIP file.',
      done: 'in the archive',
    },
  },
  back: 'Not now',
  close: 'Close',
  retry: 'Try the others again',
  waiting: 'waits its turn',
  running: 'under way…',
  progress: 'How much is done',
  summary: (done, refused) =>
    refused === 0
      ? `Done: ${String(done)}.`
      : `Done: ${String(done)}. Refused: ${String(refused)}.`,
  archive: 'Signed documents',
  noNetwork: 'The connection broke. Try again.',
  package: {
    act: 'Send as a package',
    what: (name) => `${name} gets one SMS with all documents and signs them with one code.`,
    who: 'Which number gets the SMS',
    none: 'The card has no mobile number. Type one.',
    other: 'Another number',
    phone: 'Phone',
    typed: 'This number is not in the card. In a dispute you will be asked where it is from.',
    submit: 'Send the SMS',
  },
};

export const documentListWords = { ru, en };
