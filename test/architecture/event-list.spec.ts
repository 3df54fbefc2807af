import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { domainEventsIn, eventList } from '../../tools/event-list.js';

describe('docs/events.md', () => {
  it('says what the code defines; `npm run events` writes it anew', async () => {
    const written = readFileSync('docs/events.md', 'utf8');

    expect(written).toBe(eventList(await domainEventsIn('src')));
  });
});

describe('each domain event', () => {
  it('has a name of its own and a sentence for people', async () => {
    const events = await domainEventsIn('src');
    const names = events.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+\.[a-z_]+$/.test(name))).toEqual([]);
    expect(events.filter(({ sentence }) => !/^[А-ЯЁ]/.test(sentence))).toEqual([]);
  });
});
