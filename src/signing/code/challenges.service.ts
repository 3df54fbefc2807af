import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { EvidenceJournal } from '../../evidence/index.js';
import { AppConfig, Clock, newId, type Tx } from '../../platform/index.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import type { Signer } from '../request/signer.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';
import { MAX_ATTEMPTS } from './challenge-limits.js';
import { type ChallengePolicy, CodeChallenge } from './code-challenge.entity.js';
import { codeCommitment, deriveCode } from './derive-code.js';

export interface NewChallenge {
  readonly request: SigningRequest;
  readonly signer: Signer;
  readonly link: SigningLink;
  readonly policy: ChallengePolicy;
  readonly expiresAt: Date;
  /** Only for `on-demand`. */
  readonly sessionId?: string;
}

/** Makes codes, commits to them in evidence, and derives them again when an SMS is composed or an answer compared. */
@Injectable()
export class Challenges {
  constructor(
    private readonly config: AppConfig,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** Writes the challenge and `code.issued`; the code itself is in neither. */
  async issue(tx: Tx, wish: NewChallenge): Promise<CodeChallenge> {
    const challenge = await this.withUniqueCode(tx, wish);
    const key = this.config.secrets.codePepper.of(challenge.keyVersion);
    const { digest } = codeCommitment(key, challenge.id, this.codeOf(challenge));
    const { id } = await this.journal.record(tx, {
      type: 'code.issued',
      stream: `request/${wish.request.id}`,
      organizationId: wish.request.organizationId,
      signerId: wish.signer.id,
      data: {
        challengeId: challenge.id,
        linkId: challenge.linkId,
        policy: challenge.policy,
        packageSha256: wish.request.packageSha256,
        expiresAt: challenge.expiresAt.toISOString(),
        maxAttempts: challenge.maxAttempts,
        keyVersion: challenge.keyVersion,
        counter: challenge.counter,
      },
      disclosures: { phone: challenge.phone },
      commitments: { code: digest },
    });
    challenge.issuedEventId = id;
    await tx.insert(CodeChallenge, challenge);
    return challenge;
  }

  /** The six digits. In memory only: for the SMS that is being submitted and for the comparison. */
  codeOf(challenge: CodeChallenge): string {
    return deriveCode(this.config.secrets.codePepper.of(challenge.keyVersion), {
      challengeId: challenge.id,
      linkId: challenge.linkId,
      packageSha256: challenge.packageSha256,
      phone: challenge.phone,
      nonce: challenge.nonce,
      counter: challenge.counter,
    });
  }

  /** Discloses the code in the transaction that has used it up: from now on it proves and opens nothing. */
  async reveal(tx: Tx, challenge: CodeChallenge): Promise<void> {
    const key = this.config.secrets.codePepper.of(challenge.keyVersion);
    const { d } = codeCommitment(key, challenge.id, this.codeOf(challenge));
    await this.journal.reveal(tx, challenge.issuedEventId, d);
  }

  /** The code that counts for this signer now: the newest one. */
  async current(tx: Tx, signerId: string): Promise<CodeChallenge | undefined> {
    const [newest] = await tx.find(CodeChallenge, {
      where: { signerId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return newest;
  }

  /** When codes were made for this signer, for the limits of SEC-2. */
  async timesOf(tx: Tx, signerId: string): Promise<Date[]> {
    const rows = await tx.find(CodeChallenge, {
      where: { signerId },
      select: { id: true, createdAt: true },
    });
    return rows.map(({ createdAt }) => createdAt);
  }

  /** How many codes of this signer were given rightly. */
  async proven(tx: Tx, signerId: string): Promise<number> {
    return tx.countBy(CodeChallenge, { signerId, consumedAt: Not(IsNull()) });
  }

  /** Older codes of the signer die when a newer one is made. */
  async replace(tx: Tx, signerId: string): Promise<void> {
    await tx.update(
      CodeChallenge,
      { signerId, consumedAt: IsNull(), replacedAt: IsNull() },
      { replacedAt: this.clock.now() },
    );
  }

  private async withUniqueCode(tx: Tx, wish: NewChallenge): Promise<CodeChallenge> {
    const challenge = this.draft(wish);
    const taken = await this.liveCodesOf(tx, challenge.phone);
    while (taken.has(this.codeOf(challenge))) challenge.counter += 1;
    return challenge;
  }

  /** Codes that a person with this phone may be holding; two of them must not be the same. */
  private async liveCodesOf(tx: Tx, phone: string): Promise<Set<string>> {
    const live = await tx.find(CodeChallenge, {
      where: {
        phone,
        expiresAt: MoreThan(this.clock.now()),
        consumedAt: IsNull(),
        lockedAt: IsNull(),
        replacedAt: IsNull(),
      },
    });
    return new Set(live.map((challenge) => this.codeOf(challenge)));
  }

  private draft({
    request,
    signer,
    link,
    policy,
    expiresAt,
    sessionId,
  }: NewChallenge): CodeChallenge {
    return {
      id: newId(),
      organizationId: request.organizationId,
      requestId: request.id,
      signerId: signer.id,
      linkId: link.id,
      sessionId: sessionId ?? null,
      messageId: null,
      issuedEventId: '',
      packageSha256: request.packageSha256,
      policy,
      phone: signer.phone,
      nonce: randomBytes(16),
      keyVersion: this.config.secrets.codePepper.current,
      counter: 0,
      expiresAt,
      attempts: 0,
      failures: 0,
      maxAttempts: MAX_ATTEMPTS,
      lastAttemptAt: null,
      consumedAt: null,
      lockedAt: null,
      replacedAt: null,
      createdAt: this.clock.now(),
    };
  }
}
