import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EventDefinition } from '../../src/platform/index.js';
import { sourceFiles } from '../support/source-files.js';

const files = sourceFiles('src').filter(({ path }) => path.endsWith('.events.ts'));
const modules = await Promise.all(
  files.map(({ path }) => import(`../../${path}`) as Promise<Record<string, EventDefinition>>),
);
const events = modules.flatMap((definitions) =>
  Object.values(definitions).filter((value) => typeof value.sentence === 'string'),
);

/** What the product promises to tell (design of the events), which is a webhook's type too. */
const PROMISED = [
  'document.sent',
  'document.viewed',
  'signer.signed',
  'document.signed',
  'document.declined',
  'document.expired',
  'document.cancelled',
  'sms.undeliverable',
  'sms.unknown',
  'sms.received',
  'robot.message_created',
  'dispute.protocol_ready',
];

describe('domain events', () => {
  it('are all that is promised, each once', () => {
    const names = events.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(PROMISED));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(events)('$name is written like its webhook, with one Russian sentence', (event) => {
    expect(event.name).toMatch(/^[a-z]+\.[a-z_]+$/);
    expect(event.sentence).toMatch(/^[А-ЯЁ«][^.]*\.?$/u);
  });

  it.each(events)('$name stands in docs/events.md', ({ name, sentence }) => {
    const list = readFileSync('docs/events.md', 'utf8');
    expect(list).toContain(name);
    expect(list).toContain(sentence.replace(/\.$/, ''));
  });
});
