import { Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { AppConfig } from '../../platform/index.js';
import type { OpenedSession } from '../session/sessions.service.js';

/** A cookie to be set with an answer. */
export interface NewCookie {
  readonly name: string;
  readonly value: string;
  readonly options: CookieSerializeOptions;
}

/** What a cookie of ours says: which session, and the secret that proves it. */
export interface SessionKey {
  readonly sid: string;
  readonly secret: string;
}

type Cookies = Readonly<Record<string, string | undefined>>;

const LIFE_SECONDS = 24 * 3600;

/**
 * The cookie of one request: two links in one browser do not disturb each other (SEC-6). It holds the
 * session's id and secret, so that the same link opened twice in one browser is the same session.
 */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly prefix: string;

  constructor(config: AppConfig) {
    this.secure = config.http.publicUrl.startsWith('https:');
    // With this prefix a browser takes the cookie from this very host over https only.
    this.prefix = this.secure ? '__Host-signet-' : 'signet-';
  }

  /**
   * Where a site may show the page in a frame, browsers send the cookie there too, but only within the site that they kept it
   * on (SEC-7): another site that frames us has none. Elsewhere it is never sent from other sites' frames.
   */
  for(session: OpenedSession, { embeddable }: { readonly embeddable: boolean }): NewCookie {
    return {
      name: this.prefix + session.requestId,
      value: `${session.id}.${session.secret}`,
      options: {
        path: '/',
        httpOnly: true,
        maxAge: LIFE_SECONDS,
        ...(embeddable
          ? { sameSite: 'none', secure: true, partitioned: true }
          : { sameSite: 'lax', secure: this.secure }),
      },
    };
  }

  /** The session this browser has with a request. */
  ofRequest(cookies: Cookies, requestId: string): SessionKey | undefined {
    return keyIn(cookies[this.prefix + requestId]);
  }

  /** The secret this browser has for a session. */
  secretOf(cookies: Cookies, sid: string): string | undefined {
    return Object.entries(cookies)
      .filter(([name]) => name.startsWith(this.prefix))
      .map(([, value]) => keyIn(value))
      .find((key) => key?.sid === sid)?.secret;
  }
}

function keyIn(value: string | undefined): SessionKey | undefined {
  const [sid, secret] = value?.split('.') ?? [];
  return sid && secret ? { sid, secret } : undefined;
}
