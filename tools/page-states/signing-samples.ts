import type { PageLanguage } from '../../src/platform/index.js';
import { signingRoutes } from '../../src/signing/page/routes.js';
import type {
  DocumentModel,
  PageSources,
  SigningModel,
  TickModel,
} from '../../src/signing/page/views/view-models.js';
import { sampleOffer } from './sample-offer.js';
import { samplePages } from './sample-document.js';

/** People, companies and documents of the signing page's states: all made up. */
export const sid = '019ab3a1-7c4b-7000-8000-00000000000f';
export const timeZone = 'Europe/Moscow';
export const company = 'ООО\u00a0«Ромашка»';
export const maskedPhone = '+7\u00a0•••\u00a0•••-67-89';

export const contract: DocumentModel = {
  id: '019ab3a1-7c4b-7000-8000-00000000000d',
  title: 'Договор № 15 от 24.11.2026',
  pdfHref: signingRoutes.pdf(sid, '019ab3a1-7c4b-7000-8000-00000000000d'),
  pages: samplePages.map((text, index) => ({
    number: index + 1,
    sources: sources(index + 1),
    width: 1191,
    height: 1684,
    text,
  })),
};

export const act: DocumentModel = {
  id: '019ab3a1-7c4b-7000-8000-00000000000e',
  title: 'Акт № 3 от 24.11.2026',
  pdfHref: signingRoutes.pdf(sid, '019ab3a1-7c4b-7000-8000-00000000000e'),
  pages: [{ number: 1, sources: sources(3), width: 1191, height: 1684, text: [] }],
};

/** Pictures that never come: `signing-loading` shows what stands in their place. */
export const slowContract: DocumentModel = {
  ...contract,
  pages: contract.pages.map((page) => ({
    ...page,
    sources: { webp: '/never.webp 1w', jpeg: '/never.jpeg 1w', src: '/never.jpeg' },
  })),
};

export const offer: TickModel = {
  name: 'offer',
  subject: { kind: 'offer', version: 3, publishedAt: new Date('2026-10-12T09:00:00Z') },
  checked: false,
  text: { html: sampleOffer },
};

export const acceptedOffer: TickModel = {
  ...offer,
  earlier: { how: 'earlier', at: new Date('2026-10-20T09:00:00Z') },
};

export const consent: TickModel = {
  name: 'consent',
  subject: { kind: 'consent' },
  checked: false,
  text: { html: '<h2>Согласие на обработку персональных данных</h2><p>Я даю согласие…</p>' },
};

export function tickOf(document: DocumentModel): TickModel {
  return {
    name: `document-${document.id}`,
    subject: { kind: 'document', title: document.title },
    checked: false,
  };
}

/** One document, opened a moment ago, the code in the same SMS. */
export function signing(language: PageLanguage): SigningModel {
  return {
    language,
    company,
    path: signingRoutes.session(sid),
    csrf: 'sample-token',
    actions: {
      code: signingRoutes.code(sid),
      confirm: signingRoutes.confirm(sid),
      decline: signingRoutes.decline(sid),
      shown: signingRoutes.shown(sid),
      news: signingRoutes.news(sid),
    },
    signer: { fullName: 'Иванов Иван Иванович', maskedPhone },
    expiresAt: new Date('2026-11-27T11:05:00Z'),
    timeZone,
    documents: [contract],
    ticks: [offer, tickOf(contract)],
    codeStep: { delivery: 'with-link' },
    problems: { missingTicks: [] },
  };
}

function sources(page: number): PageSources {
  const src = `/sample/${String(page)}.png`;
  return { webp: `${src} 1191w`, jpeg: `${src} 1191w`, src };
}
