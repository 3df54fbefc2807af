import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AgreementReader } from '../../agreements/index.js';
import { SettingsReader } from '../../settings/index.js';
import type { Dispute } from '../dispute.entity.js';
import { DisputedPlaces } from '../disputed-places.js';
import type { DisputeFacts } from './dispute-facts.js';
import { EvidenceFactsReader } from './evidence-facts.js';
import { FileFactsReader } from './file-facts.js';

/** Gathers everything that the checks look at. Slow: outside of every transaction. */
@Injectable()
export class DisputeFactsReader {
  constructor(
    private readonly places: DisputedPlaces,
    private readonly agreements: AgreementReader,
    private readonly settings: SettingsReader,
    private readonly files: FileFactsReader,
    private readonly evidence: EvidenceFactsReader,
  ) {}

  /** @param attached names of what was attached by hand */
  async of(dispute: Dispute, attached: readonly string[]): Promise<DisputeFacts> {
    const { organizationId } = dispute;
    const { document, request, streams } = await this.places.of(dispute);
    const { timezone } = await this.settings.eSignature(organizationId);
    const { frozen, signed, frozenText, seal } = await this.files.of(document);
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
      ...(await this.evidence.of(organizationId, streams, seal?.attachments ?? [])),
    };
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
