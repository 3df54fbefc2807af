import type { PageLanguage } from '../../src/platform/index.js';
import { signingRoutes } from '../../src/signing/page/routes.js';
import { copyPage } from '../../src/signing/page/views/copy.page.js';
import { donePage } from '../../src/signing/page/views/done.page.js';
import { noticePage } from '../../src/signing/page/views/notice.page.js';
import type {
  CopyModel,
  DocumentModel,
  DoneModel,
  NoticeModel,
  SigningFrame,
} from '../../src/signing/page/views/view-models.js';
import type { PageState } from './page-state.js';
import { act, company, contract, maskedPhone, sid, timeZone } from './signing-samples.js';

/** How signing ends, well or otherwise, and what is signed opened again. */
export function endingStates(language: PageLanguage): PageState[] {
  const frame = { language, company, path: signingRoutes.session(sid) };
  return [...doneStates(frame), ...copyStates(frame), ...noticeStates(frame)];
}

function doneStates(frame: SigningFrame): PageState[] {
  const done = (
    name: string,
    documents: readonly DocumentModel[],
    more: Partial<DoneModel> = {},
    opened?: string,
  ): PageState => ({
    name,
    ...(opened === undefined ? {} : { opened }),
    page: donePage({
      ...frame,
      signedAt: new Date('2026-11-24T11:05:07Z'),
      timeZone,
      awaitsOthers: false,
      documents: documents.map(signed),
      ...more,
    }),
  });
  return [
    done('done', [contract]),
    done('done-package', [contract, act]),
    done('done-awaits-others', [contract], { awaitsOthers: true }),
    done('done-one-declined', [contract], { declined: [act.title] }),
    done('done-with-consent', [contract], consenting(null)),
    done('done-withdraw-consent', [contract], consenting(null), 'details'),
    done(
      'done-consent-withdrawn',
      [contract],
      consenting(new Date('2026-11-25T06:30:00Z')),
      '[role=status]',
    ),
  ];
}

/** A consent that was given with the signature, and how it is taken back. */
function consenting(withdrawnAt: Date | null): Partial<DoneModel> {
  const title = 'Согласие на обработку персональных данных';
  return {
    consents: [{ id: '019ab3a1-9c4b-7000-8000-0000000000c1', title, withdrawnAt }],
    withdraw: { action: signingRoutes.withdraw(sid), csrf: 'sample-token' },
  };
}

function signed({ title, pdfHref }: DocumentModel, at: number): DoneModel['documents'][number] {
  const signatureId = `019ab3a1-9c4b-7000-8000-0000000000a${String(at + 1)}`;
  return { title, signatureId, pdfHref, verifyHref: `/verify/${signatureId}` };
}

function copyStates(frame: SigningFrame): PageState[] {
  const copy = (name: string, more: Partial<CopyModel>): PageState => ({
    name,
    page: copyPage({
      ...frame,
      csrf: 'sample-token',
      actions: { code: signingRoutes.code(sid), confirm: signingRoutes.confirm(sid) },
      maskedPhone,
      count: 1,
      sent: false,
      resendInSeconds: 0,
      ...more,
    }),
  });
  const sent = { sent: true, resendInSeconds: 45 };
  return [
    copy('copy-ask-for-code', {}),
    copy('copy-ask-for-code-package', { count: 2 }),
    copy('copy-code-sent', sent),
    copy('copy-wrong-code', { ...sent, problem: { kind: 'wrong', attemptsLeft: 4 } }),
    copy('copy-too-soon', { ...sent, problem: { kind: 'too-soon', seconds: 45 } }),
    copy('copy-dead-code', { problem: { kind: 'dead' } }),
  ];
}

const notices: Record<string, NoticeModel['notice']> = {
  declined: { kind: 'declined' },
  'copy-locked': { kind: 'copy-locked' },
  locked: { kind: 'locked' },
  erased: { kind: 'erased' },
  sealing: { kind: 'sealing' },
  'dead-link': { kind: 'dead-link' },
  'session-lost': { kind: 'session-lost' },
  'stale-form': { kind: 'stale-form', href: signingRoutes.session(sid) },
  'too-many': { kind: 'too-many', minutes: 10 },
};

/** A dead link names no company: it may be anybody's (SEC-8). */
const nameless = new Set(['dead-link', 'session-lost', 'too-many']);

function noticeStates(frame: SigningFrame): PageState[] {
  return Object.entries(notices).map(([name, notice]) => ({
    name,
    page: noticePage({ ...frame, company: nameless.has(name) ? '' : company, notice }),
  }));
}
