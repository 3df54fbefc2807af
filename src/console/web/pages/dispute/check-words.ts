/** What each check proves when it passes, in a sentence for a member of the commission. */
const ru = {
  'C-1': 'Файл в хранилище — тот же, что показали клиенту, и тот же, который он подписал.',
  'C-2': 'После опечатывания в подписанном файле не изменили ни одного байта.',
  'C-3': 'Ни одно событие не вставили, не убрали и не переписали задним числом.',
  'C-4': 'События шли в естественном порядке, часы не переводили.',
  'C-5': 'Ссылка и код ушли на номер того, кто назван в документе.',
  'C-6': 'Клиент принял соглашение об электронной подписи до того, как подписал.',
  'C-7': 'Введён именно тот код, который отправили, вовремя и один раз.',
  'C-8': 'СМС со ссылкой и кодом дошло до телефона по данным оператора.',
  'C-9': 'Клиент открыл документ и видел его до ввода кода.',
  'C-10': 'Известно, откуда взялся номер и давно ли он у клиента.',
  'C-11': 'Документ открыли и подписали с одного устройства и адреса.',
  'C-12': 'Доказательства не удаляли; видно, кто их смотрел.',
};

const en: typeof ru = {
  'C-1': 'The stored file is the one that the client was shown, and the one that he signed.',
  'C-2': 'Not a byte of the signed file was changed after it was sealed.',
  'C-3': 'No event was put in, taken out or rewritten afterwards.',
  'C-4': 'Events came in their natural order, and nobody moved the clock.',
  'C-5': 'Link and code went to the number of whom the document names.',
  'C-6': 'The client accepted the agreement on electronic signature before he signed.',
  'C-7': 'The code that was entered is the one that was sent, in time and once.',
  'C-8': 'The SMS with link and code reached the telephone, says the operator.',
  'C-9': 'The client opened the document and saw it before he entered the code.',
  'C-10': 'It is known where the number came from and how long the client has had it.',
  'C-11': 'The document was opened and signed from one device and address.',
  'C-12': 'No evidence was erased; it is known who looked at it.',
};

export const checkWords = { ru, en };
