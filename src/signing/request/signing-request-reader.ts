import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type PhoneWarning, phoneWarnings } from '../../crm/index.js';
import { EvidenceJournal, type JournalItem } from '../../evidence/index.js';
import { MailReader } from '../../mail/index.js';
import { SettingsReader } from '../../settings/index.js';
import { SmsReader } from '../../sms/index.js';
import { SigningRequestNotFound } from '../signing.errors.js';
import { RequestDocument } from './request-document.entity.js';
import { Signer } from './signer.entity.js';
import type { SignerAgreement, SigningRequestView } from './signing-request-view.js';
import { SigningRequest } from './signing-request.entity.js';

/** Reads a request with its signers and the fate of their SMS. */
@Injectable()
export class SigningRequestReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sms: SmsReader,
    private readonly mail: MailReader,
    private readonly settings: SettingsReader,
    private readonly journal: EvidenceJournal,
  ) {}

  /** Throws SigningRequestNotFound, also for another organization's. */
  async get(organizationId: string, id: string): Promise<SigningRequestView> {
    const { manager } = this.dataSource;
    const request = await manager.findOneBy(SigningRequest, { id, organizationId });
    if (!request) throw new SigningRequestNotFound();
    const [documents, signers] = await Promise.all([
      manager.find(RequestDocument, { where: { requestId: id }, order: { position: 'ASC' } }),
      manager.find(Signer, { where: { requestId: id }, order: { position: 'ASC', id: 'ASC' } }),
    ]);
    const ids = signers.map((signer) => signer.id);
    const states = await this.sms.latestBySigner(ids);
    const letters = await this.mail.latestBySigner(ids);
    const { phoneChangedWarningDays: days } = await this.settings.eSignature(organizationId);
    return {
      request,
      documentIds: documents.map(({ documentId }) => documentId),
      documents,
      signers: signers.map((signer) => ({
        signer,
        sms: states.get(signer.id),
        letter: letters.get(signer.id),
        warnings: warningsOf(signer, days, request),
      })),
    };
  }

  /** The same with what each signature rests on, as evidence has it. */
  async withAgreements(organizationId: string, id: string): Promise<SigningRequestView> {
    const view = await this.get(organizationId, id);
    if (view.signers.every(({ signer }) => signer.status !== 'signed')) return view;
    const items = await this.journal.read([`request/${id}`], { organizationId });
    const accepted = items.filter(({ type }) => type === 'agreement.accepted');
    return { ...view, agreements: new Map(accepted.map((item) => [item.signerId, wayOf(item)])) };
  }

  /** A client who is asked for data gets messages before there is a request. */
  exists(organizationId: string, id: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(SigningRequest, { id, organizationId });
  }

  /** Every request that carried the document, oldest first. */
  async requestIdsOf(documentId: string): Promise<string[]> {
    const rows = await this.dataSource
      .getRepository(RequestDocument)
      .find({ where: { documentId }, order: { id: 'ASC' } });
    return rows.map(({ requestId }) => requestId);
  }
}

/** Of colleagues no card knows a number; of whom everything was erased, nothing is said. */
function warningsOf(
  signer: Signer,
  days: number,
  { createdAt, erasedAt }: SigningRequest,
): readonly PhoneWarning[] {
  return signer.userId !== null || erasedAt ? [] : phoneWarnings(signer, days, createdAt);
}

const WAYS = ['page', 'earlier', 'paper', 'in-contract'] as const;

function wayOf({ data }: JournalItem): SignerAgreement {
  const { how, version, acceptanceId } = data;
  return {
    how: WAYS.find((way) => way === how) ?? 'page',
    version: typeof version === 'number' ? version : 0,
    acceptanceId: typeof acceptanceId === 'string' ? acceptanceId : '',
  };
}
