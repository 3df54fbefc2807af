import { Injectable } from '@nestjs/common';
import { Clock, ValidationFailed } from '../platform/index.js';
import { SettingsReader } from '../settings/index.js';
import type { FiguresDto } from './dto/figures.dto.js';
import { dayIn, dayLater, daysBetween, spanOf } from './period.js';
import { SendingFigures } from './sending-figures.query.js';
import { SmsFigures } from './sms-figures.query.js';

const USUAL_DAYS = 30;
const MOST_DAYS = 366;

/** The figures of an organization over a period of its days. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly settings: SettingsReader,
    private readonly sendings: SendingFigures,
    private readonly sms: SmsFigures,
    private readonly clock: Clock,
  ) {}

  async of(
    organizationId: string,
    asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  ): Promise<FiguresDto> {
    const { timezone } = await this.settings.eSignature(organizationId);
    const to = asked.to ?? dayIn(this.clock.now(), timezone);
    const from = asked.from ?? dayLater(to, 1 - USUAL_DAYS);
    refuseWrong(from, to);
    const span = spanOf(from, to, timezone);
    const [happened, timeToSign, gateways, templates] = await Promise.all([
      this.sendings.byDay(organizationId, span, timezone),
      this.sendings.timeToSign(organizationId, span),
      this.sms.byGateway(organizationId, span),
      this.sendings.byTemplate(organizationId, span),
    ]);
    const days = Array.from({ length: daysBetween(from, to) }, (_, index) => {
      const day = dayLater(from, index);
      return { day, ...NOTHING, ...happened.get(day) };
    });
    return { from, to, timezone, days, timeToSign, gateways, templates };
  }
}

const NOTHING = { sent: 0, opened: 0, signed: 0, declined: 0, expired: 0, cancelled: 0 };

function refuseWrong(from: string, to: string): void {
  const days = daysBetween(from, to);
  const message =
    days < 1
      ? 'Начало периода позже его конца'
      : days > MOST_DAYS
        ? `Период не длиннее ${MOST_DAYS} дней`
        : undefined;
  if (message) throw new ValidationFailed([{ pointer: '/from', code: 'period', message }]);
}
