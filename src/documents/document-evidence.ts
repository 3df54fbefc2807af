import { fingerprint } from '#libs/evidence-log';
import { actorRef } from '../platform/index.js';
import type { Actor } from '../platform/index.js';
import type { EvidenceEntry } from '../evidence/index.js';
import type { Document } from './document.entity.js';
import type { MadeDraft } from './rendering/draft-maker.js';

/** «A draft was made», the first event of the document's chain. */
export function createdEntry(document: Document, actor: Actor): EvidenceEntry {
  return {
    type: 'document.created',
    ...placeOf(document),
    documentId: document.id,
    data: {
      source: 'template',
      templateId: document.templateId ?? '',
      templateVersion: document.templateVersion ?? -1,
      by: actorRef(actor),
    },
    disclosures: {
      title: document.title,
      number: document.number,
      cardId: document.cardId ?? undefined,
      authorName: document.authorName,
    },
  };
}

/** «The PDF was produced» and «the bytes were frozen»: once per draft, and again when a draft is made anew. None while it waits for its client's data. */
export function frozenEntries(document: Document, draft: MadeDraft): EvidenceEntry[] {
  const { frozen, template } = draft;
  if (!frozen) return [];
  const { title, number } = document;
  return [
    {
      type: 'document.rendered',
      ...placeOf(document),
      documentId: document.id,
      data: {
        engine: 'html',
        bytes: frozen.rendered.bytes,
        pages: frozen.pages,
        rendererVersion: frozen.rendered.rendererVersion,
        templateSha256: template.sha256,
      },
    },
    {
      type: 'document.frozen',
      ...placeOf(document),
      documentId: document.id,
      docSha256: frozen.sha256,
      data: {
        bytes: frozen.bytes,
        pages: frozen.pages,
        fingerprint: fingerprint(frozen.sha256),
        stampBoxes: frozen.stampBoxes.map(({ slot, page, rect }) => ({ slot, page, rect })),
      },
      disclosures: { title, number },
    },
  ];
}

function placeOf({ id, organizationId }: Document): {
  stream: `document/${string}`;
  organizationId: string;
} {
  return { stream: `document/${id}`, organizationId };
}
