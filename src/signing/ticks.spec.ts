import { describe, expect, it } from '@jest/globals';
import { consentTicks, missingTicks, tickHash, tickNames, ticksOf } from './ticks.js';

describe('ticks', () => {
  it('are kept as hashes of the exact text beside the box', () => {
    expect(ticksOf({ offer: 'Я принимаю' })).toEqual({ offer: tickHash('Я принимаю') });
    expect(tickHash('Я принимаю')).not.toBe(tickHash('Я  принимаю'));
  });

  it('of the offer and of each document are required, those of consents are not', () => {
    expect(missingTicks({}, ['a', 'b'], false)).toEqual(['offer', 'document-a', 'document-b']);
    const all = { offer: 'x', 'document-a': 'x', 'document-b': 'x' };
    expect(missingTicks(all, ['a', 'b'], false)).toEqual([]);
  });

  it('of an offer that was accepted before is not required, those of documents are', () => {
    expect(missingTicks({}, ['a'], true)).toEqual(['document-a']);
  });

  it('of consents are told from the others by their version', () => {
    const ticks = { offer: 'a', 'document-x': 'b', [tickNames.consent('v-1')]: 'c' };
    expect(consentTicks(ticks)).toEqual([{ versionId: 'v-1', tickSha256: 'c' }]);
  });

  it('do not come from what every object inherits', () => {
    expect(missingTicks({}, ['__proto__'], false)).toContain('document-__proto__');
  });
});
