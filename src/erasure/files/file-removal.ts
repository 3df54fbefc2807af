import { Injectable } from '@nestjs/common';
import { AcceptanceErasure } from '../../agreements/index.js';
import { DocumentErasure } from '../../documents/index.js';
import { FileStore } from '../../platform/index.js';

/** Deletes files of what was erased, but for those that something else still needs: equal bytes are one file. */
@Injectable()
export class FileRemoval {
  constructor(
    private readonly documents: DocumentErasure,
    private readonly acceptances: AcceptanceErasure,
    private readonly files: FileStore,
  ) {}

  async remove(sha256s: readonly string[]): Promise<void> {
    const needed = await this.needed(sha256s);
    for (const sha256 of sha256s.filter((one) => !needed.has(one))) {
      if (!(await this.files.has(sha256))) continue;
      const bytes = await this.files.get(sha256);
      await this.files.delete(sha256);
      // Somebody may have begun to need the same bytes since the question.
      if ((await this.needed([sha256])).has(sha256)) await this.files.put(bytes);
    }
  }

  private async needed(sha256s: readonly string[]): Promise<Set<string>> {
    const [documents, acceptances] = await Promise.all([
      this.documents.filesInUse(sha256s),
      this.acceptances.filesInUse(sha256s),
    ]);
    return new Set([...documents, ...acceptances]);
  }
}
