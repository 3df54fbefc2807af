import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/index.js';
import { DocumentPdfService } from '../../signing/index.js';
import { DisputeAccess } from '../dispute-access.js';
import { DisputeEvidence } from '../dispute-evidence.js';
import { protocolFile } from '../protocol/protocol-file.js';
import { ProtocolPdfs } from '../protocol/protocol-pdfs.js';
import { DisputeDossiers } from './dispute-dossiers.js';
import type { DisputeFile } from './dispute-file.entity.js';
import { DisputeFiles, type StoredDisputeFile } from './dispute-files.service.js';
import { readUpload } from './read-upload.js';
import type { FileToSend } from './send-file.js';

const TITLES = { scan: 'Протокол с подписями, скан', annex: 'Материал, приложенный комиссией' };

/** Files of a dispute on their way in and out; every look is recorded (SEC-14). */
@Injectable()
export class DisputeDownloads {
  constructor(
    private readonly access: DisputeAccess,
    private readonly files: DisputeFiles,
    private readonly protocols: ProtocolPdfs,
    private readonly dossiers: DisputeDossiers,
    private readonly documents: DocumentPdfService,
    private readonly evidence: DisputeEvidence,
  ) {}

  /** The right is asked first, so that nobody uploads into nothing. @throws DisputeNotFound, UploadRefused, UploadTooLarge */
  async add(
    actor: Actor,
    disputeId: string,
    kind: 'scan' | 'annex',
    request: FastifyRequest,
  ): Promise<DisputeFile> {
    await this.access.find(actor, disputeId);
    return this.files.add(actor, disputeId, kind, await readUpload(request, TITLES[kind]));
  }

  async scan(actor: Actor, disputeId: string): Promise<FileToSend> {
    return this.looked(actor, await this.files.scan(actor, disputeId), 'dispute-scan');
  }

  async annex(actor: Actor, disputeId: string, fileId: string): Promise<FileToSend> {
    return this.looked(actor, await this.files.annex(actor, disputeId, fileId), 'dispute-annex');
  }

  async protocol(actor: Actor, disputeId: string): Promise<FileToSend> {
    const dispute = await this.access.find(actor, disputeId);
    const bytes = await this.protocols.bytesOf(dispute);
    await this.evidence.looked(actor, dispute, 'dispute-protocol');
    return protocolFile(dispute, bytes);
  }

  async dossier(actor: Actor, disputeId: string): Promise<FileToSend> {
    const { dispute, bytes } = await this.dossiers.get(actor, disputeId);
    const name = `Досье по спору № ${dispute.number}.zip`;
    return { name, mimeType: 'application/zip', bytes };
  }

  /** The operator reads it in the name of the organization whose document it is, and is named himself. */
  async document(
    actor: Actor,
    disputeId: string,
    variant?: 'original' | 'signed',
  ): Promise<FileToSend> {
    const { organizationId, documentId } = await this.access.find(actor, disputeId);
    const reader = { ...actor, organizationId };
    const { document, bytes } = await this.documents.get(reader, documentId, variant);
    const name = `${document.title} № ${document.number}.pdf`;
    return { name, mimeType: 'application/pdf', bytes };
  }

  private async looked(
    actor: Actor,
    { dispute, file, bytes }: StoredDisputeFile,
    what: string,
  ): Promise<FileToSend> {
    await this.evidence.looked(actor, dispute, what);
    const name = `${file.title}.${EXTENSIONS[file.mimeType] ?? 'bin'}`;
    return { name, mimeType: file.mimeType, bytes };
  }
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};
