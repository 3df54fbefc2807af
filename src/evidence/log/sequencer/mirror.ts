import { readBundle, writeBundle } from '#libs/evidence-log';

/** An event as the mirror keeps it. */
export interface MirroredEvent {
  readonly id: string;
  readonly bytes: Buffer;
}

const idBytes = 16;

/** Path of the events [256·index, 256·index + width) in the private mirror, named as bundles of entries are. */
export function mirrorPath(entriesPath: string): string {
  return entriesPath.replace(/^tile\/entries\//, 'events/');
}

/** One file of the mirror: a bundle whose entries are the 16 bytes of the event's id and then its bytes. */
export function writeMirror(events: readonly MirroredEvent[]): Buffer {
  return writeBundle(
    events.map(({ id, bytes }) =>
      Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), bytes]),
    ),
  );
}

/** @throws ProofRefused when the file is cut */
export function readMirror(file: Uint8Array): MirroredEvent[] {
  return readBundle(file).map((entry) => ({
    id: uuid(entry.subarray(0, idBytes).toString('hex')),
    bytes: entry.subarray(idBytes),
  }));
}

function uuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
