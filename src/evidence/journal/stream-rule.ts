import type { StreamRule } from '#libs/evidence-log';
import { problemOfEvent } from './event-rules.js';
import { RequestOrder } from './request-order.js';

/** Everything that the list of types says of one chain: of each event, and in a request of their order. */
export function ruleOf(stream: string): StreamRule {
  const order = stream.startsWith('request/') ? new RequestOrder() : undefined;
  return (event, disclosures) =>
    problemOfEvent(
      event,
      disclosures.map(({ name }) => name),
    ) ?? order?.problemOf(event);
}
