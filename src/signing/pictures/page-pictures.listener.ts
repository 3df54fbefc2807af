import { Injectable } from '@nestjs/common';
import { type DocumentEvent, documentErased, documentSent } from '../../documents/index.js';
import { Listens } from '../../platform/index.js';
import { PictureStore } from './picture-store.js';

/** A document of 200 pages takes half a minute. */
const TIMEOUT_MS = 5 * 60_000;

/** The pictures of a document are there before the client opens it, and go with its data. */
@Injectable()
export class PagePicturesListener {
  constructor(private readonly store: PictureStore) {}

  @Listens(documentSent, { timeoutMs: TIMEOUT_MS })
  async make({ organizationId, documentId }: DocumentEvent): Promise<void> {
    await this.store.make(organizationId, documentId);
  }

  @Listens(documentErased)
  async forget({ documentId }: DocumentEvent): Promise<void> {
    await this.store.remove(documentId);
  }
}
