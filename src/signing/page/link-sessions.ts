import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/index.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import type { SigningSession } from '../session/signing-session.entity.js';
import { type OpenedSession, Sessions } from '../session/sessions.service.js';
import { type NewCookie, SessionCookie } from './session-cookie.js';

type Cookies = Readonly<Record<string, string | undefined>>;

/** The session that this browser has, by its cookie. */
@Injectable()
export class LinkSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Of this link: after a link was replaced, its old sessions open nothing. */
  async ofBrowser(link: SigningLink, cookies: Cookies): Promise<SigningSession | undefined> {
    const key = this.cookie.ofRequest(cookies, link.requestId);
    const session = key && (await this.sessions.find(key.sid, key.secret));
    return session?.linkId === link.id ? session : undefined;
  }

  /** By the id in the address; undefined where the cookie is not this session's. */
  find(sid: string, cookies: Cookies): Promise<SigningSession | undefined> {
    return this.sessions.find(sid, this.cookie.secretOf(cookies, sid));
  }

  /** In a browser that has not signed: it shows nothing until a fresh code is given in it. */
  startCopy(link: SigningLink): Promise<OpenedSession> {
    return this.transactions.run((tx) => this.sessions.start(tx, link, 'copy'));
  }

  /** In which the client fills in data, and then reads and signs what came of them. */
  startData(link: SigningLink): Promise<OpenedSession> {
    return this.transactions.run((tx) => this.sessions.start(tx, link));
  }

  cookieFor(session: OpenedSession, place: { readonly embeddable: boolean }): NewCookie {
    return this.cookie.for(session, place);
  }
}
