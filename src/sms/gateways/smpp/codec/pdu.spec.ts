import { describe, expect, it } from '@jest/globals';
import { bytesField, decodePdu, encodePdu, numberField, textField } from './pdu.js';

describe('a PDU', () => {
  it('is read as it was written, its text as octets', () => {
    const text = Buffer.from([0x1b, 0x65, 0x00, 0xff]);
    const pdu = decodePdu(
      encodePdu(
        'deliver_sm',
        { sequence: 7 },
        {
          source_addr: '79990000001',
          esm_class: 4,
          data_coding: 0,
          short_message: text,
          receipted_message_id: 'abc',
          message_state: 2,
        },
      ),
    );

    expect(pdu).toMatchObject({ command: 'deliver_sm', status: 0, sequence: 7 });
    expect(textField(pdu, 'source_addr')).toBe('79990000001');
    expect(bytesField(pdu, 'short_message')).toEqual(text);
    expect(textField(pdu, 'receipted_message_id')).toBe('abc');
    expect(numberField(pdu, 'message_state')).toBe(2);
  });

  it('with a status has no body, as some SMSCs send it', () => {
    const pdu = decodePdu(encodePdu('submit_sm_resp', { sequence: 1, status: 0x58 }));

    expect(pdu).toMatchObject({ command: 'submit_sm_resp', status: 0x58 });
    expect(textField(pdu, 'message_id')).toBe('');
  });

  it('that no specification knows is told apart', () => {
    const bytes = encodePdu('enquire_link', { sequence: 3 });
    bytes.writeUInt32BE(0x7777, 4);

    expect(decodePdu(bytes)).toMatchObject({ command: 'unknown', sequence: 3 });
  });

  it('cut anywhere lacks its last fields, and no more', () => {
    const whole = encodePdu(
      'deliver_sm',
      { sequence: 1 },
      {
        source_addr: '79990000001',
        short_message: Buffer.from('text'),
        message_state: 2,
        receipted_message_id: 'id',
      },
    );
    for (let length = 16; length < whole.length; length += 1) {
      expect(decodePdu(whole.subarray(0, length)).sequence).toBe(1);
    }
  });

  it('with a list that says it is longer than it is keeps what stood before it', () => {
    const head = encodePdu('enquire_link', { sequence: 1 });
    head.writeUInt32BE(0x80000021, 4); // submit_multi_resp
    const pdu = decodePdu(Buffer.concat([head, Buffer.from('id\0'), Buffer.from([9, 1])]));

    expect(textField(pdu, 'message_id')).toBe('id');
  });
});
