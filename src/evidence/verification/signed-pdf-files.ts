import type { SealedFile } from '#libs/pdf-seal';
import {
  type ChainFiles,
  type EvidenceFiles,
  jsonOf,
  linesOf,
  memberOf,
  stringsOf,
  textOf,
} from './evidence-files.js';
import { looseEvent } from './loose-event.js';
import { numberedEvents } from './numbered-events.js';

/** The evidence among the attachments of a signed PDF (evidence-and-security.md §4, item 3). */
export function signedPdfFiles(attachments: readonly SealedFile[]): EvidenceFiles {
  const files = new Map(attachments.map(({ name, bytes }) => [name, bytes]));
  const disclosed = jsonOf(files.get('disclosures.json') ?? new Uint8Array());
  const documents = chainOf(files, 'document', memberOf(disclosed, 'document'));
  return {
    request: chainOf(files, 'request', memberOf(disclosed, 'request')),
    documents: documents ? [documents] : [],
    cited: [],
    checkpoints: [...files]
      .filter(([file]) => /^checkpoint\.\d+$/.test(file))
      .map(([file, bytes]) => ({ file, text: textOf(bytes) })),
    stamps: new Map(
      [...files]
        .filter(([file]) => /^checkpoint\.\d+\.tsr$/.test(file))
        .map(([file, bytes]) => [file.slice(0, -'.tsr'.length), { file, bytes }]),
    ),
    growths: new Map(),
    texts: [...files]
      .filter(([file]) => /^agreement-.+\.html$/.test(file))
      .map(([file, bytes]) => ({ file, bytes })),
    logKeys: linesOf(files.get('log.vkey') ?? new Uint8Array()),
    tsaRoots: [],
  };
}

function chainOf(
  files: ReadonlyMap<string, Uint8Array>,
  kind: 'request' | 'document',
  disclosed: unknown,
): ChainFiles | undefined {
  const events = numberedEvents(files, `${kind}-`, (number) => {
    const list = memberOf(disclosed, String(number));
    return list === undefined ? [] : stringsOf(list);
  });
  const [first] = events;
  if (!first) return undefined;
  const named = looseEvent(first.bytes)?.stream ?? '';
  // A stream of another kind under this name is no stream at all.
  return { stream: named.startsWith(`${kind}/`) ? named : `${kind}/`, events };
}
