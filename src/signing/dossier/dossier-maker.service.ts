import { Injectable } from '@nestjs/common';

/** Whose dossier, and who takes it. */
export interface DossierOrder {
  readonly organizationId: string;
  readonly documentId: string;
  /** As `actorRef` writes it; stands in the journal. */
  readonly by: string;
}

export interface DossierOptions {
  /** Adds the code that was committed to before the signature (evidence-and-security.md 2.6). */
  readonly forDispute: boolean;
  /** Bytes of the commission's protocol, a PDF. */
  readonly protocol?: Uint8Array;
}

export interface Dossier {
  /** ZIP, `signet-dossier/1`. */
  readonly bytes: Buffer;
  /** Hex SHA-256 of the bytes, as the journal has it. */
  readonly sha256: string;
}

/** Makes the dossier of a document: everything that proves what happened, in one file. */
@Injectable()
export class DossierMaker {
  /** Handing it out is recorded as `dossier.exported`. Throws DocumentNotFound, LogBehind. */
  make(order: DossierOrder, options: DossierOptions): Promise<Dossier> {
    return Promise.reject(new Error(`No dossier of ${order.documentId} (${options.forDispute})`));
  }
}
