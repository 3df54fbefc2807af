import { ChainCheck, type ChainEvent, type ChainFaultKind } from '#libs/evidence-log';
import { ruleOf } from '../journal/stream-rule.js';
import type { ChainFiles, EventFile } from './evidence-files.js';
import { eventName, looseEvent } from './loose-event.js';
import type { StepList } from './step-list.js';
import type { EvidenceStep } from './steps.js';

/** The step that a fault of a chain belongs to. */
const stepOf: Readonly<Record<ChainFaultKind, EvidenceStep>> = {
  bytes: 'chain',
  format: 'chain',
  stream: 'chain',
  gap: 'chain',
  prev: 'chain',
  tail: 'chain',
  disclosure: 'disclosures',
  rule: 'order',
};

/**
 * Steps 2, 3 and 8 for one stream: contiguous from 0, each event naming the one before, one stream, the list
 * of types and its order, disclosures that hash into their events.
 * @returns the events that were found good, with their files
 */
export function checkChainFiles({ stream, events }: ChainFiles, list: StepList): CheckedEvent[] {
  const check = new ChainCheck(stream, ruleOf(stream));
  const good: CheckedEvent[] = [];
  for (const [place, file] of events.entries()) {
    if (file.number !== place) {
      list.fail('chain', `number ${place} is missing`, { file: file.file });
      return good;
    }
    const event = check.add({ bytes: file.bytes, disclosures: file.disclosures });
    if (!event) break;
    good.push({ event, file });
  }
  const { fault } = check;
  if (!fault) {
    const disclosed = events.reduce((sum, { disclosures }) => sum + disclosures.length, 0);
    list.pass('chain', `${stream}: ${events.length} events follow one another`);
    list.pass('order', `${stream}: types and order are those of the format`);
    list.pass('disclosures', `${stream}: ${disclosed} values hash into their events`);
    return good;
  }
  const broken = events[fault.seq];
  const event = broken && looseEvent(broken.bytes);
  const place = fault.kind === 'disclosure' ? broken?.disclosureFile : broken?.file;
  list.fail(stepOf[fault.kind], fault.message, {
    ...((place ?? broken?.file) !== undefined && { file: place ?? broken?.file ?? '' }),
    event: event ? eventName(event) : `${stream} ${fault.seq}`,
  });
  return good;
}

/** An event of a chain that is good up to it. */
export interface CheckedEvent {
  readonly event: ChainEvent;
  readonly file: EventFile;
}
