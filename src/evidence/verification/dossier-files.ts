import {
  certificatesOf,
  type EvidenceFiles,
  linesOf,
  type NamedBytes,
  textOf,
} from './evidence-files.js';
import type { Manifest } from './manifest.js';
import { numberedEvents } from './numbered-events.js';

type Files = ReadonlyMap<string, Uint8Array>;

/** The evidence of a dossier (evidence-and-security.md §5), by its layout. */
export function dossierFiles(files: Files, manifest: Manifest): EvidenceFiles {
  const request = {
    stream: `request/${manifest.request}`,
    events: numberedEvents(files, 'request/'),
  };
  return {
    request: manifest.request === '' ? undefined : request,
    documents: manifest.documents.map(({ id }, i) => ({
      stream: `document/${id}`,
      events: numberedEvents(files, `documents/${i + 1}/events/`),
    })),
    cited: numberedEvents(files, 'organization/'),
    checkpoints: named(files, /^checkpoint\.\d+$/).map(({ file, bytes }) => ({
      file,
      text: textOf(bytes),
    })),
    stamps: new Map(
      named(files, /^checkpoint\.\d+\.tsr$/).map((stamp) => [stamp.file.slice(0, -4), stamp]),
    ),
    growths: new Map(
      named(files, /^consistency\/\d+-\d+\.txt$/).map(({ file, bytes }) => [
        file.slice('consistency/'.length, -'.txt'.length),
        { file, text: textOf(bytes) },
      ]),
    ),
    texts: named(files, /^agreements\/.+\.html$/),
    logKeys: linesOf(files.get('keys/log.vkey') ?? new Uint8Array()),
    tsaRoots: certificatesOf(textOf(files.get('keys/tsa-chain.pem') ?? new Uint8Array())),
  };
}

function named(files: Files, form: RegExp): NamedBytes[] {
  return [...files].filter(([file]) => form.test(file)).map(([file, bytes]) => ({ file, bytes }));
}
