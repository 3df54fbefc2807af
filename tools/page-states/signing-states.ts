import { signingRoutes } from '../../src/signing/page/routes.js';
import { copyPage } from '../../src/signing/page/views/copy.page.js';
import { donePage } from '../../src/signing/page/views/done.page.js';
import { landingPage } from '../../src/signing/page/views/landing.page.js';
import { noticePage } from '../../src/signing/page/views/notice.page.js';
import { signingPage } from '../../src/signing/page/views/signing.page.js';
import type {
  DocumentModel,
  NoticeModel,
  SigningModel,
  TickModel,
} from '../../src/signing/page/views/view-models.js';

import type { PageState } from './page-state.js';
import { sampleOffer } from './sample-offer.js';
import { samplePages } from './sample-document.js';

const sid = '019ab3a1-7c4b-7000-8000-00000000000f';
const timeZone = 'Europe/Moscow';
const frame = {
  language: 'ru',
  company: 'ООО «Ромашка»',
  path: signingRoutes.session(sid),
} as const;

const contract: DocumentModel = {
  id: '019ab3a1-7c4b-7000-8000-00000000000d',
  title: 'Договор № 15 от 24.11.2026',
  pdfHref: signingRoutes.pdf(sid, '019ab3a1-7c4b-7000-8000-00000000000d'),
  pages: samplePages.map((text, index) => ({
    number: index + 1,
    src: `/sample/${String(index + 1)}.png`,
    width: 1191,
    height: 1684,
    text,
  })),
};

const act: DocumentModel = {
  id: '019ab3a1-7c4b-7000-8000-00000000000e',
  title: 'Акт № 3 от 24.11.2026',
  pdfHref: signingRoutes.pdf(sid, '019ab3a1-7c4b-7000-8000-00000000000e'),
  pages: [{ number: 1, src: '/sample/3.png', width: 1191, height: 1684, text: [] }],
};

const offer: TickModel = {
  name: 'offer',
  subject: { kind: 'offer', version: 3, publishedAt: new Date('2026-10-12T09:00:00Z') },
  checked: false,
  text: { html: sampleOffer },
};

const tickOf = (document: DocumentModel): TickModel => ({
  name: `document-${document.id}`,
  subject: { kind: 'document', title: document.title },
  checked: false,
});

const consent: TickModel = {
  name: 'consent',
  subject: { kind: 'consent' },
  checked: false,
  text: { html: '<h2>Согласие на обработку персональных данных</h2><p>Я даю согласие…</p>' },
};

const signing: SigningModel = {
  ...frame,
  csrf: 'sample-token',
  actions: {
    code: signingRoutes.code(sid),
    confirm: signingRoutes.confirm(sid),
    decline: signingRoutes.decline(sid),
    shown: signingRoutes.shown(sid),
  },
  signer: { fullName: 'Иванов Иван Иванович', maskedPhone: '+7\u00a0•••\u00a0•••-67-89' },
  expiresAt: new Date('2026-11-27T11:05:00Z'),
  timeZone,
  documents: [contract],
  ticks: [offer, tickOf(contract)],
  codeStep: { delivery: 'with-link' },
  problems: { missingTicks: [] },
};

const ticked = signing.ticks.map((tick) => ({ ...tick, checked: true }));

const signingStates: Record<string, SigningModel> = {
  'signing-read': signing,
  'signing-with-consent': { ...signing, ticks: [...signing.ticks, consent] },
  'signing-missing-tick': {
    ...signing,
    ticks: [{ ...offer, checked: true }, tickOf(contract)],
    problems: { missingTicks: [tickOf(contract).name] },
  },
  'signing-wrong-code': {
    ...signing,
    ticks: ticked,
    problems: { missingTicks: [], code: { kind: 'wrong', attemptsLeft: 3 } },
  },
  'signing-package': {
    ...signing,
    documents: [contract, act],
    ticks: [offer, tickOf(contract), tickOf(act), consent],
  },
  'signing-dead-code': {
    ...signing,
    ticks: ticked,
    codeStep: { delivery: 'on-demand', sent: false },
    problems: { missingTicks: [], code: { kind: 'dead' } },
  },
  'signing-ask-for-code': { ...signing, codeStep: { delivery: 'on-demand', sent: false } },
  'signing-code-sent': {
    ...signing,
    ticks: ticked,
    codeStep: { delivery: 'on-demand', sent: true, resendInSeconds: 45 },
  },
  'signing-read-english': { ...signing, language: 'en' },
};

const notices: Record<string, NoticeModel['notice']> = {
  declined: { kind: 'declined' },
  'copy-locked': { kind: 'copy-locked' },
  locked: { kind: 'locked' },
  'dead-link': { kind: 'dead-link' },
  'session-lost': { kind: 'session-lost' },
  'stale-form': { kind: 'stale-form', href: signingRoutes.session(sid) },
  'too-many': { kind: 'too-many', minutes: 10 },
};

/** A dead link names no company: it may be anybody's (SEC-8). */
const nameless = new Set(['dead-link', 'session-lost', 'too-many']);

function landing(language: 'ru' | 'en', isSigned = false): PageState['page'] {
  return landingPage({
    ...frame,
    language,
    path: signingRoutes.landing('Zt7kQ2mXwB9rHc4Ny'),
    kind: 'contract',
    count: 1,
    isSigned,
    open: { action: signingRoutes.open('Zt7kQ2mXwB9rHc4Ny'), csrf: 'sample-token' },
  });
}

function copy(sent: boolean): PageState['page'] {
  return copyPage({
    ...frame,
    csrf: 'sample-token',
    actions: { code: signingRoutes.code(sid), confirm: signingRoutes.confirm(sid) },
    maskedPhone: signing.signer.maskedPhone,
    count: 1,
    sent,
    resendInSeconds: sent ? 45 : 0,
  });
}

function done(): PageState['page'] {
  const signatureId = '019ab3a1-9c4b-7000-8000-0000000000a1';
  return donePage({
    ...frame,
    signedAt: new Date('2026-11-24T11:05:07Z'),
    awaitsOthers: false,
    timeZone,
    documents: [
      {
        title: contract.title,
        signatureId,
        pdfHref: contract.pdfHref,
        verifyHref: `/verify/${signatureId}`,
      },
    ],
  });
}

/** Every state of the signing page. */
export function signingPageStates(): PageState[] {
  return [
    { name: 'landing', page: landing('ru') },
    { name: 'landing-english', page: landing('en') },
    { name: 'landing-signed', page: landing('ru', true) },
    { name: 'copy-ask-for-code', page: copy(false) },
    { name: 'copy-code-sent', page: copy(true) },
    ...Object.entries(signingStates).map(([name, model]) => ({ name, page: signingPage(model) })),
    { name: 'done', page: done() },
    ...Object.entries(notices).map(([name, notice]) => ({
      name,
      page: noticePage({ ...frame, company: nameless.has(name) ? '' : frame.company, notice }),
    })),
  ];
}
