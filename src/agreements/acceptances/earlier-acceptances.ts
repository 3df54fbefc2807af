import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EvidenceEntry } from '../../evidence/index.js';
import { SettingsReader } from '../../settings/index.js';
import { Acceptance, type AcceptanceWay } from './acceptance.entity.js';
import type { Accepted, AcceptedOnPage, NetOfClient } from './agreement-acceptances.js';

/** Who is about to sign under which version of the company's offer. */
export interface OfferedTo {
  readonly organizationId: string;
  readonly versionId: string;
  readonly contactId: string | null;
  readonly fullName: string;
  /** E.164. */
  readonly phone: string;
}

/** An acceptance that was made before and still speaks for the signer. */
export interface EarlierAcceptance extends Accepted {
  /** How the request records it (S-21). */
  readonly how: Exclude<AcceptanceWay, 'page'>;
  readonly acceptedAt: Date;
}

/** Where an earlier acceptance is used. */
export interface Reliance {
  readonly organizationId: string;
  readonly requestId: string;
  readonly signerId: string;
  readonly sessionId: string;
  readonly fullName: string;
  readonly net: NetOfClient;
}

/** What a returning client has accepted already: he is told so and not asked again, unless the company always asks. */
@Injectable()
export class EarlierAcceptances {
  constructor(private readonly settings: SettingsReader) {}

  /**
   * The newest acceptance of exactly this version by the same contact under the same name. One that was made from a
   * phone speaks for that phone alone: a changed number is a person to be asked anew (L-2). Somebody whom the
   * directory does not know is always asked.
   */
  async find(manager: EntityManager, to: OfferedTo): Promise<EarlierAcceptance | undefined> {
    const { organizationId, versionId, contactId } = to;
    if (contactId === null) return undefined;
    const rows = await manager.find(Acceptance, {
      where: { contactId, organizationId, versionId, kind: 'company-offer' },
      order: { id: 'DESC' },
    });
    const row = rows.find((one) => speaksFor(one, to));
    if (!row) return undefined;
    // Asked last: most clients come for the first time.
    const { askAgreement } = await this.settings.eSignature(organizationId, manager);
    return askAgreement === 'always' ? undefined : viewOf(row);
  }

  /** The request rests on it: the entry for its chain names the acceptance and how it was made. */
  relyOn(earlier: EarlierAcceptance, where: Reliance): AcceptedOnPage {
    const { organizationId, requestId, signerId, sessionId, net, fullName } = where;
    const { agreementId, version, textSha256, acceptanceId, how } = earlier;
    const entry: EvidenceEntry = {
      stream: `request/${requestId}`,
      organizationId,
      signerId,
      type: 'agreement.accepted',
      data: {
        kind: 'company-offer',
        ...{ agreementId, version, textSha256, acceptanceId, how, sessionId },
        tickSha256: '',
      },
      disclosures: { ...net, fullName },
    };
    return { acceptanceId, agreementId, version, textSha256, entry };
  }
}

function speaksFor(row: Acceptance, { fullName, phone }: OfferedTo): boolean {
  return row.fullName === fullName && (row.phone === null || row.phone === phone);
}

function viewOf({
  id,
  agreementId,
  version,
  textSha256,
  how,
  acceptedAt,
}: Acceptance): EarlierAcceptance {
  const way = how === 'page' ? 'earlier' : how;
  return { acceptanceId: id, agreementId, version, textSha256, how: way, acceptedAt };
}
