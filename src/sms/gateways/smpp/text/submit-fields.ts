import type { SmppSettings } from '../../../../platform/index.js';
import type { SmsSubmission } from '../../sms-gateway.js';
import { textFields } from './long-text.js';
import { messageParts } from './message-parts.js';

type Fields = Readonly<Record<string, string | number | Buffer>>;

/** The fields of each submit_sm that a message takes (G-2, G-3). */
export function submitFields(
  { to, sender, text, validity }: SmsSubmission,
  { source, destination, longText }: SmppSettings,
  reference: number,
): Fields[] {
  const common = {
    source_addr_ton: source.ton,
    source_addr_npi: source.npi,
    source_addr: sender.replace(/^\+/, ''),
    dest_addr_ton: destination.ton,
    dest_addr_npi: destination.npi,
    destination_addr: to.replace(/^\+/, ''),
    registered_delivery: 1,
    validity_period: relativeTime(validity),
  };
  return textFields(messageParts(text), longText, reference).map((part) => ({
    ...common,
    ...part,
  }));
}

/** `YYMMDDhhmmss000R`, a span from now (SMPP 3.4 §7.1.1). */
export function relativeTime(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const rest = [3600, 60, 1].map(
    (unit, index) => Math.floor(seconds / unit) % (index === 0 ? 24 : 60),
  );
  return `0000${[days, ...rest].map((value) => String(value).padStart(2, '0')).join('')}000R`;
}
