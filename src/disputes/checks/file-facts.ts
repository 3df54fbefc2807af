import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PdfReader } from '#libs/pdf';
import { type SealReport, verifySeal } from '#libs/pdf-seal';
import { SealingKeys, TimestampAuthority } from '../../evidence/index.js';
import type { DocumentView } from '../../documents/index.js';
import { FileStore } from '../../platform/index.js';

/** What the stored files say when they are read anew. */
export interface FileFacts {
  /** Counted anew; undefined when the file is gone. */
  readonly frozen: string | undefined;
  readonly signed: string | undefined;
  readonly frozenText: string | undefined;
  readonly seal: SealReport | undefined;
}

/** Reads the files of a disputed document: hashes, text, seal. */
@Injectable()
export class FileFactsReader {
  constructor(
    private readonly files: FileStore,
    private readonly reader: PdfReader,
    private readonly keys: SealingKeys,
    private readonly tsa: TimestampAuthority,
  ) {}

  async of({ sha256, signedSha256 }: DocumentView): Promise<FileFacts> {
    const [frozen, signed] = [await this.bytes(sha256), await this.bytes(signedSha256)];
    return {
      frozen: frozen && hashOf(frozen),
      signed: signed && hashOf(signed),
      frozenText: frozen && (await this.text(frozen)),
      seal: signed && (await this.seal(signed)),
    };
  }

  private async bytes(sha256: string | null): Promise<Buffer | undefined> {
    if (sha256 === null || !(await this.files.has(sha256))) return undefined;
    return this.files.get(sha256);
  }

  /** Nothing when the bytes are no PDF any more: their hash tells. */
  private async text(pdf: Buffer): Promise<string | undefined> {
    try {
      return (await this.reader.pageTexts(pdf)).join(' ').replaceAll(/\s+/gu, ' ');
    } catch {
      return undefined;
    }
  }

  private async seal(pdf: Buffer): Promise<SealReport> {
    const { roots } = await this.keys.current();
    return verifySeal(pdf, { roots, tsaRoots: this.tsa.roots.certificates });
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
