import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from '../config-error.js';
import { SecretSource, type Variables } from '../secret-source.js';
import { smppSettings, type SmppSettings } from './smpp-environment.js';

const folder = mkdtempSync(join(tmpdir(), 'signet-smpp-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const least = {
  SMPP_URL: 'smpp://signet@smsc.example:2776',
  SMPP_PASSWORD: 'secret',
  SMS_SENDER: 'Signet',
};

const read = (changes: Variables = {}): SmppSettings => {
  const env = { ...least, ...changes };
  return smppSettings(env, new SecretSource(env, folder, true));
};

describe('the settings of SMPP', () => {
  it('are what most operators agree to while nothing else is set', () => {
    expect(read()).toEqual({
      host: 'smsc.example',
      port: 2776,
      tls: false,
      ca: undefined,
      systemId: 'signet',
      password: 'secret',
      systemType: '',
      sender: 'Signet',
      bind: 'transceiver',
      source: { ton: 5, npi: 0 },
      destination: { ton: 1, npi: 1 },
      longText: 'udh',
      window: 10,
      perSecond: 20,
      responseMs: 10_000,
      enquireMs: 30_000,
      reportIds: 'as-is',
      statusReasons: new Map(),
    });
  });

  it('know the usual ports, with TLS and without', () => {
    expect(read({ SMPP_URL: 'smpp://a@h' })).toMatchObject({ port: 2775, tls: false });
    expect(read({ SMPP_URL: 'smpps://a@[::1]' })).toMatchObject({
      host: '::1',
      port: 3550,
      tls: true,
    });
  });

  it('send from a number as from a number', () => {
    expect(read({ SMS_SENDER: '+79990000001' }).source).toEqual({ ton: 1, npi: 1 });
    expect(read({ SMPP_SOURCE_TON_NPI: '5/1' }).source).toEqual({ ton: 5, npi: 1 });
  });

  it('take certificates from a file', () => {
    const SMPP_CA_FILE = join(folder, 'ca.pem');
    writeFileSync(SMPP_CA_FILE, '-----BEGIN CERTIFICATE-----\n');

    expect(read({ SMPP_CA_FILE }).ca).toContain('BEGIN CERTIFICATE');
  });

  it('take what the manual of the operator adds to the statuses', () => {
    const SMPP_STATUS_REASONS = '0x401:no_funds, 0x4FE:stop_list';

    expect([...read({ SMPP_STATUS_REASONS }).statusReasons]).toEqual([
      [0x401, 'no_funds'],
      [0x4fe, 'stop_list'],
    ]);
  });

  it.each([
    [{ SMPP_URL: '' }, 'SMPP_URL'],
    [{ SMPP_URL: 'http://signet@smsc.example' }, 'SMPP_URL'],
    [{ SMPP_URL: 'smpp://smsc.example' }, 'SMPP_URL'],
    [{ SMPP_URL: 'smpp://longer-than-fifteen@h' }, 'SMPP_URL'],
    [{ SMPP_PASSWORD: '' }, 'SMPP_PASSWORD'],
    [{ SMPP_BIND: 'receiver' }, 'SMPP_BIND'],
    [{ SMPP_CA_FILE: '/nowhere/ca.pem' }, 'SMPP_CA_FILE'],
    [{ SMPP_SYSTEM_TYPE: 'тип' }, 'SMPP_SYSTEM_TYPE'],
    [{ SMPP_SOURCE_TON_NPI: '5' }, 'SMPP_SOURCE_TON_NPI'],
    [{ SMPP_DESTINATION_TON_NPI: '7/1' }, 'SMPP_DESTINATION_TON_NPI'],
    [{ SMPP_LONG_TEXT: 'cut' }, 'SMPP_LONG_TEXT'],
    [{ SMPP_WINDOW: '11' }, 'SMPP_WINDOW'],
    [{ SMPP_PER_SECOND: '0' }, 'SMPP_PER_SECOND'],
    [{ SMPP_RESPONSE_SECONDS: '15' }, 'SMPP_RESPONSE_SECONDS'],
    [{ SMPP_ENQUIRE_SECONDS: '600' }, 'SMPP_ENQUIRE_SECONDS'],
    [{ SMPP_REPORT_IDS: 'octal' }, 'SMPP_REPORT_IDS'],
    [{ SMPP_STATUS_REASONS: '1025:no_funds' }, 'SMPP_STATUS_REASONS'],
  ])('refuse %j by name', (changes, name) => {
    expect(() => read(changes)).toThrow(ConfigError);
    expect(() => read(changes)).toThrow(name);
  });

  it('never show a password that stands in the address', () => {
    expect(() => read({ SMPP_URL: 'smpp://signet:hidden@h' })).not.toThrow('hidden');
    expect(() => read({ SMPP_URL: 'smpp://signet:hidden@h' })).toThrow('SMPP_URL');
  });
});
