import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  type Actor,
  Clock,
  type DomainError,
  lockRow,
  Transactions,
  type Tx,
} from '../../platform/index.js';
import { SmsReader } from '../../sms/index.js';
import { secondsToWait } from '../code/challenge-limits.js';
import { PackageDocuments } from '../package-documents.js';
import type { Invitation } from '../messages/signing-messages.js';
import {
  CodesUsedUp,
  InvalidRequestTransition,
  ResendTooSoon,
  SigningRequestNotFound,
} from '../signing.errors.js';
import { SimSwaps } from '../sim-swap/sim-swaps.js';
import { Resending } from './resending.js';
import { Signer } from './signer.entity.js';
import { SigningRequest } from './signing-request.entity.js';

/** The author sends again: the same SMS while the code lives, a new code after a lock or when it has run out. */
@Injectable()
export class ResendingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: PackageDocuments,
    private readonly sms: SmsReader,
    private readonly again: Resending,
    private readonly sims: SimSwaps,
    private readonly clock: Clock,
  ) {}

  /** Throws SigningRequestNotFound, InvalidRequestTransition; ResendTooSoon or CodesUsedUp when nobody may be written to. */
  async resend(actor: Actor, requestId: string): Promise<void> {
    await this.sims.askOf({ requestId });
    await this.toOpenSigners(actor, requestId, 'resend', (tx, invitation) =>
      this.again.invitation(tx, invitation),
    );
  }

  /** A reminder without a code. Asked again within the pause it does nothing. */
  async remind(actor: Actor, requestId: string): Promise<void> {
    try {
      await this.toOpenSigners(actor, requestId, 'remind', (tx, invitation) =>
        this.again.reminder(tx, invitation),
      );
    } catch (error) {
      if (!(error instanceof ResendTooSoon)) throw error;
    }
  }

  private async toOpenSigners(
    actor: Actor,
    requestId: string,
    action: 'resend' | 'remind',
    send: (tx: Tx, invitation: Omit<Invitation, 'link'>) => Promise<void>,
  ): Promise<void> {
    const { organizationId } = actor;
    await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      if (!request) throw new SigningRequestNotFound();
      const open = request.status === 'sent' || request.status === 'viewed';
      if (!open || request.expiresAt <= this.clock.now()) {
        throw new InvalidRequestTransition(request.status, action);
      }
      const documents = await this.documents.of(tx, request);
      const signers = await this.reachable(tx, requestId);
      const refusals: DomainError[] = [];
      for (const signer of signers) {
        const refusal = await refusalOf(send(tx, { request, signer, documents }));
        if (refusal) refusals.push(refusal);
      }
      // Who may be written to is; only where nobody may is it an error.
      const [refused] = refusals.toSorted(soonest);
      if (refused && refusals.length === signers.length) throw refused;
    });
  }

  /** Invited, not signed, and not written to a moment ago. Throws ResendTooSoon when there is nobody but these. */
  private async reachable(tx: Tx, requestId: string): Promise<Signer[]> {
    const signers = await tx.find(Signer, {
      where: { requestId, status: In(['sent', 'viewed']) },
      order: { position: 'ASC', id: 'ASC' },
    });
    const waits = await Promise.all(signers.map((signer) => this.secondsLeft(tx, signer)));
    const reachable = signers.filter((_, index) => waits[index] === 0);
    if (reachable.length === 0) throw new ResendTooSoon(Math.min(...waits));
    return reachable;
  }

  private async secondsLeft(tx: Tx, signer: Signer): Promise<number> {
    return secondsToWait(await this.sms.sentTimes(signer.id, tx), this.clock.now());
  }
}

/** What keeps one signer from being written to; it keeps nobody else from it. */
async function refusalOf(sent: Promise<void>): Promise<DomainError | undefined> {
  try {
    await sent;
    return undefined;
  } catch (error) {
    if (error instanceof ResendTooSoon || error instanceof CodesUsedUp) return error;
    throw error;
  }
}

/** Who can wait comes before who waits in vain. */
function soonest(one: DomainError, other: DomainError): number {
  const seconds = ({ retryAfterSeconds }: DomainError): number => retryAfterSeconds ?? Infinity;
  return seconds(one) < seconds(other) ? -1 : 1;
}
