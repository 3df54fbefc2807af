import { describe, expect, it } from '@jest/globals';
import { reportLines } from './report-lines.js';
import type { SignatureFacts, VerificationReport } from './verification-report.js';

const signature: SignatureFacts = {
  signatureId: '019ab3a1-9c4b-7000-8000-0000000000a1',
  documentId: '019ab3a1-9c4b-7000-8000-0000000000d1',
  signer: 'Иванов Иван',
  signedAt: '2026-11-24T11:05:07.123Z',
  documentSha256: 'a'.repeat(64),
  fingerprint: 'HJ9GJ-71S0J',
};

const lastLine = (signatures: readonly SignatureFacts[], ok = true): string => {
  const report: VerificationReport = {
    kind: 'dossier',
    ok,
    steps: [{ step: 'manifest', ok, message: '' }],
    facts: { signatures, checkpoints: [], fileKeys: [], fileSha256: 'f'.repeat(64) },
  };
  return reportLines(report, { name: 'dossier.zip', language: 'ru' }).at(-1) ?? '';
};

describe('a report for people ends', () => {
  it('with what a signature does not prove', () => {
    expect(lastLine([signature])).toContain('кто держал телефон, файл не доказывает');
  });

  it('with the word that nobody signed, where nobody did', () => {
    expect(lastLine([])).toMatch(/^Документ никто не подписал: проверены файлы, записи/);
  });

  it('with the number of failures, and no word of what is proven', () => {
    expect(lastLine([signature], false)).toBe('Не подтверждено: не сошлось проверок: 1.');
  });
});
