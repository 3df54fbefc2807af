/** The gateways this build has; `SMS_GATEWAY` and `SMS_FALLBACK_GATEWAY` name one. */
export const SMS_GATEWAYS = [
  'sandbox',
  'smpp',
  'smsc',
  'smsru',
  'exolve',
  'smsaero',
  'intrum',
] as const;
export type SmsGatewayName = (typeof SMS_GATEWAYS)[number];
