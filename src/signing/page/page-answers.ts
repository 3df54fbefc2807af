import type { Page, PageAnswer } from '../../platform/index.js';
import type { NewCookie } from './session-cookie.js';
import { inLanguage, signingRoutes } from './routes.js';
import { noticePage } from './views/notice.page.js';
import type { CodeProblem, NoticeModel, SigningFrame } from './views/view-models.js';
import type { Visit } from './client-request.js';

/** An answer of the signing page; opening also sets the cookie of the session, a limit says when to come back. */
export type SigningAnswer = PageAnswer & {
  readonly cookie?: NewCookie;
  readonly retryAfterSeconds?: number;
};

const STATUS: Readonly<Record<NoticeModel['notice']['kind'], number>> = {
  declined: 200,
  erased: 410,
  'copy-locked': 423,
  locked: 423,
  'dead-link': 404,
  'session-lost': 404,
  'stale-form': 403,
  'too-many': 429,
  sealing: 503,
};

/** A page as it goes out: who may frame it follows from whose page it is. */
export function shown({ embedding }: SigningFrame, status: number, page: Page): SigningAnswer {
  return { kind: 'page', status, page, frameAncestors: embedding?.origins ?? [] };
}

/** A page that only tells, with the status that goes with it. */
export function notice(frame: SigningFrame, told: NoticeModel['notice']): SigningAnswer {
  return shown(frame, STATUS[told.kind], noticePage({ ...frame, notice: told }));
}

/**
 * Unknown, expired, cancelled, revoked: one page that names nobody (SEC-8). Where this browser has a session, the site that
 * shows the page goes on showing it.
 */
export function deadLink(
  path: string,
  { language }: Visit,
  session: Pick<SigningFrame, 'embedding'> = {},
): SigningAnswer {
  const { embedding } = session;
  const frame = { language, company: '', path, ...(embedding ? { embedding } : {}) };
  return notice(frame, { kind: 'dead-link' });
}

/** To the page of the session, whatever it has to show by now. */
export function toSession(sid: string, { language }: Visit): SigningAnswer {
  return { kind: 'redirect', to: inLanguage(signingRoutes.session(sid), language) };
}

/** The same page with something to mend; one who was too quick is told when to come back, browsers too. */
export function mended(answer: SigningAnswer, problem: CodeProblem | undefined): SigningAnswer {
  return problem?.kind === 'too-soon' ? { ...answer, retryAfterSeconds: problem.seconds } : answer;
}
