import { Injectable } from '@nestjs/common';
import {
  type ExtractScope,
  JournalExtracts,
  type JournalItem,
  type StreamCheck,
} from '../../../evidence/index.js';
import { SettingsReader } from '../../../settings/index.js';
import { Clock, readableCode } from '../../../platform/index.js';
import type { JournalExport, JournalSubject } from './journal-export.js';
import { JournalExportTooLarge } from './journal-export.errors.js';

export interface Gathering {
  readonly organizationId: string;
  readonly scope: ExtractScope;
  readonly subject: JournalSubject;
  /** The most events that the file may hold. */
  readonly most: number;
}

/** Reads the events of an export, as many as one file may hold, and whether their chains verify. */
@Injectable()
export class JournalGathering {
  constructor(
    private readonly extracts: JournalExtracts,
    private readonly settings: SettingsReader,
    private readonly clock: Clock,
  ) {}

  /** Throws JournalExportTooLarge. */
  async gather({ organizationId, scope, subject, most }: Gathering): Promise<JournalExport> {
    const settings = await this.settings.eSignature(organizationId);
    const exportedAt = this.clock.now();
    const chains: StreamCheck[] = [];
    const found: Placed[] = [];
    for await (const { check, items } of this.extracts.chains(organizationId, scope)) {
      const wanted = placed(items).filter(({ item }) => isWithin(item, subject));
      if (found.length + wanted.length > most) throw new JournalExportTooLarge(most);
      // A chain that is broken is told even when nothing readable of it falls into the period.
      if (wanted.length === 0 && check.ok) continue;
      chains.push(check);
      found.push(...wanted);
    }
    const items = found.sort(byTime).map(({ item }) => item);
    const places = await this.extracts.places(items.map(({ hash }) => hash));
    return {
      number: `${exportedAt.toISOString().slice(0, 10).replaceAll('-', '')}-${readableCode()}`,
      exportedAt,
      company: { name: settings.signatoryName, inn: settings.signatoryInn },
      timeZone: settings.timezone,
      subject,
      chains,
      items: items.map((item) => {
        const place = places.get(item.hash);
        return { ...item, ...(place ? { place } : {}) };
      }),
    };
  }
}

/** An event whose bytes cannot be read has no time: it is shown, since it is a finding. */
function isWithin({ at }: JournalItem, { from, to }: JournalSubject): boolean {
  if (at === '') return true;
  return (!from || at >= from.toISOString()) && (!to || at <= to.toISOString());
}

interface Placed {
  readonly item: JournalItem;
  /** When it happened at the latest by the events before it: a clock that went back changes no order. */
  readonly since: string;
}

function placed(items: readonly JournalItem[]): Placed[] {
  let since = '';
  return items.map((item) => {
    if (item.at > since) since = item.at;
    return { item, since };
  });
}

function byTime(a: Placed, b: Placed): number {
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  if (a.item.stream !== b.item.stream) return a.item.stream < b.item.stream ? -1 : 1;
  return a.item.seq - b.item.seq;
}
