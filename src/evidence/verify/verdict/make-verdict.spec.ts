import { describe, expect, it } from '@jest/globals';
import type { VerificationReport } from '../../verification/index.js';
import { stepNames } from '../../verification/steps.js';
import { verdictRu } from '../texts/verdict-ru.js';
import { makeVerdict } from './make-verdict.js';
import type { KnownFile, Verdict } from './verdict.js';

const report = (
  kind: VerificationReport['kind'],
  failed: readonly string[] = [],
): VerificationReport => ({
  kind,
  ok: failed.length === 0,
  steps: stepNames.map((step) => ({
    step,
    ok: !failed.includes(step),
    message: '',
    ...(step === 'inclusion' && { file: 'request/0003.json' }),
  })),
  facts: {
    signatures: [
      {
        signatureId: '019ab3a1-9c4b-7000-8000-0000000000a1',
        documentId: '019ab3a1-9c4b-7000-8000-0000000000d1',
        signer: 'Иванов Иван Иванович',
        phone: '+79161236789',
        signedAt: '2026-11-24T11:05:07.123Z',
        documentSha256: 'a'.repeat(64),
        fingerprint: 'HJ9GJ-71S0J',
      },
    ],
    checkpoints: [{ origin: 'log.example.test/evidence/2026', size: 41 }],
    fileKeys: [],
    fileSha256: 'f'.repeat(64),
  },
});

const verdictOn = (found: VerificationReport, known?: KnownFile): Verdict =>
  makeVerdict({
    report: found,
    language: 'ru',
    moment: (at) => at.toISOString(),
    ...(known && { known }),
  });

describe('the verdict on a file', () => {
  it.each(['signed-pdf', 'dossier'] as const)(
    'of a whole %s names it so, its signer masked',
    (kind) => {
      const verdict = verdictOn(report(kind));

      expect(verdict.tone).toBe('good');
      expect(verdict.title).toBe(verdictRu.heads[kind === 'dossier' ? 'dossier' : 'intact'].title);
      expect(verdict.problems).toEqual([]);
      expect(verdict.checks.every(({ ok }) => ok)).toBe(true);
      const shown = JSON.stringify(verdict).replaceAll('\u00a0', ' ');
      expect(shown).toContain('Иванов И. И.');
      expect(shown).not.toContain('Иванович');
      expect(shown).not.toContain('9161236789');
      expect(shown).toContain('HJ9GJ-71S0J');
    },
  );

  it.each(stepNames)('says in words that the step %s failed, and in which file', (step) => {
    const verdict = verdictOn(report('dossier', [step]));

    expect(verdict.tone).not.toBe('good');
    expect(verdict.problems).toHaveLength(1);
    expect(verdict.problems[0]).not.toContain(step);
    expect(verdict.problems[0]?.includes('request/0003.json')).toBe(step === 'inclusion');
    expect(verdict.checks.filter(({ ok }) => !ok)).toHaveLength(1);
  });

  it('of a dossier without a signature says that nobody signed, and nothing of a signed document', () => {
    const { facts, ...rest } = report('dossier');
    const verdict = verdictOn({ ...rest, facts: { ...facts, signatures: [] } });

    expect(verdict.title).toBe('Досье целое. Документ в нём никто не подписал.');
    expect(verdict.lead).not.toContain('Подписанный документ');
    expect(verdict.limits.join()).not.toContain('Подпись показывает');
  });

  it('repeats nothing as a fact of a file that does not hold', () => {
    const verdict = verdictOn(report('signed-pdf', ['seal_digest']));

    expect(verdict.title).toBe('Файл изменён после подписания или это не тот файл.');
    expect(verdict.facts.map(({ value }) => value)).toEqual(['f'.repeat(64)]);
  });

  it('confirms nothing of a file whose keys are not known, and does not call it changed', () => {
    const verdict = verdictOn(report('signed-pdf', ['seal_root_pinned', 'log_key']));

    expect(verdict.tone).toBe('open');
    expect(verdict.title).toContain('не получилось');
    expect(verdictOn(report('signed-pdf', ['log_key', 'chain'])).tone).toBe('bad');
  });

  it.each([
    ['frozen', 'Это копия документа до подписания.'],
    ['sealed', 'Это точная копия подписанного файла.'],
    ['unknown', 'Этот файл неизвестен.'],
  ] as const)(
    'of a file without a seal, %s to the journal, is "%s" and never "genuine"',
    (known, title) => {
      const verdict = verdictOn(report('unsigned-pdf', ['seal_signature_present']), known);

      expect(verdict.title).toBe(title);
      expect(JSON.stringify(verdict)).not.toContain('подлинный');
      expect(verdict.facts).toHaveLength(1);
    },
  );

  it('of anything else says what to bring', () => {
    expect(verdictOn(report('unreadable', ['file'])).title).toBe('Это не PDF и не досье.');
  });
});
