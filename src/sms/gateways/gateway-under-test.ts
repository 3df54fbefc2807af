import type { SmsGateway, SmsSubmission } from './sms-gateway.js';

/** What can go wrong with one submission; the operator's side of a gateway under test shows each. */
export const GATEWAY_TROUBLES = [
  'wrong credentials',
  'no funds',
  'stop list',
  'bad number',
  /** It says that it has broken: 500, a system error. */
  'server error',
  /** It has taken the message and says nothing. */
  'silence after accept',
  /** It answers, and the answer is no answer. */
  'garbage',
  /** Nobody is there: nothing can have gone out. */
  'unreachable',
] as const;
export type GatewayTrouble = (typeof GATEWAY_TROUBLES)[number];

/** A gateway, and an operator's side that behaves as told. */
export interface GatewayUnderTest {
  readonly gateway: SmsGateway;
  /** The raw report that this message was delivered. */
  reportOf(providerId: string): string;
  /** A raw message «Когда приедете?» from +79990000001; left out only by what `lacks` it. */
  readonly inbound?: string;
  /** What this gateway has no way to show. Each is a sentence of its manual, not of our convenience. */
  readonly lacks: readonly (GatewayTrouble | 'incoming messages' | 'balance')[];
  /** Brings the trouble about for the next submission; answers what that submission has to be like to meet it. */
  meet(trouble: GatewayTrouble): Promise<Partial<SmsSubmission>>;
  /** Where trouble is told only afterwards: the raw report of it. */
  reportIn?(trouble: GatewayTrouble, providerId: string): string | undefined;
  /** The operator's side is well again; resolves when the gateway can send once more. */
  heal?(): Promise<void>;
  /** How many messages the operator's side has taken in so far. */
  taken(): number | Promise<number>;
  /** Kopecks that the operator's side has on the account. */
  readonly balance?: number;
  close?(): Promise<void>;
}
