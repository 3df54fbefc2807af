import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EvidenceJournal } from '../../evidence/index.js';
import { DataErased, lockRow, type Tx } from '../../platform/index.js';
import { askedOf, type ClientField, TemplateReader } from '../../templates/index.js';
import { frozenEntries } from '../document-evidence.js';
import { viewOf } from '../document-view.js';
import type { DocumentView } from '../document-view.js';
import { Document } from '../document.entity.js';
import { DocumentNotFound, DraftChangedMeanwhile } from '../documents.errors.js';
import { documentLifecycle } from '../lifecycle/document-lifecycle.js';
import { DraftMaker } from '../rendering/draft-maker.js';
import type { MadeDraft } from '../rendering/draft-maker.js';
import type { ClientAnswers } from './client-data-requests.js';

/** A document drawn with the client's answers, not kept yet. */
export interface AnsweredDraft {
  readonly documentId: string;
  readonly revision: number;
  readonly made: MadeDraft;
}

/** Drafts that wait for their client's data, and how they become frozen documents. */
@Injectable()
export class AwaitingDocuments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly templates: TemplateReader,
    private readonly drafts: DraftMaker,
    private readonly journal: EvidenceJournal,
  ) {}

  /** What the client of the document is, or was, asked for, in the order of the text. Throws DocumentNotFound. */
  async fields(organizationId: string, documentId: string): Promise<ClientField[]> {
    const document = await this.find(organizationId, documentId);
    const { templateId, templateVersion, values } = document;
    if (!templateId || templateVersion === null) return [];
    const template = await this.templates.fillableAs(organizationId, templateId, templateVersion);
    return askedOf(template.variables, values);
  }

  /** Draws it. Outside of every transaction: it is slow. Throws what DraftMaker throws. */
  async draw(
    organizationId: string,
    documentId: string,
    answers: ClientAnswers,
  ): Promise<AnsweredDraft> {
    const document = await this.find(organizationId, documentId);
    const made = await this.drafts.complete(document, answers);
    return { documentId, revision: document.revision, made };
  }

  /** From here on its pages never change. Throws DataErased, DraftChangedMeanwhile. */
  async freeze(tx: Tx, organizationId: string, draft: AnsweredDraft): Promise<DocumentView> {
    const { documentId: id, revision, made } = draft;
    const document = await lockRow(tx, Document, { id, organizationId });
    if (!document) throw new DocumentNotFound();
    if (document.erasedAt) throw new DataErased();
    const isSame = document.revision === revision && document.awaitingClientData;
    if (!isSame || document.status !== documentLifecycle.initial || !made.frozen) {
      throw new DraftChangedMeanwhile();
    }
    const { sha256, bytes, pages, stampBoxes } = made.frozen;
    const columns = {
      sha256,
      bytes,
      pages,
      stampBoxes: [...stampBoxes],
      warnings: made.warnings,
      awaitingClientData: false,
      revision: revision + 1,
    };
    await tx.update(Document, { id, organizationId }, columns);
    Object.assign(document, columns);
    await this.journal.recordAll(tx, frozenEntries(document, made));
    return viewOf(document);
  }

  private async find(organizationId: string, id: string): Promise<Document> {
    const document = await this.dataSource.manager.findOneBy(Document, { id, organizationId });
    if (!document) throw new DocumentNotFound();
    return document;
  }
}
