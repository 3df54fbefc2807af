import { Entity } from 'typeorm';
import {
  BytesColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
} from '../../platform/index.js';

/**
 * `with-link`: in the SMS of the link; `on-demand`: sent after the document was opened; `copy`: signs nothing,
 * opens what is signed already.
 */
export type ChallengePolicy = 'with-link' | 'on-demand' | 'copy';

/** One code and its life. The six digits are derived and never stored. */
@Entity('code_challenge')
export class CodeChallenge {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() requestId!: string;
  @RefColumn() signerId!: string;
  @RefColumn() linkId!: string;
  /** `on-demand` and `copy` codes are good in this session alone. */
  @RefColumn({ nullable: true }) sessionId!: string | null;
  /** The SMS that carried it. */
  @RefColumn({ nullable: true }) messageId!: string | null;
  /** `code.issued` of evidence, where the commitment stands. */
  @RefColumn() issuedEventId!: string;
  /** What the code signs: it is bound to these bytes. */
  @Sha256Column() packageSha256!: string;
  @CodeColumn() policy!: ChallengePolicy;
  @CodeColumn() phone!: string;
  @BytesColumn() nonce!: Buffer;
  @IntColumn() keyVersion!: number;
  @IntColumn() counter!: number;
  @InstantColumn() expiresAt!: Date;
  /** Counted before the comparison (SEC-2). */
  @IntColumn() attempts!: number;
  /** Comparisons that failed; at `maxAttempts` the code locks. */
  @IntColumn() failures!: number;
  @IntColumn() maxAttempts!: number;
  @InstantColumn({ nullable: true }) lastAttemptAt!: Date | null;
  @InstantColumn({ nullable: true }) consumedAt!: Date | null;
  @InstantColumn({ nullable: true }) lockedAt!: Date | null;
  /** A newer code has taken its place. */
  @InstantColumn({ nullable: true }) replacedAt!: Date | null;
  @InstantColumn() createdAt!: Date;
}
