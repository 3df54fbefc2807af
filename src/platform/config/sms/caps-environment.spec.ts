import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../config-error.js';
import { smsCapSettings } from './caps-environment.js';

describe('the caps on SMS', () => {
  it('are as the gateway wants them while nothing is set', () => {
    const rest = {
      countries: ['RU'],
      budget: undefined,
      partKopecks: undefined,
      balanceAlarmKopecks: undefined,
      leastSignedPercent: 5,
    };
    expect(smsCapSettings({}, false)).toEqual({ limits: false, ...rest });
    expect(smsCapSettings({}, true)).toEqual({ limits: true, ...rest });
    expect(smsCapSettings({ SMS_LIMITS: 'off' }, true)).toEqual({ limits: false, ...rest });
  });

  it('name the countries that SMS go to', () => {
    expect(smsCapSettings({ SMS_COUNTRIES: 'RU, kz' }, true).countries).toEqual(['RU', 'KZ']);
  });

  it('count money in kopecks', () => {
    const { budget } = smsCapSettings({ SMS_DAY_BUDGET: '5000', SMS_PART_PRICE: '2.5' }, true);
    expect(budget).toEqual({ dayKopecks: 500_000, partKopecks: 250 });
  });

  it('tell a price and an alarm also where no budget is set', () => {
    const settings = smsCapSettings({ SMS_PART_PRICE: '3.80', SMS_BALANCE_ALARM: '1000' }, true);

    expect(settings).toMatchObject({
      budget: undefined,
      partKopecks: 380,
      balanceAlarmKopecks: 100_000,
    });
  });

  it.each([
    [{ SMS_LIMITS: 'yes' }, 'SMS_LIMITS'],
    [{ SMS_COUNTRIES: 'RU,Россия' }, 'SMS_COUNTRIES'],
    [{ SMS_DAY_BUDGET: '5000' }, 'SMS_PART_PRICE'],
    [{ SMS_BALANCE_ALARM: 'много' }, 'SMS_BALANCE_ALARM'],
    [{ SMS_DAY_BUDGET: '5000', SMS_PART_PRICE: '0' }, 'SMS_PART_PRICE'],
    [{ SMS_LEAST_SIGNED_PERCENT: '101' }, 'SMS_LEAST_SIGNED_PERCENT'],
  ])('refuse %j by name', (env, name) => {
    expect(() => smsCapSettings(env, true)).toThrow(ConfigError);
    expect(() => smsCapSettings(env, true)).toThrow(name);
  });
});
