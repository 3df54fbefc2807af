import { Injectable } from '@nestjs/common';
import { lockRow, type Tx } from '../../platform/index.js';
import type { DeliveryReport } from '../gateways/sms-gateway.js';
import { IntrumReports } from '../intrum-provider/messages/intrum-reports.js';
import { SmsMessage } from '../sms-message.entity.js';
import { PartReports } from './part-reports.js';
import { type ReportMatch, ReportMatching } from './report-matching.js';
import type { CallbackOutcome, SmsCallback } from './sms-callback.entity.js';

type Matched = ReportMatch & { readonly report: DeliveryReport };

/** Applies what gateways report of messages, in any order, however often, one or many at once. */
@Injectable()
export class DeliveryReports {
  constructor(
    private readonly matching: ReportMatching,
    private readonly parts: PartReports,
    private readonly intrum: IntrumReports,
  ) {}

  /**
   * Notes in the callback which message it is of, where it is of one. Those that match are applied also when others do
   * not: when it is read again, they change nothing.
   * @param raw as it came: it becomes evidence
   */
  async apply(
    tx: Tx,
    callback: SmsCallback,
    reports: readonly DeliveryReport[],
    raw: string,
  ): Promise<CallbackOutcome> {
    const matched = await this.match(tx, callback.gateway, reports);
    const others = reports.filter((report) => matched.every((one) => one.report !== report));
    const ofIntrum = await this.intrum.apply(tx, callback.gateway, others);
    const messages = await this.lock(tx, matched);
    const [only, another] = messages.keys();
    const isOfOne = another === undefined && ofIntrum === 0;
    callback.messageId = isOfOne ? (only ?? null) : null;
    let changed = false;
    for (const { report, ...match } of matched) {
      const message = messages.get(match.messageId);
      // What others' messages stand beside is no business of this one's evidence.
      const own = report.raw ?? (isOfOne ? raw : JSON.stringify(report));
      if (message && (await this.parts.apply(tx, message, match, report, own))) changed = true;
    }
    if (matched.length + ofIntrum < reports.length) return 'unmatched';
    if (matched.length === 0) return 'intrum';
    if (!isOfOne) return 'several';
    return changed ? 'applied' : 'late';
  }

  private async match(
    tx: Tx,
    gateway: string,
    reports: readonly DeliveryReport[],
  ): Promise<Matched[]> {
    const matched: Matched[] = [];
    for (const report of reports) {
      const match = await this.matching.find(tx, gateway, report.providerId);
      if (match) matched.push({ ...match, report });
    }
    return matched;
  }

  /** All of them before anything is written, in the order of their ids: two callbacks never wait for each other. */
  private async lock(tx: Tx, matched: readonly Matched[]): Promise<Map<string, SmsMessage>> {
    const messages = new Map<string, SmsMessage>();
    for (const id of new Set(matched.map(({ messageId }) => messageId).sort())) {
      const message = await lockRow(tx, SmsMessage, { id });
      if (message) messages.set(id, message);
    }
    return messages;
  }
}
