import { looselyRead } from '../../journal/journal-item.js';
import type { DossierFile } from '../dossier-file.js';
import type { DossierContents } from '../dossier-layout.js';
import { type GuideContent, guideContents } from './guide-contents.js';

/** How it ended; `open` when it has not yet, `unsent` when nothing was sent. */
export type GuideEnding = 'signed' | 'declined' | 'expired' | 'cancelled' | 'open' | 'unsent';

/** What the guide must know of the dossier that it lies in. */
export interface GuideFacts {
  readonly requestId: string;
  readonly documents: readonly { readonly id: string; readonly sha256: string }[];
  /** As in the SMS: `XXXXX-XXXXX`; empty when nothing was sent. */
  readonly fingerprint: string;
  readonly origins: readonly string[];
  /** vkeys, to be compared with copies that came another way. */
  readonly logKeys: readonly string[];
  /** Folders of documents that have both files. */
  readonly signedFolders: readonly string[];
  /** Folders of documents whose shown file is still there. */
  readonly frozenFolders: readonly string[];
  readonly isSigned: boolean;
  readonly ending: GuideEnding;
  /** What lies in the dossier, as the guide lists it. */
  readonly contents: readonly GuideContent[];
  /** Files of checkpoints; those with outside time first named by `stamped`. */
  readonly checkpoints: readonly string[];
  readonly stamped: readonly string[];
  readonly growths: readonly { readonly from: number; readonly to: number }[];
  readonly hasAgreements: boolean;
  readonly hasOrganization: boolean;
  readonly isForDispute: boolean;
}

export function guideFacts(contents: DossierContents, files: readonly DossierFile[]): GuideFacts {
  const { documents, request, proven } = contents;
  const created = request?.events[0] ? looselyRead(request.events[0].bytes).data : {};
  const { fingerprint } = created;
  const isSigned = request?.events.some(({ type }) => type === 'document.signed') ?? false;
  const folders = documents.map((document, i) => ({ ...document, folder: `documents/${i + 1}` }));
  return {
    requestId: request?.stream.replace('request/', '') ?? '',
    documents: documents.map(({ id, sha256 }) => ({ id, sha256 })),
    fingerprint: typeof fingerprint === 'string' ? fingerprint : '',
    origins: proven.checkpoints.map(({ origin }) => origin),
    logKeys: contents.keys.logKeys,
    signedFolders: folders.filter(({ signed }) => signed).map(({ folder }) => folder),
    frozenFolders: folders.filter(({ frozen }) => frozen).map(({ folder }) => folder),
    isSigned,
    ending: isSigned ? 'signed' : unsignedEnding(request),
    contents: guideContents(files, isSigned),
    checkpoints: proven.checkpoints.map(({ size }) => `checkpoint.${size}`),
    stamped: proven.checkpoints.filter(({ tsr }) => tsr).map(({ size }) => `checkpoint.${size}`),
    growths: contents.growths,
    hasAgreements: contents.texts.size > 0,
    hasOrganization: files.some(({ path }) => path.startsWith('organization/')),
    isForDispute: contents.withCode,
  };
}

function unsignedEnding(request: DossierContents['request']): GuideEnding {
  const closed = request?.events.find(({ type }) => type === 'request.closed');
  if (!closed) return request ? 'open' : 'unsent';
  const { outcome } = looselyRead(closed.bytes).data;
  return endings.find((known) => known === outcome) ?? 'open';
}

const endings = ['declined', 'expired', 'cancelled'] as const;
