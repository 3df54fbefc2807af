import {
  signatureFactsPage,
  unknownSignaturePage,
} from '../../src/evidence/verify/views/signature-facts.page.js';
import { verifyFormPage } from '../../src/evidence/verify/views/verify-form.page.js';
import type { SignatureFactsModel } from '../../src/evidence/verify/views/view-models.js';

import { fileVerdictStates, trust } from './file-verdict-states.js';
import type { PageState } from './page-state.js';

const facts: SignatureFactsModel = {
  language: 'ru',
  signatureId: '019ab3a1-9c4b-7000-8000-0000000000a1',
  signerName: 'Иванов\u00a0И.\u00a0И.',
  signerPhone: '+7\u00a0•••\u00a0•••-67-89',
  openedAt: new Date('2026-11-24T11:01:40Z'),
  signedAt: new Date('2026-11-24T11:05:07Z'),
  company: undefined,
  timeZone: 'Europe/Moscow',
  fingerprint: 'HJ9GJ-71S0J',
  chainHolds: true,
  logPlace: { origin: 'sign.example.ru/evidence/2026', index: 41_207 },
  checkpoint: {
    origin: 'sign.example.ru/evidence/2026',
    size: 41_215,
    root: '8d1c27118bcf607d74059eaba108e6417635df5255b8c010be89903d8e7e6f0d',
  },
};

/** Every state of the public verification pages. */
export function verifyPageStates(): PageState[] {
  return [
    { name: 'verify', page: verifyFormPage({ language: 'ru', trust }) },
    { name: 'verify-english', page: verifyFormPage({ language: 'en', trust }) },
    {
      name: 'verify-malformed',
      page: verifyFormPage({ language: 'ru', trust, malformed: '12345' }),
    },
    {
      name: 'verify-no-file',
      page: verifyFormPage({ language: 'ru', trust, fileProblem: 'missing' }),
    },
    ...fileVerdictStates(),
    { name: 'verify-found', page: signatureFactsPage(facts) },
    { name: 'verify-found-english', page: signatureFactsPage({ ...facts, language: 'en' }) },
    {
      name: 'verify-found-company',
      page: signatureFactsPage({
        ...facts,
        company: {
          requestId: '019ab3a1-9c4b-7000-8000-0000000000f1',
          at: new Date('2026-11-24T10:58:12Z'),
        },
      }),
    },
    { name: 'verify-damaged', page: signatureFactsPage({ ...facts, chainHolds: false }) },
    { name: 'verify-unknown', page: unknownSignaturePage('ru', facts.signatureId) },
  ];
}
