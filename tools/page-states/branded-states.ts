import { signingRoutes } from '../../src/signing/page/routes.js';
import { donePage } from '../../src/signing/page/views/done.page.js';
import { landingPage } from '../../src/signing/page/views/landing.page.js';
import { noticePage } from '../../src/signing/page/views/notice.page.js';
import { signingPage } from '../../src/signing/page/views/signing.page.js';
import type { BrandModel, SigningFrame } from '../../src/signing/page/views/view-models.js';
import type { PageState } from './page-state.js';
import { contract, signing, sid } from './signing-samples.js';

/** A logo as companies have them: dark letters drawn for white paper. */
export const sampleLogo = {
  path: '/sample/logo.svg',
  svg:
    '<svg xmlns="http://www.w3.org/2000/svg" width="310" height="80" viewBox="0 0 310 80">' +
    '<g fill="#C2185B"><circle cx="40" cy="16" r="14"/><circle cx="40" cy="64" r="14"/>' +
    '<circle cx="16" cy="40" r="14"/><circle cx="64" cy="40" r="14"/></g><circle cx="40" cy="40" r="12" fill="#F2B705"/>' +
    '<text x="92" y="54" font-family="sans-serif" font-size="40" font-weight="700" fill="#2B2B2B">ромашка</text></svg>',
} as const;

const brand: BrandModel = {
  displayName: 'Ромашка',
  logo: { src: sampleLogo.path, width: 155, height: 40 },
  accentColor: '#C2185B',
  supportPhone: { e164: '+78005553535', shown: '8\u00a0800\u00a0555-35-35' },
  supportText: 'Отвечаем каждый день с 9 до 21 по московскому времени.',
  greeting: 'Спасибо, что выбрали нас.\nДоговор короткий: три страницы, без мелкого шрифта.',
  thanks: 'Монтажник позвонит вам завтра до 12:00, чтобы договориться о времени.',
};

const way = (status: string): { href: string; host: string } => ({
  href: `https://shop.example.ru/orders/15?signet_status=${status}`,
  host: 'shop.example.ru',
});

const branded = {
  brand,
  embedding: { origins: ['https://shop.example.ru'], requestId: sid, signerId: sid },
  returnTo: { signed: way('signed'), declined: way('declined') },
} as const;

/**
 * The pages of a company that has its own logo, colour and words, and leads its clients back to its site; `embedded-landing`
 * is that page inside its frame, in a browser that keeps no cookie there.
 */
export function brandedPageStates(): PageState[] {
  const model = { ...signing('ru'), ...branded };
  const frame: SigningFrame = { ...model };
  const [token, signatureId] = ['Zt7kQ2mXwB9rHc4Ny', '019ab3a1-9c4b-7000-8000-0000000000a1'];
  const open = { action: signingRoutes.open(token), csrf: 'sample-token' };
  const document = { title: contract.title, pdfHref: contract.pdfHref, signatureId };
  return [
    {
      name: 'branded-landing',
      page: landingPage({ ...frame, kind: 'contract', count: 1, isSigned: false, open }),
    },
    {
      name: 'embedded-landing',
      page: landingPage({ ...frame, kind: 'contract', count: 1, isSigned: false, open }),
      opened: '#signet-embedded',
    },
    { name: 'branded-signing', page: signingPage(model) },
    {
      name: 'branded-done',
      page: donePage({
        ...frame,
        signedAt: new Date('2026-11-24T11:05:07Z'),
        timeZone: model.timeZone,
        awaitsOthers: false,
        documents: [{ ...document, verifyHref: `/verify/${signatureId}` }],
      }),
    },
    {
      name: 'branded-declined',
      page: noticePage({ ...frame, notice: { kind: 'declined' } }),
    },
  ];
}
