import { Injectable } from '@nestjs/common';
import { afterCommit, type Tx } from '../../platform/index.js';
import type { AgreementKind } from '../agreement-kind.js';
import { AgreementVersionNotFound } from '../agreements.errors.js';
import { AgreementVersion } from '../texts/agreement-version.entity.js';

/** What an acceptance needs to know of a version; not its text. */
export interface VersionFacts {
  readonly id: string;
  readonly agreementId: string;
  readonly organizationId: string | null;
  readonly kind: AgreementKind;
  readonly version: number;
  readonly purpose: string;
  readonly textSha256: string;
}

const MOST_KEPT = 1000;
const COLUMNS = {
  id: true,
  agreementId: true,
  organizationId: true,
  kind: true,
  version: true,
  purpose: true,
  textSha256: true,
} as const;

/** Facts of versions, remembered: a version never changes, and every signature asks for one. */
@Injectable()
export class AcceptedVersions {
  private readonly known = new Map<string, VersionFacts>();

  /** Throws {@link AgreementVersionNotFound} also for another organization's version and for another kind. */
  async find(
    tx: Tx,
    wanted: { readonly organizationId: string | null; kind: AgreementKind; versionId: string },
  ): Promise<VersionFacts> {
    const facts = this.known.get(wanted.versionId) ?? (await this.read(tx, wanted.versionId));
    if (facts?.organizationId !== wanted.organizationId || facts.kind !== wanted.kind) {
      throw new AgreementVersionNotFound();
    }
    return facts;
  }

  private async read(tx: Tx, id: string): Promise<VersionFacts | undefined> {
    const facts = await tx.findOne(AgreementVersion, { where: { id }, select: COLUMNS });
    // Not before: a version whose publication is rolled back must not be remembered.
    if (facts) {
      afterCommit(tx, () => {
        this.remember(facts);
      });
    }
    return facts ?? undefined;
  }

  private remember(facts: VersionFacts): void {
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(facts.id, facts);
  }
}
