import { reasonWordsOf } from './sms-reasons.js';

const ru = {
  turn: (order: number) => `${String(order)}-й по очереди`,
  waitsForTurn: 'Ждёт своей очереди',
  parts: (count: number) => `частей: ${String(count)}`,
  sms: {
    queued: 'в очереди',
    submitting: 'передаётся оператору',
    accepted: 'принято оператором',
    sent: 'отправлено',
    delivered: 'доставлено',
    expired: 'срок доставки истёк',
    undeliverable: 'не доставлено',
    rejected: 'отклонено',
    unknown: 'неизвестно, ушло ли',
  } as Readonly<Record<string, string>>,
  reasons: reasonWordsOf.ru as Readonly<Record<string, string>>,
  letter: 'Письмо',
  letterStatus: {
    queued: 'в очереди',
    submitting: 'передаётся почтовому серверу',
    sent: 'отправлено',
    failed: 'не отправлено',
    unknown: 'неизвестно, ушло ли',
  } as Readonly<Record<string, string>>,
  whatToDo:
    'Что можно сделать: назвать другой номер, показать QR на экране или послать ссылку письмом.',
  otherPhone: 'Другой номер',
  qr: 'QR на экране',
  email: 'Ссылка на e-mail',
  close: 'Закрыть',
  phone: {
    label: 'Новый номер',
    reason: 'Почему номер другой (попадёт в доказательства)',
    hint: 'Прежние ссылка и код перестанут действовать, на новый номер уйдёт СМС.',
    submit: 'Отправить на этот номер',
  },
  desk: {
    title: 'QR для клиента',
    hint: 'Клиент наводит камеру и открывает документ на своём телефоне. Код придёт ему по СМС.',
    image: 'QR-код со ссылкой на документ',
  },
  letterTo: {
    label: 'E-mail клиента',
    hint: 'Письмо принесёт только ссылку. Код придёт на телефон, когда клиент его попросит.',
    submit: 'Отправить письмо',
  },
};

const en: typeof ru = {
  turn: (order) => `number ${String(order)} in turn`,
  waitsForTurn: 'Waits for the turn',
  parts: (count) => `parts: ${String(count)}`,
  sms: {
    queued: 'queued',
    submitting: 'being handed to the operator',
    accepted: 'accepted by the operator',
    sent: 'sent',
    delivered: 'delivered',
    expired: 'not delivered in time',
    undeliverable: 'undeliverable',
    rejected: 'rejected',
    unknown: 'nobody knows whether it went out',
  },
  reasons: reasonWordsOf.en,
  letter: 'Letter',
  letterStatus: {
    queued: 'queued',
    submitting: 'being handed to the mail server',
    sent: 'sent',
    failed: 'not sent',
    unknown: 'nobody knows whether it went out',
  },
  whatToDo: 'What can be done: name another number, show a QR code, or send the link by e-mail.',
  otherPhone: 'Another number',
  qr: 'QR on the screen',
  email: 'Link by e-mail',
  close: 'Close',
  phone: {
    label: 'New number',
    reason: 'Why the number is another one (kept as evidence)',
    hint: 'The link and the code before stop working; an SMS goes to the new number.',
    submit: 'Send to this number',
  },
  desk: {
    title: 'QR for the client',
    hint: 'The client points the camera and opens the document on the own phone. The code comes by SMS.',
    image: 'QR code with the link to the document',
  },
  letterTo: {
    label: "Client's e-mail",
    hint: 'The letter brings the link alone. The code comes to the phone when the client asks for it.',
    submit: 'Send the letter',
  },
};

export const signerWords = { ru, en };
