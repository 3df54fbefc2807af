import { describe, expect, it } from '@jest/globals';
import type { SmppLongText, SmppSettings } from '../../../../platform/index.js';
import { relativeTime, submitFields } from './submit-fields.js';

const settings = (longText: SmppLongText = 'udh'): SmppSettings =>
  ({ source: { ton: 5, npi: 0 }, destination: { ton: 1, npi: 1 }, longText }) as SmppSettings;

const fieldsOf = (text: string, way?: SmppLongText): ReturnType<typeof submitFields> =>
  submitFields(
    { to: '+79990000001', sender: 'Signet', text, validity: 600, idempotencyKey: 'k' },
    settings(way),
    0x12ab,
  );

const long = 'я'.repeat(100);

describe('submit_sm (G-2, G-3)', () => {
  it('says who, to whom, how long, and that a report is wanted', () => {
    expect(fieldsOf('Привет')).toEqual([
      {
        source_addr_ton: 5,
        source_addr_npi: 0,
        source_addr: 'Signet',
        dest_addr_ton: 1,
        dest_addr_npi: 1,
        destination_addr: '79990000001',
        registered_delivery: 1,
        validity_period: '000000001000000R',
        esm_class: 0,
        data_coding: 8,
        short_message: Buffer.from('041f04400438043204350442', 'hex'),
      },
    ]);
  });

  it('carries a GSM text as such', () => {
    expect(fieldsOf('Hi [€]')).toMatchObject([
      {
        data_coding: 0,
        short_message: Buffer.from('4869201b3c1b651b3e', 'hex'),
      },
    ]);
  });

  it('lets the phone join a long text', () => {
    const [one, two] = fieldsOf(long);

    expect(one).toMatchObject({ esm_class: 0x40, data_coding: 8 });
    expect((one?.['short_message'] as Buffer).subarray(0, 6).toString('hex')).toBe('050003ab0201');
    expect((two?.['short_message'] as Buffer).subarray(0, 6).toString('hex')).toBe('050003ab0202');
  });

  it('or the SMSC, told by TLVs', () => {
    expect(fieldsOf(long, 'sar')).toMatchObject([
      { esm_class: 0, sar_msg_ref_num: 0x12ab, sar_total_segments: 2, sar_segment_seqnum: 1 },
      { esm_class: 0, sar_msg_ref_num: 0x12ab, sar_total_segments: 2, sar_segment_seqnum: 2 },
    ]);
  });

  it('or hands it over whole', () => {
    const fields = fieldsOf(long, 'payload');

    expect(fields).toMatchObject([{ esm_class: 0, short_message: Buffer.alloc(0) }]);
    expect(fields[0]?.['message_payload']).toEqual(Buffer.from(long, 'utf16le').swap16());
  });

  it.each([
    [60, '000000000100000R'],
    [3_599, '000000005959000R'],
    [86_400, '000001000000000R'],
    [172_800, '000002000000000R'],
  ])('is good for %d seconds', (seconds, written) => {
    expect(relativeTime(seconds)).toBe(written);
  });
});
