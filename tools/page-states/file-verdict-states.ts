import { momentForPeople, type PageLanguage } from '../../src/platform/index.js';
import type { VerificationReport } from '../../src/evidence/verification/index.js';
import { stepNames } from '../../src/evidence/verification/steps.js';
import { makeVerdict } from '../../src/evidence/verify/verdict/make-verdict.js';
import type { KnownFile } from '../../src/evidence/verify/verdict/verdict.js';
import type { PageTrust } from '../../src/evidence/verify/verdict/verify-question.js';
import { verdictPage } from '../../src/evidence/verify/views/verdict.page.js';
import type { PageState } from './page-state.js';

export const trust: PageTrust = { logKeys: [], sealRoots: [], tsaRoots: [] };

const facts: VerificationReport['facts'] = {
  signatures: [
    {
      signatureId: '019ab3a1-9c4b-7000-8000-0000000000a1',
      documentId: '019ab3a1-9c4b-7000-8000-0000000000d1',
      signer: 'Иванов Иван Иванович',
      phone: '+79161236789',
      signedAt: '2026-11-24T11:05:07.123Z',
      documentSha256: '8c93091c390492e3fa94305ce783d0c69d207b9e85e0d8f8eca529df115ab9ec',
      fingerprint: 'HJ9GJ-71S0J',
    },
  ],
  checkpoints: [{ origin: 'sign.example.ru/evidence/2026', size: 41_215 }],
  fileKeys: [],
  fileSha256: 'f0b887c10388e898f9ee0226896389ee0f99f0c96bd73fcdbbc6f73ffdd04f58',
};

/** The verdicts on files that people bring. */
export function fileVerdictStates(): PageState[] {
  return [
    state('verify-file-intact', { kind: 'signed-pdf' }),
    state('verify-file-intact-english', { kind: 'signed-pdf' }, { language: 'en' }),
    state('verify-file-altered', { kind: 'signed-pdf', failed: ['seal_digest'] }),
    state('verify-file-foreign', { kind: 'signed-pdf', failed: ['seal_root_pinned', 'log_key'] }),
    state('verify-dossier-intact', { kind: 'dossier' }),
    state('verify-dossier-altered', { kind: 'dossier', failed: ['manifest', 'inclusion'] }),
    state(
      'verify-file-copy',
      { kind: 'unsigned-pdf', failed: ['seal_signature_present'] },
      { known: 'frozen' },
    ),
    state('verify-file-unknown', { kind: 'unsigned-pdf', failed: ['seal_signature_present'] }),
  ];
}

function state(
  name: string,
  { kind, failed = [] }: { kind: VerificationReport['kind']; failed?: readonly string[] },
  { language = 'ru', known = 'unknown' }: { language?: PageLanguage; known?: KnownFile } = {},
): PageState {
  const steps = stepNames.map((step) => ({ step, ok: !failed.includes(step), message: '' }));
  const report = { kind, ok: failed.length === 0, steps, facts };
  const moment = (at: Date): string => momentForPeople(at, 'Europe/Moscow', language);
  const verdict = makeVerdict({ report, known, language, moment });
  return { name, page: verdictPage({ language, trust, verdict }) };
}
