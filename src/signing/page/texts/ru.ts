import { counted, plural } from '#libs/russian-text';

import type { DocumentKind } from '../views/view-models.js';

const accusative: Record<DocumentKind, string> = {
  contract: 'договор',
  act: 'акт',
  consent: 'согласие',
  receipt: 'квитанцию',
  agreement: 'соглашение',
  application: 'заявление',
  document: 'документ',
};

const documents = ['документ', 'документа', 'документов'] as const;
const seconds = ['секунду', 'секунды', 'секунд'] as const;
const minutes = ['минуту', 'минуты', 'минут'] as const;

/** «ёлочки» outside, „лапки“ inside. */
const quoted = (title: string): string => `«${title.replace(/«/g, '„').replace(/»/g, '“')}»`;

/** What the signing page says in Russian (look-and-voice: short, polite, verbs first, no blame). */
export const ru = {
  otherLanguage: { code: 'en', name: 'English' },
  steps: {
    label: 'Шаги',
    current: 'сейчас: ',
    read: 'прочитать',
    agree: 'согласиться',
    sign: 'подписать',
  },
  whoWeAre:
    'Signet — сервис подписания документов по СМС. Мы не участник сделки и не видим ваш код.',
  support: {
    call: 'Вопросы к компании? Позвоните:',
  },
  returning: {
    to: (host: string): string => `Вернуться на сайт ${host}`,
  },
  embedded: {
    newTab: 'Браузер не даёт подписывать внутри этой страницы. Документ откроется в новой вкладке.',
  },
  landing: {
    title: 'Подписание документа',
    heading: (company: string, kind: DocumentKind, count: number): string =>
      `${company} просит вас подписать ${count > 1 ? counted(count, documents) : accusative[kind]}`,
    lead: (count: number): string =>
      `${count > 1 ? 'Откройте документы и прочитайте их' : 'Откройте документ и прочитайте его'}. Ничего не будет подписано, пока вы сами не введёте код.`,
    open: 'Открыть документ',
    doubt: (company: string): string =>
      `Не ждали этого сообщения? Позвоните в ${company} по номеру, который знаете сами.`,
    signedHeading: (company: string, count: number): string =>
      `${count > 1 ? 'Документы уже подписаны' : 'Документ уже подписан'}. Компания: ${company}`,
    signedLead:
      'Чтобы открыть ваш экземпляр, понадобится код из нового СМС. Подписывать ничего не нужно.',
  },
  reading: {
    title: (title: string): string => `${title}: прочитать и подписать`,
    packageHeading: (count: number): string => `${counted(count, documents)} на подпись`,
    asks: (company: string): string => `${company} просит вас подписать этот документ.`,
    asksPackage: (company: string): string =>
      `${company} просит вас подписать эти документы одним кодом.`,
    until: (moment: string): string => `Подписать можно до ${moment}.`,
    openPdf: 'Открыть PDF',
    largeText: 'Крупный текст',
    backToPages: 'Страницы',
    textIsForReading: 'Текст — для удобства чтения. Подписываются страницы документа.',
    pageOf: (page: number, pages: number): string => `Страница ${page} из ${pages}`,
    pageLost: ' · не загрузилась, пробуем ещё раз',
    noText: 'На этой странице нет текста, который можно показать крупно. Откройте PDF.',
    next: 'Прочитали? Дальше — подписание',
  },
  agreeing: {
    heading: 'Согласие',
    who: (fullName: string, phone: string): string => `Подписывает ${fullName}, ${phone}.`,
    notYou: 'Это не вы? Не подписывайте и сообщите в компанию.',
    offer: (version: number, day: string): string =>
      `Я принимаю соглашение об электронной подписи (редакция ${version} от ${day})`,
    document: (title: string): string =>
      `Я прочитал(а) документ ${quoted(title)} и согласен(на) с ним`,
    consent: (title?: string): string =>
      `Я даю ${title === undefined ? 'согласие на обработку персональных данных' : quoted(title)} (отдельный документ). Отказ не мешает подписать договор.`,
    acceptedBefore: {
      earlier: (version: number, day: string, on: string): string =>
        `Вы уже приняли соглашение об электронной подписи (редакция ${version} от ${day}) ${on}. Принимать его снова не нужно.`,
      paper: (version: number, day: string, on: string): string =>
        `Вы уже приняли соглашение об электронной подписи (редакция ${version} от ${day}) на бумаге ${on}. Принимать его снова не нужно.`,
      'in-contract': (version: number, day: string, on: string): string =>
        `Вы уже приняли соглашение об электронной подписи (редакция ${version} от ${day}) в договоре ${on}. Принимать его снова не нужно.`,
    },
    openOffer: 'Прочитать соглашение',
    openConsent: 'Прочитать согласие',
    accepted: 'Вы согласились:',
    missingOffer: 'Отметьте, что принимаете соглашение об электронной подписи',
    missingDocument: 'Отметьте, что согласны с документом',
    missingOneOf: (title: string): string => `Отметьте, что согласны с документом ${quoted(title)}`,
  },
  code: {
    heading: 'Подпись',
    label: 'Код из СМС',
    hintWithLink:
      '6 цифр из того же СМС, где была ссылка. Никому не называйте код, даже сотруднику компании.',
    hintOnDemand: '6 цифр. Никому не называйте код, даже сотруднику компании.',
    willSend: (phone: string): string => `Пришлём код по СМС на ${phone}.`,
    sent: (phone: string): string => `Мы отправили код на ${phone}.`,
    get: 'Получить код',
    resend: 'Не пришёл? Отправить ещё раз',
    resendIn: 'Не пришёл? Отправить ещё раз через {s} с',
    sign: 'Подписать',
    signing: 'Подписываем…',
    sending: 'Отправляем…',
    malformed: 'Введите 6 цифр из СМС',
    dead: 'Этот код больше не действует. Получите новый',
    wrong: (left: number): string =>
      left === 0
        ? 'Код не подошёл'
        : `Код не подошёл. ${plural(left, ['Осталась', 'Осталось', 'Осталось'])} ${counted(left, [
            'попытка',
            'попытки',
            'попыток',
          ])}.`,
    tooSoon: (left: number): string =>
      `Код уже отправлен. Новый можно получить через ${left < 120 ? counted(left, seconds) : counted(Math.ceil(left / 60), minutes)}.`,
  },
  reply: {
    below: 'Удобнее ответить на СМС?',
    heading: 'Или ответьте на СМС',
    offer:
      'Отметьте согласие выше и нажмите кнопку. Потом ответьте кодом на то СМС, где была ссылка: документ подпишется сам.',
    button: 'Ответить на СМС',
    awaitHeading: 'Ответьте на СМС кодом',
    howWithLink: 'Отправьте 6 цифр из СМС, где была ссылка, ответом на это СМС.',
    howOnDemand: (phone: string): string =>
      `Мы отправили код на ${phone}. Ответьте на это СМС кодом из него.`,
    byItself: 'Подписание завершится само.',
    tryAgain: 'Пришлите код ещё раз.',
    waiting: 'Ждём ваш ответ. Эта страница обновится сама.',
    refreshHint: 'Уже ответили?',
    refresh: 'Обновить',
    orHere: 'Или введите код здесь',
  },
  copy: {
    lead: (phone: string): string =>
      `Чтобы показать ваш экземпляр, пришлём код по СМС на ${phone}. Так его не откроет никто другой.`,
    open: 'Показать документ',
    opening: 'Открываем…',
    notOpened: 'Документ пока не открыт',
    offline: 'Связь прервалась. Обновите страницу и повторите.',
  },
  decline: {
    open: 'Не подписывать',
    reason: 'Почему? (необязательно)',
    hint: 'Компания увидит ваш ответ.',
    button: 'Отклонить',
    openAll: 'Не подписывать ничего',
    openOne: 'Не подписывать этот документ',
    hintOne: 'Остальные документы можно подписать. Компания увидит ваш ответ.',
    declinedByYou: (title: string): string =>
      `Вы отклонили документ ${quoted(title)}. Остальные можно подписать.`,
    declinedByOther: (title: string): string =>
      `Документ ${quoted(title)} отклонил другой подписант. Остальные можно подписать.`,
    notSigned: (title: string): string => `Документ ${quoted(title)} отклонён и не подписан.`,
  },
  why: {
    lead: 'Ваш IP-адрес, модель браузера и время действий сохраняются как доказательство подписи.',
    more: 'Подробнее',
    list: [
      'Номер телефона, фамилия, имя и отчество — кто подписал.',
      'Время, когда вы открыли документ, согласились и ввели код.',
      'IP-адрес, браузер, система, размер экрана и часовой пояс — с какого устройства.',
    ],
    keeper:
      'Это хранится вместе с документом, чтобы подпись можно было проверить и через годы. Спросить о своих данных можно в компании, от которой пришло СМС.',
  },
  errors: {
    title: 'Ошибка: ',
    heading: 'Документ пока не подписан',
    offline:
      'Связь прервалась. Обновите страницу: если подпись успела сохраниться, вы это увидите.',
  },
  done: {
    title: 'Документ подписан',
    heading: 'Документ подписан',
    packageHeading: 'Документы подписаны',
    mark: 'Простая электронная подпись',
    awaitsOthers:
      'Ваша подпись поставлена. Ждём остальных: когда подпишут все, по этой ссылке будет документ со всеми подписями.',
    downloadUnsigned: 'Скачать документ',
    signatureId: 'Номер подписи',
    download: 'Скачать подписанный документ',
    verify: 'Проверить подпись',
    next: 'Компания уже получила уведомление. Сохраните документ. Нужен позже? Откройте ссылку из СМС: на этом устройстве в течение суток сразу, потом по новому коду.',
  },
  consents: {
    given: (title: string): string => `С подписью вы дали ${quoted(title)}.`,
    withdrawn: (moment: string): string =>
      `Согласие отозвано ${moment}. Компания получила уведомление и прекратит обработку в течение 30 дней.`,
    open: 'Отозвать согласие',
    effect: 'Подписанные документы останутся в силе. Компания прекратит обработку по согласию.',
    button: 'Отозвать',
  },
  notices: {
    declined: {
      heading: 'Вы отклонили документ',
      lines: (company: string): string[] => [
        'Компания получит уведомление.',
        `Передумали? Попросите ${company} отправить документ ещё раз.`,
      ],
    },
    erased: {
      heading: 'Данные стёрты',
      lines: (company: string): string[] => [
        'Документ и ваши данные в нём стёрты: по обращению или потому, что срок хранения вышел. Вернуть их нельзя.',
        `Вопросы задайте в ${company}. Копия, которую вы сохранили у себя, остаётся в силе.`,
      ],
    },
    copyLocked: {
      heading: 'Код больше не отправляется',
      lines: (company: string): string[] => [
        `Для этого документа запросили слишком много кодов. Он остаётся подписанным. Попросите свой экземпляр в ${company}.`,
      ],
    },
    locked: {
      heading: 'Подписание остановлено',
      lines: (company: string): string[] => [
        `Слишком много неверных кодов. Подписание остановлено, чтобы никто не подписал за вас. Попросите ${company} отправить документ ещё раз.`,
      ],
    },
    deadLink: {
      heading: 'Ссылка не действует',
      lines: [
        'Документ отозван, срок истёк или ссылка набрана с ошибкой. Обратитесь в компанию, от которой пришло СМС.',
      ],
    },
    sessionLost: {
      heading: 'Откройте ссылку из СМС ещё раз',
      lines: [
        'Эта страница открывается только там, где вы открыли документ. Так никто другой не подпишет за вас.',
      ],
    },
    staleForm: {
      heading: 'Страница устарела',
      lines: ['Ничего не подписано. Откройте её заново и повторите.'],
      again: 'Открыть заново',
    },
    sealing: {
      heading: 'Готовим подписанный документ',
      lines: [
        'Документ подписан. Файл с отметкой о подписи собирается, обычно это секунды: он загрузится сам, закрывать страницу не нужно.',
      ],
    },
    tooMany: {
      heading: 'Слишком много попыток',
      lines: (wait: number): string[] => [
        `Подождите ${counted(wait, minutes)} и откройте ссылку из СМС ещё раз.`,
      ],
    },
  },
};

export type SigningTexts = typeof ru;
