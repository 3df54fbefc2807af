import { Injectable } from '@nestjs/common';
import { momentForPeople, type PageLanguage } from '../../platform/index.js';
import { EvidenceJournal } from '../journal/evidence-journal.js';
import { EvidenceLog } from '../log/evidence-log.js';
import { SealingKeys } from '../seal-keys/sealing-keys.js';
import { TimestampAuthority } from '../seal-keys/timestamp-authority.js';
import { verifyFile } from '../verification/index.js';
import { makeVerdict } from './verdict/make-verdict.js';
import type { KnownFile, Verdict } from './verdict/verdict.js';
import type { PageTrust } from './verdict/verify-question.js';
import { VerifierBusy } from './verify.errors.js';

/** The page belongs to no organization, so it speaks of Moscow's time. */
export const VERIFY_TIME_ZONE = 'Europe/Moscow';

/** Files of 40 MB are held in memory while they are checked. */
const MOST_AT_ONCE = 2;

/** Checks files that were brought, and tells what this installation vouches for. */
@Injectable()
export class VerifyFiles {
  private running = 0;

  constructor(
    private readonly journal: EvidenceJournal,
    private readonly log: EvidenceLog,
    private readonly seals: SealingKeys,
    private readonly clock: TimestampAuthority,
  ) {}

  /** Keys and roots of this installation, for the verifier in the browser. */
  async trust(): Promise<PageTrust> {
    const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64');
    return {
      logKeys: (await this.log.vkeys()).map(({ vkey }) => vkey),
      sealRoots: (await this.seals.roots()).map(base64),
      tsaRoots: this.clock.roots.certificates.map(base64),
    };
  }

  /** By the same verifier as in the browser; the file is not kept. @throws VerifierBusy */
  async check(bytes: Uint8Array, language: PageLanguage): Promise<Verdict> {
    if (this.running >= MOST_AT_ONCE) throw new VerifierBusy();
    this.running += 1;
    try {
      const report = await verifyFile(bytes, {
        logKeys: (await this.log.vkeys()).map(({ vkey }) => vkey),
        sealRoots: await this.seals.roots(),
        tsaRoots: this.clock.roots.certificates,
      });
      const isUnsigned = report.kind === 'unsigned-pdf';
      const known = isUnsigned ? await this.knownAs(report.facts.fileSha256) : 'unknown';
      const moment = (at: Date): string => momentForPeople(at, VERIFY_TIME_ZONE, language);
      return makeVerdict({ report, known, language, moment });
    } finally {
      this.running -= 1;
    }
  }

  /** What the journal knows of a file by its hash. */
  async knownAs(sha256: string): Promise<KnownFile> {
    return (await this.journal.findPdf(sha256)) ?? 'unknown';
  }
}
