import type { CheckId, Finding, FindingPart, FindingResult } from '../checks/finding.js';
import type { CommissionMember, Side } from '../commission/commission-member.entity.js';
import type { Conclusion } from '../conclusion/conclusion.js';
import type { DisputeStatus } from '../dispute.entity.js';
import type { DisputePage } from '../dispute-list.query.js';
import type { NamedDispute } from '../dispute-subjects.js';
import type { WholeDispute } from '../dispute-view.service.js';
import type { DisputeFile } from '../files/dispute-file.entity.js';

/** A dispute in the list. */
export class DisputeSummaryDto {
  id!: string;
  organizationId!: string;
  /** @example "ООО «Ромашка»" */
  organizationName!: string;
  documentId!: string;
  /** @example "Договор монтажа" */
  documentTitle!: string;
  /** @example "15" */
  documentNumber!: string;
  requestId!: string;
  /** Number of the protocol. */
  number!: number;
  status!: DisputeStatus;
  claimant!: string;
  claimNumber!: string;
  /** `YYYY-MM-DD`, or empty. */
  claimDate!: string;
  openedAt!: string;
  /** When the commission meets, or met; null until it is set. */
  startedAt!: string | null;
  /** Null until the commission has concluded. */
  conclusion!: Conclusion | null;
  concludedAt!: string | null;

  static from({ dispute, subject }: NamedDispute): DisputeSummaryDto {
    const { id, organizationId, documentId, requestId, number, status } = dispute;
    const { claimant, claimNumber, claimDate, openedAt, conclusion, concludedAt } = dispute;
    return {
      ...{ id, organizationId, documentId, requestId, number, status },
      ...{ claimant, claimNumber, claimDate, conclusion },
      ...subject,
      startedAt: dispute.startedAt?.toISOString() ?? null,
      openedAt: openedAt.toISOString(),
      concludedAt: concludedAt?.toISOString() ?? null,
    };
  }
}

export class DisputeListDto {
  items!: DisputeSummaryDto[];
  /** Ask for the next page with it; null on the last one. */
  nextCursor!: string | null;

  static from({ items, nextCursor }: DisputePage): DisputeListDto {
    return { items: items.map((item) => DisputeSummaryDto.from(item)), nextCursor };
  }
}

export class FindingPartDto {
  name!: string;
  result!: FindingPart['result'];
  /** What was found, as it is. */
  value!: string;
}

export class FindingDto {
  /** @example C-7 */
  check!: CheckId;
  title!: string;
  /** While a decisive check fails, the conclusion `confirmed` is refused. */
  decisive!: boolean;
  result!: FindingResult;
  parts!: FindingPartDto[];

  static from({ check, title, decisive, result, parts }: Finding): FindingDto {
    return { check, title, decisive, result, parts: parts.map((part) => ({ ...part })) };
  }
}

export class CheckVersionsDto {
  /** @example signet-checks/2 */
  checks!: string;
  node!: string;
  openssl!: string;
}

export class MemberDto {
  fullName!: string;
  position!: string;
  side!: Side;
  authority!: string;
  isChair!: boolean;
  isAbsent!: boolean;
  notice!: string;

  static from(member: CommissionMember): MemberDto {
    const { fullName, position, side, authority, isChair, isAbsent, notice } = member;
    return { fullName, position, side, authority, isChair, isAbsent, notice };
  }
}

export class DisputeFileDto {
  id!: string;
  title!: string;
  mimeType!: string;
  bytes!: number;
  sha256!: string;
  addedAt!: string;

  static from({ id, title, mimeType, bytes, sha256, addedAt }: DisputeFile): DisputeFileDto {
    return { id, title, mimeType, bytes, sha256, addedAt: addedAt.toISOString() };
  }
}

/** A dispute with its commission, its checks and its files. */
export class DisputeDto extends DisputeSummaryDto {
  /** Empty for the question of the form. */
  question!: string;
  openedBy!: string;
  place!: string;
  finishedAt!: string | null;
  workTerm!: string;
  copies!: number;
  members!: MemberDto[];
  /** When the checks were run last; null before the first run ended. */
  checkedAt!: string | null;
  versions!: CheckVersionsDto | null;
  /** C-1 to C-12; empty before the first run ended. */
  findings!: FindingDto[];
  reasons!: string;
  separateOpinions!: string;
  /** Hash of the sealed protocol; null until the commission has concluded. */
  protocolSha256!: string | null;
  /** The newest scan of the protocol signed on paper. */
  scan!: DisputeFileDto | null;
  annexes!: DisputeFileDto[];

  static of({ dispute, subject, members, files }: WholeDispute): DisputeDto {
    const { question, openedBy, place, workTerm, copies } = dispute;
    const { reasons, separateOpinions, protocolSha256, checkVersions } = dispute;
    const scan = files.findLast(({ kind }) => kind === 'scan');
    return {
      ...DisputeSummaryDto.from({ dispute, subject }),
      ...{ question, openedBy, place, workTerm, copies },
      ...{ reasons, separateOpinions, protocolSha256 },
      finishedAt: dispute.finishedAt?.toISOString() ?? null,
      members: members.map((member) => MemberDto.from(member)),
      checkedAt: dispute.checkedAt?.toISOString() ?? null,
      versions: checkVersions,
      findings: (dispute.findings ?? []).map((found) => FindingDto.from(found)),
      scan: scan ? DisputeFileDto.from(scan) : null,
      annexes: files
        .filter(({ kind }) => kind === 'annex')
        .map((file) => DisputeFileDto.from(file)),
    };
  }
}

/** The answer to a conclusion: the only time that the client's link is said. */
export class ConcludedDisputeDto extends DisputeDto {
  /** Hand it over to the client: it opens the protocol without a login. */
  clientLink!: string;
}

export class ProtocolLinkDto {
  /** Hand it over to the client; the link before it is dead now. */
  clientLink!: string;
}
