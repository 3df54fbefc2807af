import { describe, expect, it } from '@jest/globals';
import { decodePdu, encodePdu } from '../codec/pdu.js';
import { type Delivery, readDeliver } from './read-deliver.js';

const ucs2 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const read = (fields: Record<string, string | number | Buffer>): Delivery =>
  readDeliver(
    decodePdu(
      encodePdu(
        'deliver_sm',
        { sequence: 1 },
        {
          source_addr_ton: 1,
          source_addr_npi: 1,
          source_addr: '79990000001',
          destination_addr: '79990000009',
          esm_class: 0,
          data_coding: 0,
          short_message: Buffer.alloc(0),
          ...fields,
        },
      ),
    ),
  );

describe('a delivery', () => {
  it('is a message when nothing says otherwise', () => {
    expect(read({ data_coding: 8, short_message: ucs2('Да') })).toMatchObject({
      place: undefined,
      wire: {
        kind: 'inbound',
        from: '+79990000001',
        to: '79990000009',
        text: 'Да',
        userData: '04140430',
      },
    });
  });

  it('is a receipt by its class', () => {
    const short_message = Buffer.from('id:1 stat:DELIVRD');

    expect(read({ esm_class: 0x04, short_message }).wire).toMatchObject({
      kind: 'receipt',
      text: 'id:1 stat:DELIVRD',
    });
    expect(read({ esm_class: 0x20, short_message }).wire.kind).toBe('receipt');
  });

  it('is a receipt by its TLVs, which no phone can set', () => {
    expect(read({ receipted_message_id: 'a1', message_state: 2 }).wire).toMatchObject({
      kind: 'receipt',
      receiptedMessageId: 'a1',
      messageState: 2,
    });
  });

  it('is no receipt because its text looks like one: anybody can write that', () => {
    const short_message = Buffer.from('id:1 sub:001 dlvrd:001 stat:DELIVRD err:000');

    expect(read({ short_message }).wire.kind).toBe('inbound');
  });

  it('that acknowledges, or holds no text, is neither', () => {
    expect(read({ esm_class: 0x08 }).wire.kind).toBe('other');
    expect(read({ data_coding: 4, short_message: Buffer.from([1]) }).wire.kind).toBe('other');
  });

  it('finds its place by the header of the phone, behind other elements too', () => {
    const header = Buffer.from([0x08, 0x01, 0x01, 0x00, 0x00, 0x03, 0x2a, 0x02, 0x01]);
    const short_message = Buffer.concat([header, ucs2('Да')]);

    expect(read({ esm_class: 0x40, data_coding: 8, short_message })).toMatchObject({
      place: { reference: 0x2a, total: 2, number: 1 },
      wire: { kind: 'part', text: 'Да' },
    });
  });

  it('finds its place by a header of sixteen bits, and by TLVs', () => {
    const header = Buffer.from([0x06, 0x08, 0x04, 0x12, 0x34, 0x03, 0x02]);

    expect(read({ esm_class: 0x40, short_message: header }).place).toEqual({
      reference: 0x1234,
      total: 3,
      number: 2,
    });
    expect(
      read({ sar_msg_ref_num: 7, sar_total_segments: 2, sar_segment_seqnum: 2 }).place,
    ).toEqual({ reference: 7, total: 2, number: 2 });
  });

  it.each(['0500032a0000', '0500032a0203', '0500032a0100', 'ff0003', '05'])(
    'stands alone when its header makes no sense: %s',
    (header) => {
      const short_message = Buffer.from(header, 'hex');

      expect(read({ esm_class: 0x40, short_message }).place).toBeUndefined();
    },
  );

  it('takes its text from the payload when the usual field is empty', () => {
    expect(read({ data_coding: 8, message_payload: ucs2('Длинно') }).wire.text).toBe('Длинно');
  });

  it.each([
    [1, '79990000001', '+79990000001'],
    [0, '79990000001', '+79990000001'],
    [2, '89990000001', '89990000001'],
    [5, 'Bank', 'Bank'],
    [3, '900', '900'],
  ])('comes from a number of type %d', (source_addr_ton, source_addr, from) => {
    expect(read({ source_addr_ton, source_addr }).wire.from).toBe(from);
  });
});
