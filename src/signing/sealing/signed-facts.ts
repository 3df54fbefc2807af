import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { AgreementVersionView } from '../../agreements/index.js';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import { EvidenceJournal, type JournalItem } from '../../evidence/index.js';
import { AppConfig } from '../../platform/index.js';
import { documentName } from '../document-name.js';
import { RequestDocument } from '../request/request-document.entity.js';
import { Signer } from '../request/signer.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import { Signature } from '../signature.entity.js';
import { SignedFactsSources } from './signed-facts-sources.js';

/** Everything that mark and sheet are made of. */
export interface SignedFacts {
  readonly document: DocumentView;
  readonly request: SigningRequest;
  /** The other documents of the package, as people name them. */
  readonly signedTogether: readonly string[];
  /** In their order, each with his own signature of this document and where it can be checked. */
  readonly signers: readonly {
    readonly signer: Signer;
    readonly signature: Signature;
    readonly verifyUrl: string;
  }[];
  readonly agreement: AgreementVersionView;
  readonly company: {
    readonly signatoryName: string;
    readonly inn: string;
    readonly sender: string;
    readonly signedBySending: boolean;
  };
  /** The document's chain and the request's, up to the last signature. */
  readonly items: readonly JournalItem[];
  readonly verifyUrl: string;
  readonly timeZone: string;
}

/** Gathers what is known of a signed document. */
@Injectable()
export class SignedFactsReader {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly journal: EvidenceJournal,
    private readonly documents: DocumentReader,
    private readonly people: SignedFactsSources,
  ) {}

  async of(document: DocumentView): Promise<SignedFacts> {
    const { organizationId, requestId, signatureId } = document;
    const { manager } = this.dataSource;
    const request = await manager.findOneByOrFail(SigningRequest, { id: requestId ?? '' });
    const { agreement, company, timeZone } = await this.people.of(request);
    return {
      document,
      request,
      signedTogether: await this.signedTogether(document, request),
      signers: await this.signers(document.id, request.id),
      agreement,
      company,
      items: await this.items(organizationId, document.id, request.id),
      verifyUrl: this.verifyUrl(signatureId ?? ''),
      timeZone,
    };
  }

  private async signers(documentId: string, requestId: string): Promise<SignedFacts['signers']> {
    const { manager } = this.dataSource;
    const [signers, signatures] = await Promise.all([
      manager.find(Signer, { where: { requestId }, order: { position: 'ASC', id: 'ASC' } }),
      manager.findBy(Signature, { requestId, documentId }),
    ]);
    return signers.flatMap((signer) => {
      const signature = signatures.find(({ signerId }) => signerId === signer.id);
      return signature ? [{ signer, signature, verifyUrl: this.verifyUrl(signature.id) }] : [];
    });
  }

  private async signedTogether(
    { id, organizationId }: DocumentView,
    { id: requestId }: SigningRequest,
  ): Promise<string[]> {
    const rows = await this.dataSource.manager.find(RequestDocument, {
      where: { requestId, documentId: Not(id), declinedBy: IsNull() },
      order: { position: 'ASC' },
    });
    const ids = rows.map(({ documentId }) => documentId);
    return (await this.documents.find(organizationId, ids)).map((document) =>
      documentName(document),
    );
  }

  private verifyUrl(signatureId: string): string {
    return `${this.config.http.publicUrl}/verify/${signatureId}`;
  }

  private async items(
    organizationId: string,
    documentId: string,
    requestId: string,
  ): Promise<JournalItem[]> {
    const items = await this.journal.read([`document/${documentId}`, `request/${requestId}`], {
      organizationId,
    });
    const own = items.filter(({ type }) => type !== 'evidence.read');
    const last = own.findLastIndex(({ type }) => type === 'document.signed');
    return own.slice(0, last + 1);
  }
}
