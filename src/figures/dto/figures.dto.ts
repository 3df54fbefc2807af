/** What happened on one day. */
export class DayFiguresDto {
  /** @example "2026-11-24" */
  day!: string;
  sent!: number;
  /** Signers who opened their page for the first time. */
  opened!: number;
  signed!: number;
  declined!: number;
  expired!: number;
  cancelled!: number;
}

/** From sending to signature, of what was signed in the period. */
export class TimeToSignDto {
  count!: number;
  /** Null while nothing was signed. */
  medianSeconds!: number | null;
  /** Nine of ten were signed at least so fast. */
  p90Seconds!: number | null;
}

/** What became of the SMS that were written in the period. */
export class GatewayFiguresDto {
  /** Null for messages that no gateway has had yet. */
  gateway!: string | null;
  sent!: number;
  delivered!: number;
  /** Refused by the gateway or the network, or too late. */
  undeliverable!: number;
  unknown!: number;
  /** Of those sent, in percent with one digit; null while none was. */
  deliveredPercent!: number | null;
}

/** Documents that were sent in the period, and what has become of them by now. */
export class TemplateFiguresDto {
  /** Null for documents without a template. */
  templateId!: string | null;
  name!: string | null;
  sent!: number;
  opened!: number;
  signed!: number;
  openedPercent!: number | null;
  signedPercent!: number | null;
}

export class FiguresDto {
  /** The first day. */
  from!: string;
  /** The last day. */
  to!: string;
  /** @example "Europe/Moscow" */
  timezone!: string;
  /** Each day of the period, also those on which nothing happened. */
  days!: DayFiguresDto[];
  timeToSign!: TimeToSignDto;
  gateways!: GatewayFiguresDto[];
  /** The most used first; at most fifty. */
  templates!: TemplateFiguresDto[];
}
