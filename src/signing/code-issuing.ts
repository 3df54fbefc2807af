import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../documents/index.js';
import { Clock, type Tx } from '../platform/index.js';
import { SmsReader } from '../sms/index.js';
import { ON_DEMAND_LIFE_MS, secondsToIssue, secondsToWait } from './code/challenge-limits.js';
import { Challenges } from './code/challenges.service.js';
import type { ChallengePolicy, CodeChallenge } from './code/code-challenge.entity.js';
import { SigningLink } from './link/signing-link.entity.js';
import { SigningMessages } from './messages/signing-messages.js';
import { SimSwaps } from './sim-swap/sim-swaps.js';
import type { SigningContext } from './signing-context.js';

/** Codes that are asked for on the page. */
type AskedPolicy = Exclude<ChallengePolicy, 'with-link'>;

export type AskedCode =
  | { readonly kind: 'sent' }
  | { readonly kind: 'too-soon'; readonly seconds: number }
  /** Guessed at too often; the sender has to send again. */
  | { readonly kind: 'locked' }
  /** The signer has had all the codes he may have. */
  | { readonly kind: 'no-more' }
  /** By policy no code goes to a number whose SIM was replaced a short while ago (SEC-12). */
  | { readonly kind: 'sim-changed' };

/** A code that will have run out before it is typed is not sent again. */
const WORTH_SENDING_MS = 60_000;

/** Sends codes that are asked for on the page, inside the transaction that decided it. */
@Injectable()
export class CodeIssuing {
  constructor(
    private readonly documents: DocumentReader,
    private readonly challenges: Challenges,
    private readonly messages: SigningMessages,
    private readonly sms: SmsReader,
    private readonly sims: SimSwaps,
    private readonly clock: Clock,
  ) {}

  /** Outside the transaction that then asks for a code: whoever knows of SIMs is asked first. */
  prepare({ signerId: id }: { readonly signerId: string }): Promise<void> {
    return this.sims.askOf({ id });
  }

  /** Sends the code of this session once more while it lives, else a new one; under the limits of SEC-2 and SEC-3. */
  async ask(tx: Tx, context: SigningContext, policy: AskedPolicy): Promise<AskedCode> {
    const { signer } = context;
    const current = await this.challenges.current(tx, signer.id);
    const stopped = policy === 'on-demand' && current?.lockedAt && !current.replacedAt;
    if (stopped) return { kind: 'locked' };
    const now = this.clock.now();
    const pause = secondsToWait(await this.sms.codeTimes(signer.id, tx), now);
    if (pause > 0) return { kind: 'too-soon', seconds: pause };
    if (current && isWorthSending(current, context, policy, now)) {
      await this.send(tx, context, current);
      return { kind: 'sent' };
    }
    const times = await this.challenges.timesOf(tx, signer.id);
    const seconds = secondsToIssue(times, now, await this.challenges.proven(tx, signer.id));
    if (seconds === Number.POSITIVE_INFINITY) return { kind: 'no-more' };
    if (seconds > 0) return { kind: 'too-soon', seconds };
    if ((await this.sims.judge(tx, signer)) === 'blocked') return { kind: 'sim-changed' };
    await this.issue(tx, context, policy);
    return { kind: 'sent' };
  }

  /** The code came with the link, is alive, and its SMS may be answered: there is nothing to send. */
  async awaitsReply(tx: Tx, { request, signer, session }: SigningContext): Promise<boolean> {
    if (!request.replyAllowed) return false;
    const current = await this.challenges.current(tx, signer.id);
    return (
      current?.policy === 'with-link' &&
      current.linkId === session.linkId &&
      isAlive(current, this.clock.now())
    );
  }

  private async issue(tx: Tx, context: SigningContext, policy: AskedPolicy): Promise<void> {
    const { request, signer, session } = context;
    await this.challenges.replace(tx, signer.id);
    const challenge = await this.challenges.issue(tx, {
      request,
      signer,
      link: await linkOf(tx, context),
      policy,
      expiresAt: new Date(this.clock.now().getTime() + ON_DEMAND_LIFE_MS),
      sessionId: session.id,
    });
    await this.send(tx, context, challenge);
  }

  private async send(tx: Tx, context: SigningContext, challenge: CodeChallenge): Promise<void> {
    const { request, signer } = context;
    const link = await linkOf(tx, context);
    const ids = context.documents.map(({ documentId }) => documentId);
    const documents = await this.documents.find(request.organizationId, ids, tx);
    await this.messages.sendCode(tx, { request, signer, link, challenge, documents });
  }
}

/** The link that was opened here, of SMS, letter or desk: a code is good in sessions of its own link alone. */
function linkOf(tx: Tx, { session }: SigningContext): Promise<SigningLink> {
  return tx.findOneByOrFail(SigningLink, { id: session.linkId });
}

function isWorthSending(
  challenge: CodeChallenge,
  { session }: SigningContext,
  policy: AskedPolicy,
  now: Date,
): boolean {
  const isOwn =
    challenge.policy === policy &&
    challenge.sessionId === session.id &&
    challenge.linkId === session.linkId;
  return isOwn && isAlive(challenge, new Date(now.getTime() + WORTH_SENDING_MS));
}

function isAlive(challenge: CodeChallenge, at: Date): boolean {
  const { consumedAt, lockedAt, replacedAt, expiresAt } = challenge;
  return !(consumedAt ?? lockedAt ?? replacedAt) && expiresAt > at;
}
