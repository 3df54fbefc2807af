import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { deviceFactsOf } from './device-facts.js';

const userAgent =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
const signals = {
  v: 'signet-fp/1',
  userAgent,
  languages: ['ru-RU', 'en'],
  timeZone: 'Europe/Moscow',
  screen: '360x740@3x24',
  cores: 8,
  memory: 8,
  touchPoints: 5,
  platform: 'Linux armv8l',
  canvas: 'ab'.repeat(32),
  viewport: '360x640',
  hints: { model: 'Pixel 8', platformVersion: '14.0.0' },
};

describe('deviceFactsOf', () => {
  it('names what the script told', () => {
    expect(deviceFactsOf(JSON.stringify(signals))).toMatchObject({
      os: 'Android 14',
      browser: 'Chrome 131',
      screen: '360x740@3x24',
      viewport: '360x640',
      timezone: 'Europe/Moscow',
      language: 'ru-RU',
      deviceOther: 'Pixel 8; 8 cores; 8 GB; 5 touch points; ru-RU, en',
    });
  });

  it('makes the fingerprint of the signals in canonical form', () => {
    const canonical = JSON.stringify({
      canvas: signals.canvas,
      cores: 8,
      languages: signals.languages,
      memory: 8,
      platform: signals.platform,
      screen: signals.screen,
      timeZone: signals.timeZone,
      touchPoints: 5,
      userAgent,
    });
    const expected = createHash('sha256').update(canonical).digest('base64url').slice(0, 22);

    expect(deviceFactsOf(JSON.stringify(signals)).fingerprint).toBe(expected);
  });

  it('gives the same fingerprint whatever the window looks like', () => {
    const turned = JSON.stringify({ ...signals, viewport: '740x300' });

    expect(deviceFactsOf(turned).fingerprint).toBe(
      deviceFactsOf(JSON.stringify(signals)).fingerprint,
    );
  });

  it.each([
    ['nothing', undefined],
    ['an empty field', ''],
    ['no JSON', '{'],
    ['another version', JSON.stringify({ ...signals, v: 'signet-fp/2' })],
    ['a list', '[1]'],
    ['too much', JSON.stringify({ ...signals, userAgent: 'x'.repeat(9_000) })],
  ])('knows nothing of %s', (_, field) => {
    expect(deviceFactsOf(field)).toEqual({});
  });

  it('makes no fingerprint of what has no canonical form', () => {
    const field =
      '{"v":"signet-fp/1","platform":"\\ud800","timeZone":"Europe/Moscow","cores":1e999}';

    expect(deviceFactsOf(field)).toEqual({ timezone: 'Europe/Moscow' });
  });

  it('leaves out what is not of the expected form, and keeps texts well formed', () => {
    const facts = deviceFactsOf(
      JSON.stringify({ v: 'signet-fp/1', screen: 5, timeZone: 'A\u0007B', languages: 'ru' }),
    );

    expect(facts).toEqual({ timezone: 'A B', fingerprint: expect.any(String) });
  });
});
