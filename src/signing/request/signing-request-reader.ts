import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SmsReader } from '../../sms/index.js';
import { SigningRequestNotFound } from '../signing.errors.js';
import { RequestDocument } from './request-document.entity.js';
import { Signer } from './signer.entity.js';
import type { SigningRequestView } from './signing-request-view.js';
import { SigningRequest } from './signing-request.entity.js';

/** Reads a request with its signers and the fate of their SMS. */
@Injectable()
export class SigningRequestReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sms: SmsReader,
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
    const states = await this.sms.latestBySigner(signers.map((signer) => signer.id));
    return {
      request,
      documentIds: documents.map(({ documentId }) => documentId),
      documents,
      signers: signers.map((signer) => ({ signer, sms: states.get(signer.id) })),
    };
  }

  /** Every request that carried the document, oldest first. */
  async requestIdsOf(documentId: string): Promise<string[]> {
    const rows = await this.dataSource
      .getRepository(RequestDocument)
      .find({ where: { documentId }, order: { id: 'ASC' } });
    return rows.map(({ requestId }) => requestId);
  }
}
