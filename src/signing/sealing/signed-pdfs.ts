import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import type { DocumentView } from '../../documents/index.js';
import { FaultPoints, FileStore, messageOf } from '../../platform/index.js';
import { SealPending } from '../signing.errors.js';
import { SealRecords } from './seal-records.js';
import { SealedCopies } from './sealed-copies.js';

/** How long whoever seals waits for the log; the job comes back later. */
const LOG_WAIT_MS = 20_000;
/** How long a download waits for the whole; usually the seal is there before anybody asks. */
const DOWNLOAD_WAIT_MS = 10_000;

/**
 * The signed PDF. Made once, by a job or by the first download, whichever comes first; every download gives
 * the same bytes (REL-10).
 */
@Injectable()
export class SignedPdfs {
  /** Within one process nobody seals a document twice at once; between processes the database decides. */
  private readonly making = new Map<string, Promise<string>>();

  constructor(
    private readonly copies: SealedCopies,
    private readonly records: SealRecords,
    private readonly files: FileStore,
    private readonly faults: FaultPoints,
    @InjectPinoLogger(SignedPdfs.name) private readonly logger: PinoLogger,
  ) {}

  /** The bytes of a signed document. Throws SealPending when they cannot be had within the wait. */
  async bytesOf(document: DocumentView, waitMs = DOWNLOAD_WAIT_MS): Promise<Buffer> {
    return this.files.get(await this.hashOf(document, waitMs));
  }

  /** The hash of that file. Throws SealPending as well. */
  async hashOf(document: DocumentView, waitMs = DOWNLOAD_WAIT_MS): Promise<string> {
    return document.signedSha256 ?? (await this.soon(document, waitMs));
  }

  /** Seals the document if it is not sealed; answers the hash of the file. */
  async make(document: DocumentView): Promise<string> {
    if (document.signedSha256) return document.signedSha256;
    const underway = this.making.get(document.id);
    if (underway) return underway;
    const making = this.seal(document).finally(() => this.making.delete(document.id));
    this.making.set(document.id, making);
    return making;
  }

  private async seal(document: DocumentView): Promise<string> {
    const copy = await this.copies.make(document, { timeoutMs: LOG_WAIT_MS });
    this.faults.reach('seal.made');
    const sha256 = await this.files.put(copy.pdf);
    this.faults.reach('seal.stored');
    const kept = await this.records.keep(document, sha256, copy);
    this.faults.reach('seal.recorded');
    return kept;
  }

  /** Whatever keeps the seal back is the job's to mend and to report: whoever downloads comes again. */
  private async soon(document: DocumentView, waitMs: number): Promise<string> {
    const made = this.make(document).catch((error: unknown) => {
      this.logger.warn({ document: document.id, reason: messageOf(error) }, 'not sealed yet');
      return undefined;
    });
    const stop = new AbortController();
    const late = sleep(waitMs, undefined, { signal: stop.signal, ref: false });
    const sha256 = await Promise.race([made, late.catch(() => undefined)]);
    stop.abort();
    if (sha256 === undefined) throw new SealPending();
    return sha256;
  }
}
