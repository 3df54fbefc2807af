import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/index.js';
import { EvidenceEvent } from '../journal/evidence-event.entity.js';
import { SealingKeys } from './sealing-keys.js';
import { TimestampAuthority } from './timestamp-authority.js';

const DAY_MS = 86_400_000;

/** How the seal of signed documents is, for those who run the installation. */
export interface SealStatus {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Whole days; negative once it has ended. */
  readonly daysLeft: number;
  /** Made by the installation itself, not issued by an authority. */
  readonly isOwn: boolean;
  readonly timestampsConfigured: boolean;
  readonly lastSealedAt: Date | null;
}

@Injectable()
export class SealStatusService {
  constructor(
    private readonly keys: SealingKeys,
    private readonly authority: TimestampAuthority,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<SealStatus> {
    const { raw, isOwn } = await this.keys.certificate();
    const { subject, issuer, validFromDate, validToDate } = new X509Certificate(raw);
    const left = validToDate.getTime() - this.clock.now().getTime();
    return {
      subject: oneLine(subject),
      issuer: oneLine(issuer),
      validFrom: validFromDate,
      validTo: validToDate,
      daysLeft: Math.floor(left / DAY_MS),
      isOwn,
      timestampsConfigured: this.authority.configured,
      lastSealedAt: await this.lastSealedAt(),
    };
  }

  /** Read backwards from the newest event, so the database stops at the first that fits. */
  private async lastSealedAt(): Promise<Date | null> {
    const event = await this.dataSource
      .getRepository(EvidenceEvent)
      .createQueryBuilder('event')
      .where('INSTR(event.bytes, :type) > 0', { type: '"type":"pdf.sealed"' })
      .orderBy('event.id', 'DESC')
      .limit(1)
      .getOne();
    if (!event) return null;
    const { at } = JSON.parse(event.bytes.toString('utf8')) as { at: string };
    return new Date(at);
  }
}

function oneLine(name: string): string {
  return name.replaceAll('\n', ', ');
}
