import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UserReader } from '../../access/index.js';
import { AgreementReader } from '../../agreements/index.js';
import type { JournalItem } from '../../evidence/index.js';
import { SettingsReader } from '../../settings/index.js';
import type { Dispute } from '../dispute.entity.js';
import { DisputedPlaces } from '../disputed-places.js';
import type { DisputeFacts } from './dispute-facts.js';
import { EvidenceFactsReader } from './evidence-facts.js';
import { FileFactsReader } from './file-facts.js';
import { textIn } from './reading-items.js';

/** Gathers everything that the checks look at. Slow: outside of every transaction. */
@Injectable()
export class DisputeFactsReader {
  constructor(
    private readonly places: DisputedPlaces,
    private readonly agreements: AgreementReader,
    private readonly settings: SettingsReader,
    private readonly files: FileFactsReader,
    private readonly evidence: EvidenceFactsReader,
    private readonly users: UserReader,
  ) {}

  /** @param attached names of what was attached by hand */
  async of(dispute: Dispute, attached: readonly string[]): Promise<DisputeFacts> {
    const { organizationId } = dispute;
    const { document, request, streams } = await this.places.of(dispute);
    const { timezone } = await this.settings.eSignature(organizationId);
    const { frozen, signed, frozenText, seal } = await this.files.of(document);
    const evidence = await this.evidence.of(organizationId, streams, seal?.attachments ?? []);
    return {
      document: {
        id: document.id,
        title: document.title,
        number: document.number,
        sha256: document.sha256 ?? '',
        pages: document.pages ?? undefined,
        signedSha256: document.signedSha256 ?? undefined,
      },
      request: { id: request.id, packageSha256: request.packageSha256 },
      timeZone: timezone,
      files: { frozen, signed },
      frozenText,
      seal,
      attached,
      offerTexts: await this.offerTexts(organizationId, request.offerVersionId),
      people: await this.people(organizationId, evidence.items),
      ...evidence,
    };
  }

  /** Who looked at what, and who signed for the company, by name. */
  private async people(
    organizationId: string,
    items: readonly JournalItem[],
  ): Promise<ReadonlyMap<string, string>> {
    const refs = new Set(
      items.flatMap((item) => [textIn(item, 'by'), item.disclosures.clientId ?? '']),
    );
    const ids = [...refs].flatMap((ref) => (ref.startsWith('user/') ? [ref.slice(5)] : []));
    const users = await this.users.findAll(organizationId, ids);
    return new Map(users.map(({ id, name }) => [`user/${id}`, name]));
  }

  /** The stored text of the offer, hashed anew. */
  private async offerTexts(
    organizationId: string,
    versionId: string,
  ): Promise<ReadonlyMap<string, string>> {
    const offer = await this.agreements.version(organizationId, versionId);
    if (!offer) return new Map();
    const counted = createHash('sha256').update(offer.html, 'utf8').digest('hex');
    return new Map([[offer.textSha256, counted]]);
  }
}
