import { createHash } from 'node:crypto';

import { zipSync } from 'fflate';

import type { Attachment } from '#libs/pdf-seal';

import {
  agreementHtml,
  chainOf,
  documentChain,
  ids,
  requestChain,
  type SampleEvent,
  SampleLog,
} from './evidence-sample.js';
import { evidenceVectors } from '../vectors/evidence-vectors.js';
import { anAttachment, sealed, type SealedSample, sealedSample } from './sealed-sample.js';

/** Files of a dossier by path; a test changes what it likes before packing them. */
export type DossierFiles = Map<string, Uint8Array>;

export interface EvidenceSample {
  readonly seal: SealedSample;
  readonly log: SampleLog;
  readonly request: readonly SampleEvent[];
  readonly document: readonly SampleEvent[];
  readonly signedPdf: Uint8Array;
  /** The checkpoint inside the signed PDF. */
  readonly checkpoint: string;
  readonly dossier: DossierFiles;
}

const number = (seq: number): string => String(seq).padStart(4, '0');
const text = (content: string): Buffer => Buffer.from(content, 'utf8');

/** A request that was signed, sealed and closed, with everything that proves it. */
export async function evidenceSample(
  change: (events: SampleEvent[]) => SampleEvent[] = (events) => events,
): Promise<EvidenceSample> {
  const seal = await sealedSample();
  const log = new SampleLog();
  const document = documentChain(seal.plain);
  const signed = change(requestChain(seal.plain));
  log.add([...document, ...signed]);
  const checkpoint = log.checkpoint();
  const attachments = await pdfAttachments(seal.plain, { log, document, request: signed });
  const signedPdf = await sealed(seal.plain, { attachments, issued: seal.issued });
  const request = closed(signed, signedPdf, seal, log.size);
  log.add(request.slice(signed.length));
  const dossier = await dossierFiles({ seal, log, document, request, signedPdf });
  dossier.set(
    `consistency/${document.length + signed.length}-${log.size}.txt`,
    text(await log.growth(document.length + signed.length)),
  );
  return { seal, log, request, document, signedPdf, checkpoint, dossier };
}

interface Journal {
  readonly log: SampleLog;
  readonly document: readonly SampleEvent[];
  readonly request: readonly SampleEvent[];
}

/** What a signed PDF carries inside (evidence-and-security.md §4, item 3). */
export async function pdfAttachments(
  frozen: Uint8Array,
  { log, document, request }: Journal,
): Promise<Attachment[]> {
  const data = (name: string, content: Uint8Array | string): Attachment =>
    anAttachment(name, typeof content === 'string' ? text(content) : content, 'Data');
  const disclosed = request
    .filter(({ disclosures }) => disclosures.length > 0)
    .filter(({ event }) => ['signer.added', 'document.signed'].includes(event.type))
    .map(({ event, disclosures }) => [event.seq, disclosures.map(({ d }) => d)] as const);
  const events = [
    ...request.map((one) => ['request', one] as const),
    ...document.map((one) => ['document', one] as const),
  ];
  const files = await Promise.all(
    events.map(async ([kind, one]) => [
      data(`${kind}-${number(one.event.seq)}.json`, one.bytes),
      data(`${kind}-${number(one.event.seq)}.tlog-proof`, await log.proof(one)),
    ]),
  );
  return [
    anAttachment('frozen.pdf', frozen, 'Source'),
    ...files.flat(),
    data(`checkpoint.${log.size}`, log.checkpoint()),
    data('log.vkey', `${log.vkey}\n`),
    data(
      'disclosures.json',
      JSON.stringify({ request: Object.fromEntries<string[]>(disclosed), document: {} }),
    ),
    data('agreement-company-offer-3.html', agreementHtml),
    data('README.txt', 'Read me'),
  ];
}

function closed(
  signed: readonly SampleEvent[],
  pdf: Uint8Array,
  { issued }: SealedSample,
  checkpointSize: number,
): SampleEvent[] {
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const data = {
    sealedSha256: hash(pdf),
    bytes: pdf.length,
    checkpointSize,
    sealCertSha256: hash(issued.key.certificate),
    level: 'B-B',
    tsaTime: '',
  };
  const docSha256 =
    signed.find(({ event }) => event.type === 'document.signed')?.event.docSha256 ?? '';
  const end = { count: signed.length + 2, outcome: 'signed', linkFetches: 0 };
  return chainOf(
    `request/${ids.request}`,
    [
      ['pdf.sealed', { doc: ids.document, docSha256, data }],
      ['request.closed', { data: end }],
    ],
    signed,
  );
}

async function dossierFiles({
  seal,
  log,
  document,
  request,
  signedPdf,
}: Journal & { seal: SealedSample; signedPdf: Uint8Array }): Promise<DossierFiles> {
  const files: DossierFiles = new Map();
  files.set('documents/1/frozen.pdf', seal.plain);
  files.set('documents/1/signed.pdf', signedPdf);
  const chains = [
    ['request', request],
    ['documents/1/events', document],
  ] as const;
  for (const [folder, events] of chains) {
    for (const one of events) {
      const path = `${folder}/${number(one.event.seq)}`;
      files.set(`${path}.json`, one.bytes);
      files.set(`${path}.tlog-proof`, text(await log.proof(one)));
      const list = one.disclosures.map(({ d }) => d);
      if (list.length > 0) files.set(`${path}.sd.json`, text(JSON.stringify(list)));
    }
  }
  files.set('agreements/company-offer-3.html', text(agreementHtml));
  files.set(`checkpoint.${log.size}`, text(log.checkpoint()));
  files.set('keys/log.vkey', text(`${log.vkey}\n`));
  return files;
}

/** Packs a dossier with a manifest that fits its files. */
export function packDossier(files: DossierFiles): Uint8Array {
  return zipSync(Object.fromEntries([['manifest.json', manifestOf(files)] as const, ...files]));
}

/** The list of files with their hashes. */
export function manifestOf(files: DossierFiles): Uint8Array {
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const frozen = files.get('documents/1/frozen.pdf');
  const manifest = {
    format: 'signet-dossier/1',
    request: ids.request,
    documents: [{ id: ids.document, sha256: frozen ? hash(frozen) : '' }],
    origins: [evidenceVectors.keys.origin],
    files: [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hash(bytes) })),
  };
  return text(JSON.stringify(manifest));
}
