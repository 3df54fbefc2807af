import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { type DocumentEvent, DocumentReader, documentSigned } from '../../documents/index.js';
import { Clock, Listens, messageOf } from '../../platform/index.js';
import { SignedPdfs } from './signed-pdfs.js';

/** Tries, at most ten minutes apart: an outside clock may be away for days, and the seal waits for it. */
const ATTEMPTS = 2_000;
/** After this it is somebody's business (evidence-and-security.md §4, item 5). */
const ALARM_MS = 10 * 60_000;

/** Makes the signed PDF as soon as everybody has signed. */
@Injectable()
export class SignedPdfListener {
  constructor(
    private readonly documents: DocumentReader,
    private readonly signedPdfs: SignedPdfs,
    private readonly clock: Clock,
    @InjectPinoLogger(SignedPdfListener.name) private readonly logger: PinoLogger,
  ) {}

  @Listens(documentSigned, { attempts: ATTEMPTS })
  async make({ organizationId, documentId }: DocumentEvent): Promise<void> {
    const document = await this.documents.get(organizationId, documentId);
    if (document.status !== 'signed' || document.erasedAt) return;
    try {
      await this.signedPdfs.make(document);
    } catch (error) {
      const waited = this.clock.now().getTime() - document.statusChangedAt.getTime();
      if (waited > ALARM_MS) {
        const reason = messageOf(error);
        this.logger.error({ document: documentId, waited, reason }, 'a document is not sealed');
      }
      throw error;
    }
  }
}
