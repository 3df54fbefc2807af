import { Injectable } from '@nestjs/common';
import { type EvidenceEntry, EvidenceJournal } from '../../evidence/index.js';
import { type Actor, actorRef, Clock, newId, type Tx } from '../../platform/index.js';
import { Acceptance } from './acceptance.entity.js';
import { AcceptedVersions, type VersionFacts } from './accepted-versions.js';

/** What the server saw of the client's connection. */
export interface NetOfClient {
  readonly ip: string;
  readonly ipChain?: string;
  readonly userAgent?: string;
  readonly uaHints?: string;
}

/** A ticked box on the signing page. */
export interface PageAcceptance {
  readonly organizationId: string;
  readonly requestId: string;
  readonly signerId: string;
  readonly sessionId: string;
  readonly versionId: string;
  /** Hex SHA-256 of the exact words beside the box (SEC-9). */
  readonly tickSha256: string;
  readonly fullName: string;
  readonly contactId: string | null;
  /** E.164. */
  readonly phone: string;
  readonly net: NetOfClient;
}

/** What was accepted, for the records of whoever asked. */
export interface Accepted {
  readonly acceptanceId: string;
  readonly agreementId: string;
  readonly version: number;
  readonly textSha256: string;
}

/** The act on the signing page with its evidence, which the caller records among that of the other acts. */
export interface AcceptedOnPage extends Accepted {
  readonly entry: EvidenceEntry;
}

/** Writes down who accepted which version, when and how (L-11), with its evidence. */
@Injectable()
export class AgreementAcceptances {
  constructor(
    private readonly versions: AcceptedVersions,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * The client ticked the company's offer (S-18): one row here and one entry for the chain of the request.
   * @throws AgreementVersionNotFound when it is no company's offer of this organization
   */
  async acceptOnPage(tx: Tx, given: PageAcceptance): Promise<AcceptedOnPage> {
    const { organizationId, versionId } = given;
    const wanted = { organizationId, versionId, kind: 'company-offer' } as const;
    const version = await this.versions.find(tx, wanted);
    const accepted = await this.insert(tx, version, columnsOf(given));
    const entry: EvidenceEntry = {
      ...placeOf(given),
      type: 'agreement.accepted',
      data: {
        kind: 'company-offer',
        agreementId: accepted.agreementId,
        version: accepted.version,
        textSha256: accepted.textSha256,
        tickSha256: given.tickSha256,
        sessionId: given.sessionId,
        how: 'page',
        acceptanceId: accepted.acceptanceId,
      },
      disclosures: { ...given.net, fullName: given.fullName },
    };
    return { ...accepted, entry };
  }

  /**
   * The client ticked a consent to the processing of personal data: a text and a box of its own (L-13).
   * @throws AgreementVersionNotFound when it is no consent of this organization
   */
  async giveConsent(tx: Tx, given: PageAcceptance): Promise<AcceptedOnPage> {
    const { organizationId, versionId } = given;
    const wanted = { organizationId, versionId, kind: 'pd-consent' } as const;
    const version = await this.versions.find(tx, wanted);
    const accepted = await this.insert(tx, version, columnsOf(given));
    const entry: EvidenceEntry = {
      ...placeOf(given),
      type: 'consent.given',
      data: {
        consentId: accepted.agreementId,
        version: accepted.version,
        textSha256: accepted.textSha256,
        purpose: version.purpose,
        sessionId: given.sessionId,
      },
      disclosures: { ...given.net, fullName: given.fullName },
    };
    return { ...accepted, entry };
  }

  /**
   * The company accepts the operator's offer by switching signing on (S-17): recorded in its own chain.
   * @throws AgreementVersionNotFound when it is no version of the operator's offer
   */
  async acceptOperatorOffer(
    tx: Tx,
    actor: Actor,
    versionId: string,
    net: NetOfClient,
  ): Promise<Accepted> {
    const { organizationId, name } = actor;
    const wanted = { organizationId: null, versionId, kind: 'operator-offer' } as const;
    const version = await this.versions.find(tx, wanted);
    const by = { fullName: name, acceptedBy: actorRef(actor) };
    const accepted = await this.insert(tx, version, { ...by, organizationId, net });
    const { acceptanceId, ...text } = accepted;
    await this.journal.record(tx, {
      stream: `organization/${organizationId}`,
      organizationId,
      type: 'agreement.accepted',
      data: {
        kind: 'operator-offer',
        ...text,
        tickSha256: '',
        sessionId: '',
        how: 'page',
        acceptanceId,
      },
      disclosures: { ...net, personName: name },
    });
    return accepted;
  }

  private async insert(tx: Tx, version: VersionFacts, given: Given): Promise<Accepted> {
    const { net, ...columns } = given;
    const acceptanceId = newId();
    const text = {
      agreementId: version.agreementId,
      version: version.version,
      textSha256: version.textSha256,
    };
    await tx.insert(Acceptance, {
      ...NOT_WHILE_SIGNING,
      ...columns,
      ...text,
      id: acceptanceId,
      kind: version.kind,
      versionId: version.id,
      how: 'page',
      scanSha256: null,
      ip: net.ip,
      userAgent: net.userAgent?.slice(0, MOST_OF_USER_AGENT) ?? null,
      acceptedAt: this.clock.now(),
      withdrawnAt: null,
      withdrawnBy: null,
    });
    return { acceptanceId, ...text };
  }
}

/** The column's length; evidence has its own limit. */
const MOST_OF_USER_AGENT = 1000;

const NOT_WHILE_SIGNING = {
  requestId: null,
  signerId: null,
  sessionId: null,
  contactId: null,
  phone: null,
  tickSha256: null,
};

type Given = Pick<Acceptance, 'organizationId' | 'fullName' | 'acceptedBy'> &
  Partial<SigningColumns> & { readonly net: NetOfClient };

type SigningColumns = Pick<
  Acceptance,
  'requestId' | 'signerId' | 'sessionId' | 'contactId' | 'phone' | 'tickSha256'
>;

/** The columns that an act on the signing page fills. */
function columnsOf(given: PageAcceptance): Given {
  const { organizationId, requestId, signerId, sessionId, contactId } = given;
  const { fullName, phone, tickSha256, net } = given;
  return {
    ...{ organizationId, requestId, signerId, sessionId, contactId },
    ...{ fullName, phone, tickSha256, net },
    acceptedBy: `signer/${signerId}`,
  };
}

function placeOf({ organizationId, requestId, signerId }: PageAcceptance) {
  return { stream: `request/${requestId}`, organizationId, signerId } as const;
}
