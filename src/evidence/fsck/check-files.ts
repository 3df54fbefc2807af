import { createHash } from 'node:crypto';
import type { ChainEvent } from '#libs/evidence-log';
import { verifySeal } from '#libs/pdf-seal';
import type { KeptFile } from './file-source.js';
import { chunks } from './fsck-database.js';
import type { FsckWork } from './fsck-subject.js';

/** Hashes that are remembered as looked at: a file that several name is read once. */
const mostRemembered = 200_000;

/** Stored files by what names them: those of sealed documents by their events, the rest by their owners' tables. */
export class FileCheck {
  private readonly erased = new Set<string>();
  private readonly seen = new Map<string, 'as sealed' | 'as it is'>();
  private readonly missing: KeptFile[] = [];

  constructor(private readonly work: FsckWork) {}

  /** Learns from the chains which files were erased, and checks those that must be there. */
  async visit(event: ChainEvent): Promise<void> {
    const { type, data, stream, seq, org } = event;
    const owner = `${stream} № ${seq} (${type})`;
    if (type === 'data.erased') {
      for (const sha256 of textsIn(data['files'])) this.erased.add(sha256);
    }
    if (type !== 'pdf.sealed') return;
    const files = textsIn([data['sealedSha256']]);
    await this.check(
      files.map((sha256) => ({ sha256, owner, organizationId: org, isSealed: true })),
    );
  }

  /** Reads what the owners name; then looks for files that nobody names. */
  async run(): Promise<void> {
    const { subject, counts } = this.work;
    for (const source of subject.sources) {
      for await (const files of source.files(subject.database)) {
        await this.check(files);
        await subject.progress(`файлы: ${counts.files}`);
      }
    }
    for (const file of this.missing) this.tellMissing(file);
    if (counts.seals > 0 && subject.sealRoots.length === 0) {
      const message = 'Корни печати не заданы: печати сверены только с тем, что несут сами файлы';
      this.work.findings.info('seals_not_pinned', {}, message);
    }
    await this.findOrphans();
  }

  private async check(files: readonly KeptFile[]): Promise<void> {
    for (const file of files) {
      const seen = this.seen.get(file.sha256);
      if (seen === 'as sealed' || (seen === 'as it is' && !file.isSealed)) continue;
      if (this.seen.size >= mostRemembered) this.seen.clear();
      this.seen.set(file.sha256, file.isSealed ? 'as sealed' : 'as it is');
      await this.checkOne(file);
    }
  }

  private async checkOne(file: KeptFile): Promise<void> {
    const { subject, findings, counts } = this.work;
    if (!(await subject.files.has(file.sha256))) {
      this.missing.push(file);
      return;
    }
    const bytes = await subject.files.get(file.sha256);
    counts.files += 1;
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== file.sha256) {
      const message = `Содержимое файла изменено (${file.owner}): его хеш ${found}`;
      findings.error('file_altered', { file: file.sha256 }, message, file.organizationId);
    } else if (file.isSealed) await this.checkSeal(file, bytes);
  }

  private async checkSeal(file: KeptFile, bytes: Buffer): Promise<void> {
    const { subject, findings, counts } = this.work;
    counts.seals += 1;
    const { sealRoots: roots, tsaRoots } = subject;
    const { signed, checks } = await verifySeal(bytes, { roots, tsaRoots });
    const failed = checks.find(({ ok, step }) => !ok && !this.isUnasked(step));
    if (signed && !failed) return;
    const why = failed ? `${failed.step}: ${failed.message}` : 'печати нет';
    const message = `Печать не проходит проверку (${file.owner}): ${why}`;
    findings.error('seal_refused', { file: file.sha256 }, message, file.organizationId);
  }

  /** Without roots of one's own a seal can only be followed to what its file brings. */
  private isUnasked(step: string): boolean {
    const { sealRoots, tsaRoots } = this.work.subject;
    if (step === 'timestamp_root_pinned') return tsaRoots.length === 0;
    return step === 'root_pinned' && sealRoots.length === 0;
  }

  private tellMissing({ sha256, owner, organizationId }: KeptFile): void {
    if (this.erased.has(sha256)) return;
    const message = `Файла нет, а удалён он не был (${owner})`;
    this.work.findings.error('file_missing', { file: sha256 }, message, organizationId);
  }

  private async findOrphans(): Promise<void> {
    const { subject } = this.work;
    let some: string[] = [];
    for await (const { sha256 } of subject.files.list()) {
      some.push(sha256);
      if (some.length < 500) continue;
      await this.tellOrphans(some);
      some = [];
    }
    await this.tellOrphans(some);
  }

  private async tellOrphans(hashes: readonly string[]): Promise<void> {
    const { subject, findings } = this.work;
    for (const some of chunks(hashes)) {
      const known = new Set<string>();
      for (const source of subject.sources) {
        for (const sha256 of await source.knows(subject.database, some)) known.add(sha256);
      }
      for (const sha256 of some.filter((one) => !known.has(one))) {
        findings.info('file_orphaned', { file: sha256 }, 'Файл ничей: его никто не называет');
      }
    }
  }
}

function textsIn(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [];
  return values.filter((one): one is string => typeof one === 'string' && one !== '');
}
