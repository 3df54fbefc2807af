import { isSupportedCountry } from 'libphonenumber-js/max';
import { ConfigError } from '../config-error.js';
import type { Variables } from '../secret-source.js';

/** The caps on SMS (SEC-11), and what is known of their money. */
export interface SmsCapSettings {
  readonly limits: boolean;
  /** ISO 3166 codes of the countries that SMS go to. */
  readonly countries: readonly string[];
  /** What an organization may spend a day, by an assumed price of one part; without it money is not counted. */
  readonly budget: { readonly dayKopecks: number; readonly partKopecks: number } | undefined;
  /** What one part costs, about; without it no price is told. */
  readonly partKopecks: number | undefined;
  /** What should be left on a gateway's account; below it administrators and the operator are told. */
  readonly balanceAlarmKopecks: number | undefined;
  /** Of a hundred sendings of a day so many must be signed, or sending stops for an hour; 0 asks for none. */
  readonly leastSignedPercent: number;
}

/** `limited` is what holds while `SMS_LIMITS` is not set. */
export function smsCapSettings(env: Variables, limited: boolean): SmsCapSettings {
  return {
    limits: onOrOff(env, limited),
    countries: countriesOf(env),
    budget: budgetOf(env),
    partKopecks: kopecks(env, 'SMS_PART_PRICE'),
    balanceAlarmKopecks: kopecks(env, 'SMS_BALANCE_ALARM'),
    leastSignedPercent: percent(env, 'SMS_LEAST_SIGNED_PERCENT', 5),
  };
}

function onOrOff(env: Variables, fallback: boolean): boolean {
  const got = env['SMS_LIMITS'];
  if (!got) return fallback;
  if (got !== 'on' && got !== 'off') throw new ConfigError('SMS_LIMITS', got, 'on or off');
  return got === 'on';
}

/** The own country unless others are named: pumping goes where a message costs most. */
function countriesOf(env: Variables): readonly string[] {
  const got = env['SMS_COUNTRIES'] || 'RU';
  const countries = got.split(',').map((one) => one.trim().toUpperCase());
  if (!countries.every((one) => isSupportedCountry(one))) {
    throw new ConfigError('SMS_COUNTRIES', got, 'ISO codes of countries, as RU,KZ');
  }
  return countries;
}

function budgetOf(env: Variables): SmsCapSettings['budget'] {
  const dayKopecks = kopecks(env, 'SMS_DAY_BUDGET');
  const partKopecks = kopecks(env, 'SMS_PART_PRICE');
  if (dayKopecks === undefined) return undefined;
  if (partKopecks === undefined) {
    throw new ConfigError('SMS_PART_PRICE', undefined, 'roubles, since SMS_DAY_BUDGET is set');
  }
  return { dayKopecks, partKopecks };
}

function kopecks(env: Variables, name: string): number | undefined {
  const got = env[name];
  if (!got) return undefined;
  const [, roubles, rest = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(got) ?? [];
  const value = roubles === undefined ? 0 : Number(roubles) * 100 + Number(rest.padEnd(2, '0'));
  if (value <= 0) throw new ConfigError(name, got, 'roubles above zero, as 2.50');
  return value;
}

function percent(env: Variables, name: string, fallback: number): number {
  const got = env[name];
  if (!got) return fallback;
  const value = /^\d{1,3}$/.test(got) ? Number(got) : 101;
  if (value > 100) throw new ConfigError(name, got, 'a whole number from 0 to 100');
  return value;
}
