import { fingerprint, packageHash } from '#libs/evidence-log';
import { Injectable } from '@nestjs/common';
import type { DocumentView } from '../../documents/index.js';
import {
  type Actor,
  actorRef,
  AppConfig,
  Clock,
  JobQueue,
  newId,
  receivesSms,
  type Tx,
} from '../../platform/index.js';
import { WITH_LINK_LIFE_MS } from '../code/challenge-limits.js';
import { expireRequest } from '../deadlines/expire-request.jobs.js';
import { ReminderSchedule } from '../reminders/reminder-schedule.js';
import type { SendingTerms } from './sending-policy.js';
import { SigningRequest } from './signing-request.entity.js';

/** What a sending needs of clock and queue. */
@Injectable()
export class SendingEffects {
  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly reminders: ReminderSchedule,
    private readonly config: AppConfig,
  ) {}

  newRequest(
    actor: Actor,
    documents: readonly DocumentView[],
    terms: SendingTerms & Pick<SigningRequest, 'companySignature'>,
  ): SigningRequest {
    const packageSha256 = packageHash(documents.map(({ sha256 }) => sha256 ?? ''));
    return {
      id: newId(),
      organizationId: actor.organizationId,
      status: 'sent',
      codeDelivery: terms.codeDelivery,
      companySignature: terms.companySignature,
      packageDeclining: terms.packageDeclining,
      replyAllowed: terms.settings.replyAllowed && receivesSms(this.config.sms.gateway),
      packageSha256,
      fingerprint: fingerprint(packageSha256),
      signatoryName: terms.settings.signatoryName,
      offerVersionId: terms.offerVersionId,
      authorId: documents[0]?.author.id ?? actor.id,
      createdBy: actorRef(actor),
      declineReason: '',
      returnUrl: terms.returnUrl,
      linkFetches: 0,
      expiresAt: terms.expiresAt,
      createdAt: this.clock.now(),
      finishedAt: null,
      erasedAt: null,
    };
  }

  /** A code that travels with the link lives as long as the request, at most 72 h. */
  withLinkExpiry(request: SigningRequest): Date {
    const longest = this.clock.now().getTime() + WITH_LINK_LIFE_MS;
    return new Date(Math.min(request.expiresAt.getTime(), longest));
  }

  /** What happens by itself: the end at the deadline, and the reminders before it. */
  async scheduleExpiry(tx: Tx, request: SigningRequest): Promise<void> {
    const { id: requestId, organizationId, expiresAt } = request;
    await this.queue.put(tx, expireRequest, { organizationId, requestId }, { runAt: expiresAt });
    await this.reminders.plan(tx, request);
  }
}
