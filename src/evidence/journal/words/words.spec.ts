import { describe, expect, it } from '@jest/globals';
import type { EvidenceDefinition } from '../define-evidence.js';
import { disclosureNames } from '../disclosure-names.js';
import { evidenceTypes } from '../evidence-types.js';
import { wordsOfType } from './event-words.js';
import {
  exportedDisclosures,
  labelOfDisclosure,
  labelOfMember,
  memberWords,
} from './member-words.js';

const russian = /^[А-ЯЁа-яёA-Z]/u;
const definitions = Object.entries<EvidenceDefinition>(evidenceTypes);

describe('the words of the journal', () => {
  it('name every type of evidence, each by its own title', () => {
    const titles = definitions.map(([type]) => wordsOfType(type).title);
    expect(titles.filter((title) => !russian.test(title))).toEqual([]);
    expect(new Set([...titles, wordsOfType('').title]).size).toBe(definitions.length + 1);
  });

  it('label every member that an event may have', () => {
    const members = new Set(definitions.flatMap(([, { data }]) => Object.keys(data)));
    expect([...members].filter((name) => labelOfMember(name) === name)).toEqual([]);
  });

  it('label every personal value and keep the code out of exports', () => {
    expect(disclosureNames.filter((name) => labelOfDisclosure(name) === '')).toEqual([]);
    expect(exportedDisclosures).not.toContain('code');
    expect(exportedDisclosures).toHaveLength(disclosureNames.length - 1);
  });

  it('leave out what is not known', () => {
    const data = { attempt: 2, attemptsLeft: -1, linkId: '', what: [], ordered: false };
    expect(memberWords(data)).toEqual([
      { label: 'попытка', value: '2' },
      { label: 'по очереди', value: 'нет' },
    ]);
  });
});
