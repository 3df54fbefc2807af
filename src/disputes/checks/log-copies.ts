import { Injectable } from '@nestjs/common';
import {
  type Checkpoint,
  openCheckpoint,
  ProofRefused,
  readCheckpoint,
  verifyConsistency,
} from '#libs/evidence-log';
import type { SealedFile } from '#libs/pdf-seal';
import { EvidenceLog, type LogCheckpoint } from '../../evidence/index.js';
import type { CopyFacts } from './dispute-facts.js';

type Verdict = Pick<CopyFacts, 'consistent' | 'message'>;

/** Compares the checkpoints in a party's own signed PDF with the log of today. */
@Injectable()
export class LogCopies {
  constructor(private readonly log: EvidenceLog) {}

  async compare(
    attachments: readonly SealedFile[],
    today: readonly LogCheckpoint[],
    keys: ReadonlyMap<string, string>,
  ): Promise<CopyFacts[]> {
    const copies: CopyFacts[] = [];
    for (const { name, bytes } of attachments) {
      if (!/^checkpoint\.\d+$/.test(name)) continue;
      const text = Buffer.from(bytes).toString('utf8');
      copies.push(await this.copy(text, today, keys));
    }
    return copies;
  }

  private async copy(
    text: string,
    today: readonly LogCheckpoint[],
    keys: ReadonlyMap<string, string>,
  ): Promise<CopyFacts> {
    try {
      const { origin, size } = readCheckpoint(text);
      const vkey = keys.get(origin);
      const newest = today.find((checkpoint) => checkpoint.origin === origin);
      if (vkey === undefined || !newest) {
        return { origin, size, ...refused(`Журнала ${origin} у оператора нет.`) };
      }
      return { origin, size, ...(await this.heldAgainst(openCheckpoint(text, vkey), newest)) };
    } catch (error) {
      if (!(error instanceof ProofRefused)) throw error;
      return { origin: '', size: 0, ...refused(error.message) };
    }
  }

  /** The proof must make both roots, so that neither side is taken at its word. */
  private async heldAgainst(old: Checkpoint, newest: LogCheckpoint): Promise<Verdict> {
    if (newest.size < old.size) {
      return refused('В журнале оператора записей меньше, чем в файле сторон.');
    }
    const hashes = await this.log.consistency(old.origin, old.size, newest.size);
    const consistent = verifyConsistency({
      oldSize: old.size,
      oldRoot: old.root,
      newSize: newest.size,
      newRoot: Buffer.from(newest.root, 'hex'),
      hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
    });
    return consistent
      ? { consistent, message: '' }
      : refused('Журнал оператора не продолжает журнал из файла сторон.');
  }
}

function refused(message: string): Verdict {
  return { consistent: false, message };
}
