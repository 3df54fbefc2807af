import { Injectable } from '@nestjs/common';
import {
  type AcceptedOnPage,
  AgreementAcceptances,
  EarlierAcceptances,
  type PageAcceptance,
} from '../agreements/index.js';
import { type EvidenceEntry, EvidenceJournal } from '../evidence/index.js';
import { Clock, newId, type Tx } from '../platform/index.js';
import type { ClientFacts } from './client-facts.js';
import { Challenges } from './code/challenges.service.js';
import type { CodeChallenge } from './code/code-challenge.entity.js';
import { RequestProgress } from './request/request-progress.js';
import { signerReference } from './request/signer-reference.js';
import { offeredTo } from './offered-to.js';
import { askOthersForProof } from './session/other-sessions.js';
import { Signature } from './signature.entity.js';
import type { SigningContext } from './signing-context.js';
import { consentTicks, tickNames, type Ticks } from './ticks.js';

export interface AcceptedCode {
  readonly challenge: CodeChallenge;
  readonly attempt: number;
  readonly ticks: Ticks;
  readonly facts: ClientFacts;
  /** It came by SMS: then nothing is known of a device at that moment. */
  readonly reply?: ByReply | undefined;
}

/** The number that sent the code, E.164. */
interface ByReply {
  readonly phone: string;
}

export interface FailedCode {
  readonly challenge: CodeChallenge;
  readonly attempt: number;
  readonly attemptsLeft: number;
  readonly locked: boolean;
  readonly facts: ClientFacts;
  readonly reply?: ByReply | undefined;
}

/** What a code leaves behind: signatures, moves and evidence, all in the transaction that decided. */
@Injectable()
export class SigningRecords {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly acceptances: AgreementAcceptances,
    private readonly earlier: EarlierAcceptances,
    private readonly progress: RequestProgress,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
  ) {}

  /** The right code was given: everything that makes it a signature. */
  async signed(tx: Tx, context: SigningContext, accepted: AcceptedCode): Promise<void> {
    const { request, signer, session } = context;
    const signatures = newSignatures(context, accepted.challenge, this.clock.now());
    await tx.insert(Signature, signatures);
    const byDocument = new Map(signatures.map(({ id, documentId }) => [documentId, id]));
    await this.progress.signed(tx, request, signer, byDocument);
    const agreements = await this.accept(tx, context, accepted);
    const [agreement] = agreements;
    await this.journal.recordAll(tx, [
      ...agreements.map(({ entry }) => entry),
      codeAccepted(context, accepted),
      ...signatures.map((signature) => documentSigned(context, accepted, signature, agreement)),
    ]);
    await this.challenges.reveal(tx, accepted.challenge);
    await askOthersForProof(tx, session);
    await this.progress.moveOn(tx, request, signer);
  }

  /** The offer, then each consent that was ticked: separate texts, separate records (L-13). */
  private async accept(
    tx: Tx,
    context: SigningContext,
    accepted: AcceptedCode,
  ): Promise<[AcceptedOnPage, ...AcceptedOnPage[]]> {
    const acceptance = acceptanceOf(context, accepted);
    const agreement = await this.acceptOffer(tx, context, acceptance);
    const consents: AcceptedOnPage[] = [];
    for (const consent of consentTicks(accepted.ticks)) {
      consents.push(await this.acceptances.giveConsent(tx, { ...acceptance, ...consent }));
    }
    return [agreement, ...consents];
  }

  /** By the box of this page, else by what the signer has accepted before (S-21). */
  private async acceptOffer(
    tx: Tx,
    context: SigningContext,
    acceptance: PageAcceptance,
  ): Promise<AcceptedOnPage> {
    if (acceptance.tickSha256 !== '') return this.acceptances.acceptOnPage(tx, acceptance);
    const earlier = await this.earlier.find(tx, offeredTo(context));
    if (!earlier) throw new Error(`Signer ${acceptance.signerId} has accepted no offer`);
    return this.earlier.relyOn(earlier, acceptance);
  }

  /** What is signed was opened again by a fresh code, in a session of its own. */
  async reopened(
    tx: Tx,
    context: SigningContext,
    accepted: Omit<AcceptedCode, 'ticks'>,
  ): Promise<void> {
    const { documents, session } = context;
    const { facts, challenge } = accepted;
    await this.journal.recordAll(tx, [
      codeAccepted(context, accepted),
      ...documents.map(({ documentId, sha256 }) => ({
        ...placeOf(context),
        type: 'document.opened' as const,
        documentId,
        docSha256: sha256,
        data: { sessionId: session.id, linkId: challenge.linkId },
        disclosures: { ...facts.net, ...facts.device },
      })),
    ]);
    await this.challenges.reveal(tx, challenge);
  }

  /** A wrong code; the fifth one locks. */
  async failed(tx: Tx, context: SigningContext, failed: FailedCode): Promise<void> {
    const { challenge, attempt, attemptsLeft, facts, reply } = failed;
    const place = placeOf(context);
    await this.journal.recordAll(tx, [
      {
        ...place,
        type: 'code.failed',
        data: { challengeId: challenge.id, attempt, attemptsLeft, via: viaOf(reply) },
        disclosures: reply ? { phone: reply.phone } : { ...facts.net },
      },
      ...(failed.locked ? [lockedEntry(place, challenge)] : []),
    ]);
  }

  /** All attempts were used up, or all the codes a signer may have. */
  async locked(
    tx: Tx,
    context: SigningContext,
    challenge: CodeChallenge,
    cause: LockCause = 'attempts',
  ): Promise<void> {
    await this.journal.record(tx, lockedEntry(placeOf(context), challenge, cause));
  }
}

interface Place {
  readonly stream: `request/${string}`;
  readonly organizationId: string;
  readonly signerId: string;
}

function placeOf({ request, signer }: SigningContext): Place {
  return {
    stream: `request/${request.id}`,
    organizationId: request.organizationId,
    signerId: signer.id,
  };
}

function viaOf(reply: ByReply | undefined): 'page' | 'reply' {
  return reply ? 'reply' : 'page';
}

type LockCause = 'attempts' | 'challenges';

function lockedEntry(
  place: Place,
  { id: challengeId }: CodeChallenge,
  cause: LockCause = 'attempts',
): EvidenceEntry {
  return { ...place, type: 'code.locked', data: { challengeId, cause } };
}

function codeAccepted(
  context: SigningContext,
  { challenge, attempt, facts, reply }: Omit<AcceptedCode, 'ticks'>,
): EvidenceEntry {
  const { id: sessionId } = context.session;
  return {
    ...placeOf(context),
    type: 'code.accepted',
    data: { challengeId: challenge.id, attempt, via: viaOf(reply), sessionId },
    disclosures: reply ? { phone: reply.phone } : { ...facts.net, ...facts.device },
  };
}

function documentSigned(
  context: SigningContext,
  { challenge, ticks, facts, reply }: AcceptedCode,
  signature: Signature,
  agreement: {
    readonly agreementId: string;
    readonly version: number;
    readonly textSha256: string;
  },
): EvidenceEntry {
  const { request, signer, session, documents } = context;
  const document = documents.find(({ documentId }) => documentId === signature.documentId);
  return {
    ...placeOf(context),
    type: 'document.signed',
    documentId: signature.documentId,
    docSha256: document?.sha256 ?? '',
    data: {
      signatureId: signature.id,
      challengeId: challenge.id,
      messageId: challenge.messageId ?? '',
      linkId: challenge.linkId,
      sessionId: session.id,
      method: reply ? 'reply' : 'code',
      packageSha256: request.packageSha256,
      fingerprint: request.fingerprint,
      agreementId: agreement.agreementId,
      agreementVersion: agreement.version,
      agreementSha256: agreement.textSha256,
      tickSha256: ticks[tickNames.document(signature.documentId)] ?? '',
    },
    disclosures: {
      phone: signer.phone,
      fullName: signer.fullName,
      clientId: signerReference(signer),
      ...(reply ? {} : { ...facts.net, ...facts.device }),
    },
  };
}

function newSignatures(
  { request, signer, session, documents }: SigningContext,
  challenge: CodeChallenge,
  signedAt: Date,
): Signature[] {
  return documents.map(({ documentId }) => ({
    id: newId(),
    organizationId: request.organizationId,
    requestId: request.id,
    documentId,
    signerId: signer.id,
    challengeId: challenge.id,
    sessionId: session.id,
    signedAt,
  }));
}

function acceptanceOf(
  { request, signer, session }: SigningContext,
  { ticks, facts }: AcceptedCode,
): PageAcceptance {
  return {
    organizationId: request.organizationId,
    requestId: request.id,
    signerId: signer.id,
    sessionId: session.id,
    versionId: request.offerVersionId,
    tickSha256: ticks[tickNames.offer] ?? '',
    fullName: signer.fullName,
    contactId: signer.contactId,
    phone: signer.phone,
    net: facts.net,
  };
}
