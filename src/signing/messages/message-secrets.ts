import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/index.js';
import { type SmsSecrets, SmsSecretsRegistry, type SmsSecretsWanted } from '../../sms/index.js';
import { Challenges } from '../code/challenges.service.js';
import { CodeChallenge } from '../code/code-challenge.entity.js';
import { Links } from '../link/links.service.js';
import { SigningLink } from '../link/signing-link.entity.js';

/**
 * Derives link and code at the moment an SMS is submitted; they exist in memory only (SEC-19). Answers
 * nothing for a message whose link or code has died meanwhile: it must not be sent any more.
 */
@Injectable()
export class MessageSecrets implements OnModuleInit {
  constructor(
    private readonly registry: SmsSecretsRegistry,
    private readonly dataSource: DataSource,
    private readonly links: Links,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async secretsOf({ linkId, challengeId }: SmsSecretsWanted): Promise<SmsSecrets | undefined> {
    const now = this.clock.now();
    const { manager } = this.dataSource;
    const link = linkId ? await manager.findOneBy(SigningLink, { id: linkId }) : null;
    if (!link || link.revokedAt) return undefined;
    const secrets = { link: this.links.addressOf(link) };
    const challenge = challengeId
      ? await manager.findOneBy(CodeChallenge, { id: challengeId })
      : undefined;
    // What is signed stays open to its signer after the deadline for signing.
    if (challenge?.policy !== 'copy' && link.expiresAt <= now) return undefined;
    if (challenge === undefined) return secrets;
    if (!challenge || !alive(challenge, now)) return undefined;
    return { ...secrets, code: this.challenges.codeOf(challenge) };
  }
}

function alive(challenge: CodeChallenge, now: Date): boolean {
  const { consumedAt, lockedAt, replacedAt, expiresAt } = challenge;
  return !consumedAt && !lockedAt && !replacedAt && expiresAt > now;
}
