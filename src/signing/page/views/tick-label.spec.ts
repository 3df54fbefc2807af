import { describe, expect, it } from '@jest/globals';

import { tickLabel } from './tick-label.js';

const offer = {
  kind: 'offer',
  version: 3,
  publishedAt: new Date('2026-10-11T21:30:00Z'),
} as const;

describe('tickLabel', () => {
  it('cites the agreement by version and by the day of the organization’s zone', () => {
    expect(tickLabel(offer, 'ru', 'Europe/Moscow')).toBe(
      'Я принимаю соглашение об электронной подписи (редакция 3 от 12.10.2026)',
    );
    expect(tickLabel(offer, 'ru', 'UTC')).toContain('от 11.10.2026)');
  });

  it('speaks the language of the page', () => {
    expect(tickLabel(offer, 'en', 'Europe/Moscow')).toBe(
      'I accept the agreement on electronic signatures (version 3 of 12 October 2026)',
    );
  });

  it('says that refusing a consent does not stop the signing (L-13)', () => {
    expect(tickLabel({ kind: 'consent' }, 'ru', 'UTC')).toContain(
      'Отказ не мешает подписать договор.',
    );
  });
});
