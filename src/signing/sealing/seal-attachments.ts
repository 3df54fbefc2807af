import { openDisclosure } from '#libs/evidence-log';
import type { Attachment } from '#libs/pdf-seal';
import type { AgreementVersionView } from '../../agreements/index.js';
import type { LogCheckpoint, ProvenEvents, RawEvent } from '../../evidence/index.js';
import type { SealedJournal } from './sealed-journal.js';

export interface AttachmentSources {
  /** The very bytes that were shown and signed. */
  readonly frozen: Uint8Array;
  readonly journal: SealedJournal;
  readonly agreement: Pick<AgreementVersionView, 'version' | 'html'>;
  readonly readme: string;
}

/** Events whose personal values the sheet shows anyway, and which of them. */
const DISCLOSED_IN = new Set(['signer.added', 'document.signed']);
const DISCLOSED = new Set(['fullName', 'phone']);

/** What the signed PDF carries inside, so that it can be checked without us (evidence-and-security.md §4, item 3). */
export function sealAttachments(sources: AttachmentSources): Attachment[] {
  const { journal, agreement } = sources;
  const { proven } = journal;
  return [
    {
      name: 'frozen.pdf',
      bytes: sources.frozen,
      mimeType: 'application/pdf',
      relationship: 'Source',
      description: 'The document as it was shown and signed',
    },
    ...journal.request.flatMap((event) => eventFiles('request', event, proven)),
    ...journal.document.flatMap((event) => eventFiles('document', event, proven)),
    ...proven.checkpoints.flatMap((checkpoint) => checkpointFiles(checkpoint)),
    text('log.vkey', `${journal.logKeys.join('\n')}\n`, 'Public key of the log'),
    data('disclosures.json', disclosuresOf(journal), 'application/json', 'Names and phones'),
    data(
      `agreement-company-offer-${agreement.version}.html`,
      Buffer.from(agreement.html),
      'text/html',
      'The agreement on the signature, as it was accepted',
    ),
    text('README.txt', sources.readme, 'Прочтите: что здесь и как проверить · Read me first'),
  ];
}

function eventFiles(
  chain: 'request' | 'document',
  { seq, bytes, hash, type }: RawEvent,
  { proofs }: ProvenEvents,
): Attachment[] {
  const name = `${chain}-${String(seq).padStart(4, '0')}`;
  const proof = proofs.get(hash);
  if (!proof) throw new Error(`${name} is not proven`);
  return [
    data(`${name}.json`, bytes, 'application/json', type),
    text(`${name}.tlog-proof`, proof.text, `Proof of ${name}.json`),
  ];
}

function checkpointFiles({ size, text: signed, tsr }: LogCheckpoint): Attachment[] {
  const name = `checkpoint.${size}`;
  const token = `Outside time of ${name}`;
  return [
    text(name, signed, 'State of the log that all proofs lead to'),
    ...(tsr ? [data(`${name}.tsr`, tsr, 'application/timestamp-reply', token)] : []),
  ];
}

function disclosuresOf({ request }: SealedJournal): Buffer {
  const entries = request.flatMap(({ seq, type, disclosures }) => {
    if (!DISCLOSED_IN.has(type)) return [];
    const shown = disclosures.filter((d) => DISCLOSED.has(openDisclosure(d).name));
    return shown.length > 0 ? [[String(seq), shown] as const] : [];
  });
  return Buffer.from(`${JSON.stringify({ request: Object.fromEntries(entries), document: {} })}\n`);
}

function text(name: string, content: string, description: string): Attachment {
  return data(name, Buffer.from(content), 'text/plain', description);
}

function data(name: string, bytes: Uint8Array, mimeType: string, description: string): Attachment {
  return { name, bytes, mimeType, relationship: 'Data', description };
}
