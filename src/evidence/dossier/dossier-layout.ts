import type { ProvenEvents } from '../log/evidence-log.js';
import type { RawChain, RawEvent } from '../journal/raw-chain.js';
import { chainFiles, eventFiles } from './chain-files.js';
import { type DossierFile, textFile } from './dossier-file.js';
import { type DossierKeys, keyFiles } from './key-files.js';
import { messageFiles } from './message-files.js';

/** A document of the dossier with the files that are still kept. */
export interface DossierDocument {
  readonly id: string;
  /** Hex; empty before the freeze. */
  readonly sha256: string;
  readonly frozen: Uint8Array | undefined;
  readonly signed: Uint8Array | undefined;
  readonly chain: RawChain;
}

/** That the log only grew between two checkpoints. */
export interface Growth {
  readonly from: number;
  readonly to: number;
  /** Base64. */
  readonly hashes: readonly string[];
}

/** Everything a dossier holds, before it is put in order. */
export interface DossierContents {
  readonly documents: readonly DossierDocument[];
  readonly request: RawChain | undefined;
  readonly cited: readonly RawEvent[];
  /** By file name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly proven: ProvenEvents;
  readonly growths: readonly Growth[];
  readonly keys: DossierKeys;
  readonly withCode: boolean;
  readonly protocol: Uint8Array | undefined;
}

/** All files but README.txt, manifest.json and verify.sh, in their fixed order (evidence-and-security.md §5). */
export function dossierLayout(contents: DossierContents): DossierFile[] {
  const { documents, request, proven, texts, protocol } = contents;
  return [
    ...documents.flatMap((document, i) => documentFiles(`documents/${i + 1}`, document)),
    ...(request ? chainFiles('request', request.events, contents) : []),
    ...documents.flatMap(({ chain }, i) =>
      chainFiles(`documents/${i + 1}/events`, chain.events, contents),
    ),
    ...[...texts].map(([name, html]) => textFile(`agreements/${name}`, html)),
    ...contents.cited.flatMap((event) => eventFiles('organization', event, proven)),
    ...checkpointFiles(proven),
    ...contents.growths.map(growthFile),
    ...keyFiles(contents.keys),
    ...messageFiles(request?.events ?? []),
    ...(protocol ? [{ path: 'protocol.pdf', bytes: protocol }] : []),
  ];
}

function documentFiles(folder: string, { frozen, signed }: DossierDocument): DossierFile[] {
  return [
    ...(frozen ? [{ path: `${folder}/frozen.pdf`, bytes: frozen }] : []),
    ...(signed ? [{ path: `${folder}/signed.pdf`, bytes: signed }] : []),
  ];
}

function checkpointFiles({ checkpoints }: ProvenEvents): DossierFile[] {
  return checkpoints.flatMap(({ size, text, tsr }) => [
    textFile(`checkpoint.${size}`, text),
    ...(tsr ? [{ path: `checkpoint.${size}.tsr`, bytes: tsr }] : []),
  ]);
}

function growthFile({ from, to, hashes }: Growth): DossierFile {
  return textFile(`consistency/${from}-${to}.txt`, hashes.map((hash) => `${hash}\n`).join(''));
}
