import { describe, expect, it } from '@jest/globals';
import { browserOf, systemOf } from './user-agent.js';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

describe('the names in a user agent', () => {
  it.each([
    [`Mozilla/5.0 (Linux; Android 13; SM-A515F) ${chrome}`, 'Android 13', 'Chrome 131'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'iOS 17.5',
      'Safari 17.5',
    ],
    [
      `Mozilla/5.0 (Linux; arm_64; Android 12) ${chrome} YaBrowser/24.10`,
      'Android 12',
      'Яндекс Браузер 24.10',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
      'Windows',
      'Firefox 128',
    ],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/131.0.0.0`, 'Windows', 'Edge 131'],
    ['curl/8.5.0', '', ''],
  ])('reads %s', (userAgent, system, browser) => {
    expect(systemOf(userAgent)).toBe(system);
    expect(browserOf(userAgent)).toBe(browser);
  });

  it('believes the hint where the user agent is frozen', () => {
    expect(systemOf('Mozilla/5.0 (Linux; Android 10; K)', '15.0.0')).toBe('Android 15');
    expect(systemOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64)', '15.0.0')).toBe('Windows 11');
    expect(systemOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64)', '10.0.0')).toBe('Windows 10');
  });
});
