import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { EvidenceJournal } from '../../evidence/index.js';
import {
  type Actor,
  actorRef,
  decodeCursor,
  FileStore,
  newId,
  toPage,
  Transactions,
} from '../../platform/index.js';
import { AcceptanceNotFound, AgreementVersionNotFound } from '../agreements.errors.js';
import { AgreementVersion } from '../texts/agreement-version.entity.js';
import { Agreement } from '../texts/agreement.entity.js';
import { Acceptance, type AcceptanceWay } from './acceptance.entity.js';

/** An offer that a client accepted off the page, with the signed paper. */
export interface PaperAcceptance {
  readonly contactId: string;
  readonly fullName: string;
  readonly how: Extract<AcceptanceWay, 'paper' | 'in-contract'>;
  /** Of the company's offer; the one in force where left out. */
  readonly version?: number | undefined;
  /** E.164, where the paper names the number that will sign. */
  readonly phone: string | null;
  readonly acceptedAt: Date;
  readonly scan: Buffer;
}

const DEFAULT_LIMIT = 50;

/** Agreements signed on paper or inside a contract (S-21), and the list of everything that was accepted. */
@Injectable()
export class RecordedAcceptances {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly journal: EvidenceJournal,
  ) {}

  /** Keeps the paper and writes the acceptance into the organization's chain. @throws AgreementVersionNotFound */
  async record(actor: Actor, given: PaperAcceptance): Promise<Acceptance> {
    const version = await this.version(actor.organizationId, given.version);
    // Before the transaction: bytes that no row names are swept up, a row without its bytes is a fault.
    const row = newRow(actor, given, { version, scanSha256: await this.files.put(given.scan) });
    await this.transactions.run(async (tx) => {
      await tx.insert(Acceptance, row);
      const { agreementId, textSha256, how, id: acceptanceId, organizationId, fullName } = row;
      await this.journal.record(tx, {
        stream: `organization/${organizationId}`,
        organizationId,
        type: 'agreement.accepted',
        data: {
          kind: 'company-offer',
          ...{ agreementId, version: row.version, textSha256, how, acceptanceId },
          tickSha256: '',
          sessionId: '',
        },
        disclosures: { fullName, personName: actor.name },
      });
    });
    return row;
  }

  /** Newest first; of one contact where it is named. */
  async list(
    organizationId: string,
    wish: { readonly contactId?: string; readonly cursor?: string; readonly limit?: number },
  ): Promise<{ readonly items: Acceptance[]; readonly nextCursor: string | null }> {
    const { contactId, cursor, limit = DEFAULT_LIMIT } = wish;
    const rows = await this.dataSource.getRepository(Acceptance).find({
      where: {
        organizationId,
        ...(contactId === undefined ? {} : { contactId }),
        ...(cursor === undefined ? {} : { id: LessThan(decodeCursor(cursor)) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit);
  }

  /** What the accepted texts are called, by the ids of their versions. */
  async titles(rows: readonly Acceptance[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(rows.map(({ versionId }) => versionId))];
    const versions = await this.dataSource.getRepository(AgreementVersion).find({
      where: { id: In(ids) },
      select: { id: true, title: true },
    });
    return new Map(versions.map(({ id, title }) => [id, title]));
  }

  /** One of them. @throws AcceptanceNotFound */
  async get(organizationId: string, id: string): Promise<Acceptance> {
    const row = await this.dataSource.getRepository(Acceptance).findOneBy({ organizationId, id });
    if (!row) throw new AcceptanceNotFound();
    return row;
  }

  /** The signed paper; the look is recorded (SEC-14). @throws AcceptanceNotFound also where there is no paper */
  async scan(actor: Actor, id: string): Promise<Buffer> {
    const { organizationId } = actor;
    const row = await this.dataSource.getRepository(Acceptance).findOneBy({ organizationId, id });
    if (!row?.scanSha256) throw new AcceptanceNotFound();
    const bytes = await this.files.get(row.scanSha256);
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'evidence.read',
        stream: `organization/${organizationId}`,
        organizationId,
        data: { by: actorRef(actor), what: 'acceptance-scan' },
      }),
    );
    return bytes;
  }

  private async version(organizationId: string, number: number | undefined) {
    const { manager } = this.dataSource;
    const offer = await manager.findOneBy(Agreement, { organizationId, kind: 'company-offer' });
    const which =
      number === undefined ? { id: offer?.currentVersionId ?? '' } : { version: number };
    const row =
      offer && (await manager.findOneBy(AgreementVersion, { agreementId: offer.id, ...which }));
    if (!row) throw new AgreementVersionNotFound();
    return row;
  }
}

function newRow(
  actor: Actor,
  { contactId, fullName, how, phone, acceptedAt }: PaperAcceptance,
  { version, scanSha256 }: { readonly version: AgreementVersion; readonly scanSha256: string },
): Acceptance {
  return {
    id: newId(),
    organizationId: actor.organizationId,
    kind: version.kind,
    agreementId: version.agreementId,
    versionId: version.id,
    version: version.version,
    textSha256: version.textSha256,
    requestId: null,
    signerId: null,
    sessionId: null,
    contactId,
    fullName,
    phone,
    tickSha256: null,
    how,
    scanSha256,
    ip: null,
    userAgent: null,
    acceptedAt,
    acceptedBy: actorRef(actor),
    withdrawnAt: null,
    withdrawnBy: null,
  };
}
