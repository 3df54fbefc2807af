import type { CheckId, Finding } from '../checks/finding.js';
import type { Objection } from '../conclusion/conclusion.js';
import type { ProtocolAnnex, ProtocolStep } from './protocol-model.js';

interface StepForm {
  readonly title: string;
  readonly done: string;
  readonly checks: readonly CheckId[];
  /** Kinds of annexes that the step rests on. */
  readonly rests: readonly AnnexKind[];
}

export type AnnexKind = 'frozen' | 'signed' | 'agreement' | 'dossier' | 'annex';

/** An annex before it is numbered. */
export interface NumberedAnnex extends ProtocolAnnex {
  readonly kind: AnnexKind;
}

/** The steps of the form, K-7 to K-14. */
const STEPS: readonly StepForm[] = [
  {
    title: 'Документ',
    done: 'Контрольная сумма сохранённого файла посчитана заново и сравнена с записанной при отправке и при подписании.',
    checks: ['C-1'],
    rests: ['frozen'],
  },
  {
    title: 'Печать на подписанном файле',
    done: 'Проверены печать PDF, её охват, ключ и метка времени.',
    checks: ['C-2'],
    rests: ['signed'],
  },
  {
    title: 'Журнал событий',
    done: 'Пересчитаны цепочки событий, проверено их включение в журнал доказательств, контрольная точка сверена с копией в файле сторон.',
    checks: ['C-3'],
    rests: ['signed', 'dossier'],
  },
  {
    title: 'Номер телефона и подписант',
    done: 'Номер в документе сличён с журналом СМС, соглашением и карточкой CRM, какой она была при отправке.',
    checks: ['C-5', 'C-10'],
    rests: ['frozen', 'dossier'],
  },
  {
    title: 'Соглашение об электронной подписи',
    done: 'Проверено, что соглашение принято раньше подписи, и пересчитана контрольная сумма его текста.',
    checks: ['C-6'],
    rests: ['agreement'],
  },
  {
    title: 'Код и ознакомление',
    done: 'Проверены выдача, срок, попытки и ввод кода, открытие документа до ввода.',
    checks: ['C-7', 'C-9'],
    rests: ['dossier'],
  },
  {
    title: 'Подтверждение СМС-шлюза',
    done: 'Проверены приём сообщений шлюзом и отчёты о доставке.',
    checks: ['C-8'],
    rests: ['dossier', 'annex'],
  },
  {
    title: 'Устройство, порядок действий, сохранность',
    done: 'Сличены данные устройства и адреса, порядок событий и часы, проверено, не удалялись ли доказательства. Данные устройства сообщает само устройство клиента.',
    checks: ['C-4', 'C-11', 'C-12'],
    rests: ['dossier'],
  },
];

export function protocolSteps(
  findings: readonly Finding[],
  objections: readonly Objection[],
  annexes: readonly NumberedAnnex[],
): ProtocolStep[] {
  return STEPS.map(({ title, done, checks, rests }) => ({
    title,
    done,
    findings: checks.flatMap((check) => findings.find((found) => found.check === check) ?? []),
    objections: objections
      .filter(({ check }) => checks.includes(check))
      .map(({ check, member, text }) => `${member} (${check}): ${text}`),
    annexes: annexes.filter(({ kind }) => rests.includes(kind)).map(({ number }) => number),
  }));
}
