import type { VerificationReport } from '../verification-report.js';
import type { ReportLanguage } from './step-sentence.js';

/** Words around the steps of a report. */
export interface ReportWords {
  readonly kinds: Readonly<Record<VerificationReport['kind'], string>>;
  readonly file: string;
  readonly signature: string;
  readonly fingerprint: string;
  readonly time: string;
  readonly fileKeys: string;
  readonly passed: string;
  readonly refused: (failures: number) => string;
  readonly limits: string;
  /** Instead of the limits of a signature, where a dossier has none. */
  readonly unsigned: string;
}

const ru: ReportWords = {
  kinds: {
    'signed-pdf': 'подписанный PDF',
    dossier: 'досье',
    'unsigned-pdf': 'PDF без печати',
    unreadable: 'файл неизвестного вида',
  },
  file: 'Файл',
  signature: 'Подпись',
  fingerprint: 'отпечаток',
  time: 'Независимое время',
  fileKeys:
    'Ключ взят из самого файла: сверьте отпечаток с договором, сайтом или копией у нотариуса',
  passed: 'Проверено: всё сошлось.',
  refused: (failures) => `Не подтверждено: не сошлось проверок: ${failures}.`,
  limits: 'Доказано, что подпись поставлена кодом из СМС; кто держал телефон, файл не доказывает.',
  unsigned:
    'Документ никто не подписал: проверены файлы, записи и их место в реестре, а подписи и печати здесь нет.',
};

const en: ReportWords = {
  kinds: {
    'signed-pdf': 'signed PDF',
    dossier: 'dossier',
    'unsigned-pdf': 'PDF without a seal',
    unreadable: 'file of an unknown kind',
  },
  file: 'File',
  signature: 'Signature',
  fingerprint: 'fingerprint',
  time: 'Independent time',
  fileKeys:
    'Key taken from the file itself: compare it with the contract, the site or a notary’s copy',
  passed: 'Verified: everything agrees.',
  refused: (failures) => `Not confirmed: ${failures} checks failed.`,
  limits: 'It is proven that the code of the SMS was given; who held the phone, no file can prove.',
  unsigned:
    'Nobody has signed the document: its files, its entries and their places in the log were checked; there is no signature and no seal.',
};

export function reportWords(language: ReportLanguage): ReportWords {
  return language === 'ru' ? ru : en;
}
