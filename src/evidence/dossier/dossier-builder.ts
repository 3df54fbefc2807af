import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/index.js';
import { EvidenceJournal } from '../journal/evidence-journal.js';
import { looselyRead } from '../journal/journal-item.js';
import type { RawChain } from '../journal/raw-chain.js';
import { EvidenceLog, type ProvenEvents } from '../log/evidence-log.js';
import { SealingKeys } from '../seal-keys/sealing-keys.js';
import { TimestampAuthority } from '../seal-keys/timestamp-authority.js';
import { type CitedText, citedEvents, citedTexts } from './cited-events.js';
import { manifestFile, zipOf } from './dossier-archive.js';
import { type DossierContents, type DossierDocument, dossierLayout } from './dossier-layout.js';
import { textFile } from './dossier-file.js';
import { dossierGuide, verifyScript } from './guide/dossier-guide.js';
import { growthsOf } from './growths.js';
import type { DossierKeys } from './key-files.js';

export interface DossierInput {
  readonly organizationId: string;
  /** The document asked for; all documents of its request come along. */
  readonly document: { readonly id: string; readonly sha256: string };
  /** Undefined for a document that was never sent. */
  readonly requestId: string | undefined;
  /** The exact text of a version, as it was accepted. */
  readonly textOf: (text: CitedText) => Promise<string | undefined>;
  readonly forDispute: boolean;
  readonly protocol: Uint8Array | undefined;
}

export interface BuiltDossier {
  readonly bytes: Buffer;
  /** Hex. */
  readonly sha256: string;
}

/** How long a dossier waits for the log to cover its newest event. */
const LOG_WAIT_MS = 10_000;

/** Reads everything that a dossier holds and packs it. */
@Injectable()
export class DossierBuilder {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly log: EvidenceLog,
    private readonly files: FileStore,
    private readonly sealingKeys: SealingKeys,
    private readonly tsa: TimestampAuthority,
  ) {}

  /** Throws LogBehind. */
  async build(input: DossierInput): Promise<BuiltDossier> {
    const contents = await this.contentsOf(input);
    const subject = {
      requestId: input.requestId ?? '',
      documents: contents.documents.map(({ id, sha256 }) => ({ id, sha256 })),
      origins: contents.proven.checkpoints.map(({ origin }) => origin),
    };
    const body = dossierLayout(contents);
    const readme = textFile('README.txt', dossierGuide(contents, body));
    const script = textFile('verify.sh', verifyScript());
    const manifest = manifestFile(subject, [readme, ...body, script]);
    const bytes = zipOf([readme, manifest, ...body, script], momentOf(contents));
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  private async contentsOf(input: DossierInput): Promise<DossierContents> {
    const { requestId } = input;
    const request = requestId === undefined ? undefined : await this.chain(`request/${requestId}`);
    const organization = await this.chain(`organization/${input.organizationId}`);
    const subjects = documentsOf(request) ?? [input.document];
    const chains = await this.journal.rawChains(subjects.map(({ id }) => `document/${id}`));
    const cited = citedEvents(organization, request);
    const own = [...(request?.events ?? []), ...chains.flatMap(({ events }) => events)];
    const proven = await this.log.prove(
      [...own, ...cited].map(({ hash }) => hash),
      { timeoutMs: LOG_WAIT_MS, preferStamped: true },
    );
    const isErased = own.some(({ type }) => type === 'data.erased');
    const documents: DossierDocument[] = [];
    for (const { id, sha256 } of subjects) {
      const chain = chains.find(({ stream }) => stream === `document/${id}`);
      documents.push({
        id,
        sha256,
        frozen: await this.file(sha256, isErased),
        signed: await this.file(sealedOf(request, id), isErased),
        chain: chain ?? { stream: `document/${id}`, events: [] },
      });
    }
    return {
      documents,
      request,
      cited,
      texts: await textsOf(citedTexts([...cited, ...(request?.events ?? [])]), input.textOf),
      proven,
      growths: await growthsOf(request, proven, this.log),
      keys: await this.keysOf(proven),
      withCode: input.forDispute,
      protocol: input.protocol,
    };
  }

  private async chain(stream: string): Promise<RawChain | undefined> {
    const [chain] = await this.journal.rawChains([stream]);
    return chain;
  }

  /** What was erased is not there any more; what is missing for another reason is a fault. */
  private async file(sha256: string, isErased: boolean): Promise<Uint8Array | undefined> {
    if (sha256 === '') return undefined;
    if (isErased && !(await this.files.has(sha256))) return undefined;
    return this.files.get(sha256);
  }

  private async keysOf({ checkpoints }: ProvenEvents): Promise<DossierKeys> {
    const origins = new Set(checkpoints.map(({ origin }) => origin));
    const logKeys = (await this.log.vkeys()).filter(({ origin }) => origins.has(origin));
    return {
      logKeys: logKeys.map(({ vkey }) => vkey),
      sealRoots: await this.sealingKeys.rootsPem(),
      tsaRoots: this.tsa.roots.certificates,
    };
  }
}

/** The documents of a sending, in its order. */
function documentsOf(request: RawChain | undefined): { id: string; sha256: string }[] | undefined {
  const created = request?.events[0];
  const listed = created && looselyRead(created.bytes).data['documents'];
  if (!Array.isArray(listed)) return undefined;
  return listed.flatMap((one: unknown) => {
    const isDocument = typeof one === 'object' && one !== null && 'id' in one && 'sha256' in one;
    return isDocument ? [{ id: String(one.id), sha256: String(one.sha256) }] : [];
  });
}

/** The hash of the sealed file; empty when there is none. */
function sealedOf(request: RawChain | undefined, documentId: string): string {
  for (const { bytes } of request?.events ?? []) {
    const { type, documentId: id, data } = looselyRead(bytes);
    const { sealedSha256 } = data;
    const isIt = type === 'pdf.sealed' && id === documentId;
    if (isIt && typeof sealedSha256 === 'string') return sealedSha256;
  }
  return '';
}

async function textsOf(
  cited: readonly CitedText[],
  textOf: DossierInput['textOf'],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const text of cited) {
    const html = await textOf(text);
    if (html === undefined) continue;
    const name = `${text.kind}-${text.version}`;
    // Two consents may have the same number: they are different texts.
    const copies = [...texts.keys()].filter((known) => known.startsWith(`${name}.`)).length;
    texts.set(copies === 0 ? `${name}.html` : `${name}.${copies + 1}.html`, html);
  }
  return texts;
}

/** All files of a dossier have one time: of the end of the request, else of its newest event. */
function momentOf({ request, documents }: DossierContents): Date {
  const events = request?.events ?? documents.flatMap(({ chain }) => chain.events);
  const closed = events.find(({ type }) => type === 'request.closed') ?? events.at(-1);
  return closed ? new Date(looselyRead(closed.bytes).at) : new Date(0);
}
