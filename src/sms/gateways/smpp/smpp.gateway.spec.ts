import { afterEach, describe, expect, it } from '@jest/globals';
import { smppRig, type SmppRig } from '../../../../test/support/smpp/smpp-rig.js';

describe('the SMPP gateway', () => {
  let rig: SmppRig;
  afterEach(() => rig.close());

  it('binds as a transceiver and submits in Russian', async () => {
    rig = await smppRig();

    const result = await rig.send({ text: 'Привет' });

    expect(result).toEqual({ kind: 'accepted', providerIds: ['1'] });
    expect(rig.peer.pdus[0]).toMatchObject({ command: 'bind_transceiver', system_id: 'signet' });
    expect(rig.peer.submissions[0]).toMatchObject({
      source_addr_ton: 5,
      source_addr_npi: 0,
      source_addr: 'Signet',
      dest_addr_ton: 1,
      dest_addr_npi: 1,
      destination_addr: '79990000001',
      registered_delivery: 1,
      data_coding: 8,
      short_message: { message: 'Привет' },
    });
  });
});
