import { counted } from '#libs/russian-text';
import type { PageLanguage } from '../../../platform/index.js';
import type { ClientField, ClientFieldType } from '../../../templates/index.js';
import type { FieldProblem } from '../../client-data/client-data-answering.service.js';
import type { DocumentKind } from '../views/view-models.js';

const genitive: Readonly<Record<DocumentKind, string>> = {
  contract: 'договора',
  act: 'акта',
  consent: 'согласия',
  receipt: 'квитанции',
  agreement: 'соглашения',
  application: 'заявления',
  document: 'документа',
};

const hints: Readonly<Partial<Record<ClientFieldType, string>>> = {
  date: 'День, месяц и год цифрами, например 05.03.1980',
  phone: 'Например, +7 916 123-45-67',
  email: 'Например, ivanova@mail.ru',
  inn: '10 или 12 цифр',
  snils: '11 цифр, как на карточке: 112-233-445 95',
  passport: '4 цифры серии и 6 цифр номера',
  'passport-code': '6 цифр, например 770-001',
  ogrn: '13 или 15 цифр',
  kpp: '9 знаков',
  bik: '9 цифр, начинается с 04',
  account: '20 цифр. Есть в реквизитах счёта в приложении банка',
  'correspondent-account': '20 цифр, начинается с 301',
};

const malformed: Readonly<Record<ClientFieldType, string>> = {
  text: 'Проверьте, что написано',
  date: 'Такой даты нет. Напишите день, месяц и год цифрами: 05.03.1980',
  number: 'Здесь нужно число, например 2 или 12,5',
  phone: 'Такого номера нет. Проверьте, все ли цифры на месте',
  email: 'Адрес почты с ошибкой. Должно быть как ivanova@mail.ru',
  inn: 'Это не ИНН: проверьте цифры. Их 10 или 12',
  snils: 'Это не СНИЛС: проверьте цифры. Их 11',
  passport: 'Нужны 4 цифры серии и 6 цифр номера',
  'passport-code': 'Нужны 6 цифр, например 770-001',
  ogrn: 'Это не ОГРН: проверьте цифры. Их 13 или 15',
  kpp: 'Это не КПП: проверьте, все ли 9 знаков на месте',
  bik: 'Это не БИК: нужны 9 цифр, первые — 04',
  account: 'В номере счёта 20 цифр: проверьте, все ли на месте',
  'correspondent-account': 'В номере счёта 20 цифр: проверьте, все ли на месте',
};

const ru = {
  landing: {
    title: 'Данные для документа',
    heading: (company: string, kind: DocumentKind): string =>
      `${company} просит ваши данные для ${genitive[kind]}`,
    lead: 'Заполните форму. Затем вы прочитаете готовый документ и решите, подписывать ли его. Ничего не будет подписано, пока вы сами не введёте код.',
    open: 'Заполнить данные',
  },
  form: {
    title: 'Ваши данные',
    heading: (kind: DocumentKind): string => `Ваши данные для ${genitive[kind]}`,
    lead: (company: string): string =>
      `Мы впишем их в документ. На следующем шаге вы прочитаете его целиком. Данные получит ${company}.`,
    optional: ' (необязательно)',
    next: 'Прочитать документ',
    errorTitle: 'Ошибка: ',
    errorHeading: 'Проверьте данные',
    notDrawnHeading: 'Документ пока не составлен',
    notDrawn: 'Нажмите кнопку ещё раз. Если не поможет, обратитесь в компанию.',
  },
  hint: ({ type }: ClientField): string | undefined => hints[type],
  problem: ({ type, label, maxLength }: ClientField, problem: FieldProblem): string => {
    switch (problem) {
      case 'missing':
        return `Заполните поле «${label.replace(/«/g, '„').replace(/»/g, '“')}»`;
      case 'malformed':
        return malformed[type];
      case 'too-long':
        return type === 'text'
          ? `Слишком длинно: поместится ${counted(maxLength, ['знак', 'знака', 'знаков'])}`
          : malformed[type];
      case 'not-of-bank':
        return 'Номер счёта и БИК не подходят друг к другу: проверьте оба';
      case 'unprintable':
        return 'Уберите значки и смайлики: в документе их не напечатать';
    }
  },
  unavailable: {
    heading: 'Сейчас подписать нельзя',
    lines: (company: string): string[] => [
      'Данные не сохранены и никому не переданы.',
      `Обратитесь в ${company}: подписание приостановлено.`,
    ],
  },
};

export type ClientDataTexts = typeof ru;

const englishKind: Readonly<Record<DocumentKind, string>> = {
  contract: 'the contract',
  act: 'the certificate',
  consent: 'the consent',
  receipt: 'the receipt',
  agreement: 'the agreement',
  application: 'the application',
  document: 'the document',
};

const englishHints: Readonly<Partial<Record<ClientFieldType, string>>> = {
  date: 'Day, month and year in digits, for example 05.03.1980',
  phone: 'For example, +7 916 123-45-67',
  email: 'For example, ivanova@mail.ru',
  inn: '10 or 12 digits',
  snils: '11 digits, as on the card: 112-233-445 95',
  passport: '4 digits of the series and 6 of the number',
  'passport-code': '6 digits, for example 770-001',
  ogrn: '13 or 15 digits',
  kpp: '9 characters',
  bik: '9 digits beginning with 04',
  account: '20 digits, among the account details in the app of the bank',
  'correspondent-account': '20 digits beginning with 301',
};

const en: ClientDataTexts = {
  landing: {
    title: 'Details for the document',
    heading: (company, kind) => `${company} asks for your details for ${englishKind[kind]}`,
    lead: 'Fill in the form. Then you read the finished document and decide whether to sign. Nothing is signed until you enter the code yourself.',
    open: 'Fill in the details',
  },
  form: {
    title: 'Your details',
    heading: (kind) => `Your details for ${englishKind[kind]}`,
    lead: (company) =>
      `We put them into the document. In the next step you read all of it. ${company} gets the details.`,
    optional: ' (optional)',
    next: 'Read the document',
    errorTitle: 'Error: ',
    errorHeading: 'Check the details',
    notDrawnHeading: 'The document is not made yet',
    notDrawn: 'Press the button again. If that does not help, ask the company.',
  },
  hint: ({ type }) => englishHints[type],
  problem: ({ type, label, maxLength }, problem) => {
    switch (problem) {
      case 'missing':
        return `Fill in “${label}”`;
      case 'malformed':
        return `Check this: ${englishHints[type] ?? 'it does not look right'}`;
      case 'too-long':
        return type === 'text'
          ? `Too long: there is room for ${maxLength} characters`
          : `Check this: ${englishHints[type] ?? 'it does not look right'}`;
      case 'not-of-bank':
        return 'The account and the БИК do not belong together: check both';
      case 'unprintable':
        return 'Take out emoji and symbols: the document cannot show them';
    }
  },
  unavailable: {
    heading: 'Signing is not possible now',
    lines: (company) => [
      'Your details were neither kept nor passed on.',
      `Ask ${company}: signing is suspended.`,
    ],
  },
};

/** The words of the form in a language. */
export function clientDataTexts(language: PageLanguage): ClientDataTexts {
  return language === 'en' ? en : ru;
}
