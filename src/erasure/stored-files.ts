import { Injectable } from '@nestjs/common';
import { EvidenceErasure } from '../evidence/index.js';
import { FileStore, Transactions } from '../platform/index.js';
import type { LinkedRequests } from '../signing/index.js';
import { streamsOf } from './unit-obstacles.js';

/** Which of the files that a unit's chains name are in the store. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceErasure,
    private readonly files: FileStore,
  ) {}

  async of(unit: LinkedRequests): Promise<Set<string>> {
    const named = await this.transactions.run((tx) => this.evidence.filesOf(tx, streamsOf(unit)));
    const there = await Promise.all(named.map((sha256) => this.files.has(sha256)));
    return new Set(named.filter((_, at) => there[at]));
  }
}
