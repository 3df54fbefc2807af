import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/index.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import type { SigningSession } from '../session/signing-session.entity.js';

type Owner =
  | { readonly link: Pick<SigningLink, 'id'> }
  | { readonly session: Pick<SigningSession, 'id' | 'secretHash'> };

/**
 * The hidden field `csrf`: other sites cannot know it, so they cannot post our forms in the client's browser
 * (SEC-17). Derived, never stored: of the link before there is a session, of the session and its secret then.
 */
@Injectable()
export class FormTokens {
  constructor(private readonly config: AppConfig) {}

  of(owner: Owner): string {
    const subject =
      'link' in owner
        ? `link\n${owner.link.id}`
        : `session\n${owner.session.id}\n${owner.session.secretHash}`;
    return createHmac('sha256', this.config.secrets.csrfKey)
      .update(`signet-form/1\n${subject}`)
      .digest('base64url');
  }

  fits(owner: Owner, given: string | undefined): boolean {
    const expected = Buffer.from(this.of(owner));
    const got = Buffer.from(given ?? '');
    return got.length === expected.length && timingSafeEqual(got, expected);
  }
}
