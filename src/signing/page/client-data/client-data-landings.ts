import { Injectable } from '@nestjs/common';
import { type ClientDataRequest, ClientDataRequests } from '../../../documents/index.js';
import { Clock } from '../../../platform/index.js';
import type { SigningLink } from '../../link/signing-link.entity.js';
import { Links } from '../../link/links.service.js';
import type { Visit } from '../client-request.js';
import { FormTokens } from '../form-token.js';
import { LinkSessions } from '../link-sessions.js';
import { notice, shown, type SigningAnswer, toSession } from '../page-answers.js';
import { signingFields, signingRoutes } from '../routes.js';
import { ClientDataFrames } from './client-data-frames.js';
import { dataLandingPage } from './data-landing.page.js';

interface Target {
  readonly asking: ClientDataRequest;
  readonly link: SigningLink;
}

/** What the link of the SMS leads to while its document waits for data; undefined for every other link. */
@Injectable()
export class ClientDataLandings {
  constructor(
    private readonly links: Links,
    private readonly requests: ClientDataRequests,
    private readonly sessions: LinkSessions,
    private readonly tokens: FormTokens,
    private readonly frames: ClientDataFrames,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing, whoever looks and however often (SEC-6). */
  async show(token: string, visit: Visit): Promise<SigningAnswer | undefined> {
    const target = await this.find(token);
    if (!target) return undefined;
    const frame = await this.frame(token, target, visit);
    const open = { action: signingRoutes.open(token), csrf: this.tokens.of(target) };
    return shown(frame, 200, dataLandingPage({ ...frame, open }));
  }

  /** The client's own act: a session in which he is asked. In a browser that has one it is the same. */
  async open(token: string, visit: Visit): Promise<SigningAnswer | undefined> {
    const target = await this.find(token);
    if (!target) return undefined;
    const frame = await this.frame(token, target, visit);
    if (visit.crossSite || !this.tokens.fits(target, visit.form[signingFields.csrf])) {
      return notice(frame, { kind: 'stale-form', href: signingRoutes.landing(token) });
    }
    const known = await this.sessions.ofBrowser(target.link, visit.cookies);
    if (known) return toSession(known.id, visit);
    const session = await this.sessions.startData(target.link);
    const cookie = this.sessions.cookieFor(session, { embeddable: frame.embedding !== undefined });
    return { ...toSession(session.id, visit), cookie };
  }

  private async find(token: string): Promise<Target | undefined> {
    const link = await this.links.find(token);
    if (!link || link.revokedAt) return undefined;
    const asking = await this.requests.ofRequest(link.requestId);
    const isOpen = asking?.status === 'waiting' && asking.expiresAt > this.clock.now();
    return isOpen ? { asking, link } : undefined;
  }

  private frame(token: string, { asking }: Target, { language }: Visit) {
    return this.frames.of(asking, { language, path: signingRoutes.landing(token) });
  }
}
