import { Injectable } from '@nestjs/common';
import { AgreementReader, type AgreementVersionView } from '../../agreements/index.js';
import { EvidenceJournal, type JournalItem } from '../../evidence/index.js';
import { SettingsReader } from '../../settings/index.js';
import type { CommissionMember } from '../commission/commission-member.entity.js';
import { Commissions } from '../commission/commission.service.js';
import type { Dispute } from '../dispute.entity.js';
import { type DisputedPlace, DisputedPlaces } from '../disputed-places.js';
import type { DisputeFile } from '../files/dispute-file.entity.js';
import { DisputeFiles } from '../files/dispute-files.service.js';

/** What a protocol is written from, beside the dispute itself. */
export interface ProtocolSources {
  readonly place: DisputedPlace;
  readonly items: readonly JournalItem[];
  readonly offer: AgreementVersionView | undefined;
  readonly members: readonly CommissionMember[];
  readonly files: readonly DisputeFile[];
  readonly signatoryName: string;
  readonly timeZone: string;
}

@Injectable()
export class ProtocolSourcesReader {
  constructor(
    private readonly places: DisputedPlaces,
    private readonly journal: EvidenceJournal,
    private readonly agreements: AgreementReader,
    private readonly settings: SettingsReader,
    private readonly commissions: Commissions,
    private readonly files: DisputeFiles,
  ) {}

  async of(dispute: Dispute): Promise<ProtocolSources> {
    const { id, organizationId } = dispute;
    const place = await this.places.of(dispute);
    const { request, streams } = place;
    const { timezone } = await this.settings.eSignature(organizationId);
    return {
      place,
      items: await this.journal.read(streams, { organizationId }),
      offer: await this.agreements.version(organizationId, request.offerVersionId),
      members: await this.commissions.of(id),
      files: await this.files.of(id),
      signatoryName: request.signatoryName,
      timeZone: timezone,
    };
  }
}
