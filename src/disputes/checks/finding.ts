/** The automatic checks of a commission (evidence-and-security.md §5), in the order of its protocol. */
export const CHECK_IDS = [
  'C-1',
  'C-2',
  'C-3',
  'C-4',
  'C-5',
  'C-6',
  'C-7',
  'C-8',
  'C-9',
  'C-10',
  'C-11',
  'C-12',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export const CHECK_TITLES: Readonly<Record<CheckId, string>> = {
  'C-1': 'Файл документа и его контрольные суммы',
  'C-2': 'Печать сервиса на подписанном файле',
  'C-3': 'Целостность журнала событий',
  'C-4': 'Время и порядок событий',
  'C-5': 'Номер телефона и имя подписанта',
  'C-6': 'Соглашения об электронной подписи',
  'C-7': 'Код подтверждения',
  'C-8': 'Доставка СМС',
  'C-9': 'Ознакомление с документом до подписания',
  'C-10': 'Происхождение номера телефона',
  'C-11': 'Устройство и адрес подключения',
  'C-12': 'Сохранность и просмотр доказательств',
};

/** While one of these fails, the conclusion «подлинность подтверждена» is refused. */
export const DECISIVE: ReadonlySet<CheckId> = new Set(['C-1', 'C-2', 'C-3', 'C-4', 'C-7']);

export type FindingResult = 'pass' | 'fail' | 'not-possible';

/** One thing that was looked at, with what was found, in Russian. `info` is a fact without a verdict. */
export interface FindingPart {
  readonly name: string;
  readonly result: FindingResult | 'info';
  readonly value: string;
}

export interface Finding {
  readonly check: CheckId;
  readonly title: string;
  readonly decisive: boolean;
  readonly result: FindingResult;
  readonly parts: readonly FindingPart[];
}

/** One failure fails the check; else one gap leaves it open; a check without any verdict was not possible. */
export function finding(check: CheckId, parts: readonly FindingPart[]): Finding {
  const results = parts.map(({ result }) => result);
  const all: FindingResult = results.includes('fail')
    ? 'fail'
    : results.includes('not-possible') || !results.includes('pass')
      ? 'not-possible'
      : 'pass';
  return {
    check,
    title: CHECK_TITLES[check],
    decisive: DECISIVE.has(check),
    result: all,
    parts,
  };
}

export function verdict(name: string, holds: boolean, value: string): FindingPart {
  return { name, result: holds ? 'pass' : 'fail', value };
}

export function impossible(name: string, why: string): FindingPart {
  return { name, result: 'not-possible', value: why };
}

export function info(name: string, value: string): FindingPart {
  return { name, result: 'info', value };
}

/** The checks that forbid the conclusion «подлинность подтверждена». */
export function decisiveFailures(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ decisive, result }) => decisive && result === 'fail');
}
