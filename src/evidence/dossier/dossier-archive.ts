import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { DossierFile } from './dossier-file.js';

export const DOSSIER_FORMAT = 'signet-dossier/1';

export interface DossierSubject {
  /** Empty for a document that was never sent. */
  readonly requestId: string;
  /** In the order of the package; the hash is empty before the freeze. */
  readonly documents: readonly { readonly id: string; readonly sha256: string }[];
  /** Origins of the logs that the proofs are of. */
  readonly origins: readonly string[];
}

/** The list of files with their hashes, one per line: also for those who read it by eye. */
export function manifestFile(subject: DossierSubject, files: readonly DossierFile[]): DossierFile {
  const members = [
    `"format": ${JSON.stringify(DOSSIER_FORMAT)}`,
    `"request": ${JSON.stringify(subject.requestId)}`,
    `"documents": ${list(subject.documents.map(({ id, sha256 }) => ({ id, sha256 })))}`,
    `"origins": ${JSON.stringify(subject.origins)}`,
    `"files": ${list(files.map((file) => ({ path: file.path, bytes: file.bytes.length, sha256: sha256Of(file.bytes) })))}`,
  ];
  return { path: 'manifest.json', bytes: Buffer.from(`{\n  ${members.join(',\n  ')}\n}\n`) };
}

/** The ZIP: the same files and the same moment give the same bytes, in whatever time zone. */
export function zipOf(files: readonly DossierFile[], at: Date): Buffer {
  const mtime = localTwin(at);
  const entries: Zippable = {};
  for (const { path, bytes } of files) {
    if (path in entries) throw new Error(`Two files of the dossier are called ${path}`);
    // A PDF is packed already.
    entries[path] = [bytes, { level: path.endsWith('.pdf') ? 0 : 6, mtime }];
  }
  return Buffer.from(zipSync(entries));
}

/** ZIP knows no time zones and the packer writes local time: this date shows UTC on local clocks. */
function localTwin(at: Date): Date {
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}

function list(items: readonly object[]): string {
  const lines = items.map((item) => `    ${JSON.stringify(item)}`);
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
