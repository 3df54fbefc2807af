import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, impossible, info, verdict } from '../finding.js';

const NAMES: Readonly<Record<string, string>> = {
  file: 'Файл читается как PDF',
  signature_present: 'Печать в файле есть',
  single_revision: 'Файл в одной редакции, без дописанных частей',
  single_signature: 'Печать в файле одна',
  byte_range: 'Печать охватывает весь файл',
  digest: 'Содержание файла совпадает с опечатанным',
  cms_signature: 'Печать поставлена её ключом',
  ess: 'Печать называет свой ключ',
  chain: 'Ключ печати подтверждён корневым',
  root_pinned: 'Корневой ключ — известный оператору',
  key_usage: 'Ключ предназначен для печатей',
  key_strength: 'Стойкость ключа и хеша',
  no_signing_time: 'В печати нет заявленного самой системой времени',
  timestamp: 'Метка времени на печати верна',
  timestamp_root_pinned: 'Центр меток времени — известный оператору',
  docmdp: 'Изменения файла запрещены',
  no_foreign_parts: 'Посторонних частей в файле нет',
  attachments: 'Приложенные файлы читаются',
};

/** C-2: the seal of the signed file is valid and nothing follows it. */
export function sealFinding({ document, files, seal }: DisputeFacts): Finding {
  if (document.signedSha256 === undefined) {
    return finding('C-2', [impossible('Подписанный файл', 'Подписанного файла нет.')]);
  }
  if (files.signed === undefined || !seal) {
    return finding('C-2', [impossible('Подписанный файл', 'Файла в хранилище нет.')]);
  }
  const failed = seal.checks.filter(({ ok }) => !ok);
  const parts: FindingPart[] = [
    verdict(
      'SHA-256 подписанного файла, посчитанный заново',
      files.signed === document.signedSha256,
      files.signed,
    ),
    verdict(
      'Печать по шагам проверки',
      seal.ok,
      `Шагов пройдено: ${seal.checks.length - failed.length} из ${seal.checks.length}`,
    ),
    ...failed.map(({ step, message }) => verdict(NAMES[step] ?? step, false, message)),
    info('Вид печати', levelOf(seal.level)),
  ];
  const certificate = seal.certificateSha256;
  return finding(
    'C-2',
    certificate ? [...parts, info('SHA-256 ключа печати', certificate)] : parts,
  );
}

function levelOf(level: 'B-B' | 'B-T' | undefined): string {
  if (level === undefined) return 'не определён';
  return level === 'B-T' ? 'PAdES B-T, с меткой времени' : 'PAdES B-B, без метки времени';
}
