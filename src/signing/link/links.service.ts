import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { AppConfig, Clock, newId, type Tx } from '../../platform/index.js';
import type { Signer } from '../request/signer.entity.js';
import { SigningSession } from '../session/signing-session.entity.js';
import { deriveLinkToken, isLinkToken, linkTokenHash } from './derive-link-token.js';
import { type LinkChannel, SigningLink } from './signing-link.entity.js';

/** Makes links and finds them by what a visitor brings. */
@Injectable()
export class Links {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A new link for the signer; good until the request's deadline. */
  async issue(
    tx: Tx,
    signer: Pick<Signer, 'id' | 'organizationId' | 'requestId'>,
    expiresAt: Date,
    channel: LinkChannel = 'sms',
  ): Promise<SigningLink> {
    const { codePepper } = this.config.secrets;
    const id = newId();
    const nonce = randomBytes(16);
    const token = deriveLinkToken(codePepper.of(codePepper.current), id, nonce);
    const link: SigningLink = {
      id,
      organizationId: signer.organizationId,
      requestId: signer.requestId,
      signerId: signer.id,
      channel,
      nonce,
      keyVersion: codePepper.current,
      tokenHash: linkTokenHash(token),
      expiresAt,
      revokedAt: null,
      createdAt: this.clock.now(),
    };
    await tx.insert(SigningLink, link);
    return link;
  }

  /** The address that goes into the SMS. In memory only, at the moment of sending. */
  addressOf(link: SigningLink): string {
    const key = this.config.secrets.codePepper.of(link.keyVersion);
    return `${this.config.http.publicUrl}/s/${deriveLinkToken(key, link.id, link.nonce)}`;
  }

  /** The link a visitor came by, dead or alive; undefined when there is none. */
  async find(token: string): Promise<SigningLink | undefined> {
    // The work is the same for an impossible token as for an unknown one (SEC-8).
    const tokenHash = linkTokenHash(isLinkToken(token) ? token : '');
    const link = await this.dataSource.getRepository(SigningLink).findOneBy({ tokenHash });
    return link ?? undefined;
  }

  /** Ends the links of a signer, or those of one channel; answers those that were alive. */
  async revokeAll(tx: Tx, signerId: string, channel?: LinkChannel): Promise<SigningLink[]> {
    const alive = { signerId, revokedAt: IsNull(), ...(channel ? { channel } : {}) };
    const live = await tx.findBy(SigningLink, alive);
    await tx.update(SigningLink, alive, { revokedAt: this.clock.now() });
    return live;
  }

  /** Ends those of one channel that nobody has opened yet; answers them. */
  async revokeUnopened(tx: Tx, signerId: string, channel: LinkChannel): Promise<SigningLink[]> {
    const live = await tx.findBy(SigningLink, { signerId, channel, revokedAt: IsNull() });
    const opened = await tx.findBy(SigningSession, { linkId: In(live.map(({ id }) => id)) });
    const isOpened = new Set(opened.map(({ linkId }) => linkId));
    const unopened = live.filter(({ id }) => !isOpened.has(id));
    const ids = In(unopened.map(({ id }) => id));
    await tx.update(SigningLink, { id: ids }, { revokedAt: this.clock.now() });
    return unopened;
  }

  /**
   * The newest link of the signer that goes his way by this channel: an SMS sent again has the link that the SMS before it
   * had, and the code that is bound to it, whatever was shown at the desk meanwhile.
   */
  async current(
    tx: Tx,
    signerId: string,
    channel: LinkChannel = 'sms',
  ): Promise<SigningLink | undefined> {
    const [link] = await tx.find(SigningLink, {
      where: { signerId, channel },
      order: { id: 'DESC' },
      take: 1,
    });
    return link;
  }
}
