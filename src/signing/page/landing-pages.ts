import { Injectable } from '@nestjs/common';
import { type AttemptLimit, AttemptLimits } from '../../platform/index.js';
import { LinkFetches } from '../link/link-fetches.js';
import type { LinkTarget } from '../opened-evidence.js';
import { OpeningService } from '../opening.service.js';
import { DeadLink } from '../signing.errors.js';
import type { Visit } from './client-request.js';
import { deviceFactsOf } from './device-facts.js';
import { FormTokens } from './form-token.js';
import { LandingContents } from './landing-contents.js';
import { LinkSessions } from './link-sessions.js';
import { deadLink, notice, shown, type SigningAnswer, toSession } from './page-answers.js';
import { signingFields, signingRoutes } from './routes.js';
import { landingPage } from './views/landing.page.js';
import type { SigningFrame } from './views/view-models.js';

/** 30 links that lead nowhere in 10 minutes: a guesser (SEC-8). */
const MISSES_MINUTES = 10;
const MISSES: AttemptLimit = {
  name: 'link-miss',
  most: 30,
  periodMs: MISSES_MINUTES * 60_000,
};

/** What the link of the SMS leads to, before anything is opened. */
@Injectable()
export class LandingPages {
  constructor(
    private readonly opening: OpeningService,
    private readonly fetches: LinkFetches,
    private readonly contents: LandingContents,
    private readonly sessions: LinkSessions,
    private readonly tokens: FormTokens,
    private readonly limits: AttemptLimits,
  ) {}

  /** Changes nothing, whoever looks and however often (SEC-6). */
  async show(token: string, visit: Visit): Promise<SigningAnswer> {
    return this.follow(token, visit, async (target) => {
      const { link, state } = target;
      if (visit.method !== 'POST') {
        this.fetches.note({ link, method: visit.method, net: visit.net });
      }
      const frame = await this.contents.frame(token, target, visit);
      switch (state) {
        case 'erased':
          return notice(frame, { kind: 'erased' });
        case 'declined':
          return notice(frame, { kind: 'declined' });
        case 'signed': {
          const session = await this.sessions.ofBrowser(link, visit.cookies);
          return session ? toSession(session.id, visit) : this.landing(token, target, frame);
        }
        case 'open':
          return this.landing(token, target, frame);
      }
    });
  }

  private async landing(
    token: string,
    { link, request, state }: LinkTarget,
    frame: SigningFrame,
  ): Promise<SigningAnswer> {
    const open = { action: signingRoutes.open(token), csrf: this.tokens.of({ link }) };
    const asked = await this.contents.askedBy(request);
    const page = landingPage({ ...frame, ...asked, isSigned: state === 'signed', open });
    return shown(frame, 200, page);
  }

  /** The client's own act. In a browser that has opened the link already it leads to the same session. */
  async open(token: string, visit: Visit): Promise<SigningAnswer> {
    return this.follow(token, visit, async (target) => {
      const { link, state } = target;
      const frame = await this.contents.frame(token, target, visit);
      if (visit.crossSite || !this.tokens.fits({ link }, visit.form[signingFields.csrf])) {
        const href = signingRoutes.landing(token);
        return notice(frame, { kind: 'stale-form', href });
      }
      const known = await this.sessions.ofBrowser(link, visit.cookies);
      if (known) return toSession(known.id, visit);
      if (state !== 'open' && state !== 'signed') return this.show(token, visit);
      const device = deviceFactsOf(visit.form[signingFields.device]);
      const session =
        state === 'signed'
          ? await this.sessions.startCopy(link)
          : await this.opening.open(token, { net: visit.net, device });
      const embeddable = frame.embedding !== undefined;
      const cookie = this.sessions.cookieFor(session, { embeddable });
      return { ...toSession(session.id, visit), cookie };
    });
  }

  /** Every dead end is the same page; many of them in a row are answered no more. */
  private async follow(
    token: string,
    visit: Visit,
    answer: (target: LinkTarget) => Promise<SigningAnswer>,
  ): Promise<SigningAnswer> {
    const path = signingRoutes.landing(token);
    const wait = await this.limits.secondsToWait(MISSES, visit.net.ip);
    if (wait > 0) {
      const frame = { language: visit.language, company: '', path };
      const answer = notice(frame, { kind: 'too-many', minutes: Math.ceil(wait / 60) });
      return { ...answer, retryAfterSeconds: wait };
    }
    try {
      return await answer(await this.opening.follow(token));
    } catch (error) {
      if (!(error instanceof DeadLink)) throw error;
      await this.limits.note(MISSES, visit.net.ip);
      return deadLink(path, visit);
    }
  }
}
