import { describe, expect, it } from '@jest/globals';
import { consentTicks, missingTicks, tickHash, tickNames, ticksOf } from './ticks.js';

describe('ticks', () => {
  it('are kept as hashes of the exact text beside the box', () => {
    expect(ticksOf({ offer: 'Я принимаю' })).toEqual({ offer: tickHash('Я принимаю') });
    expect(tickHash('Я принимаю')).not.toBe(tickHash('Я  принимаю'));
  });

  it('of the offer and of each document are required, those of consents are not', () => {
    expect(missingTicks({}, ['a', 'b'])).toEqual(['offer', 'document-a', 'document-b']);
    expect(missingTicks({ offer: 'x', 'document-a': 'x', 'document-b': 'x' }, ['a', 'b'])).toEqual(
      [],
    );
  });

  it('of consents are told from the others by their version', () => {
    const ticks = { offer: 'a', 'document-x': 'b', [tickNames.consent('v-1')]: 'c' };
    expect(consentTicks(ticks)).toEqual([{ versionId: 'v-1', tickSha256: 'c' }]);
  });

  it('do not come from what every object inherits', () => {
    expect(missingTicks({}, ['__proto__'])).toContain('document-__proto__');
  });
});
