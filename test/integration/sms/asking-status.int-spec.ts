import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StatusQuestions } from '../../../src/sms/callbacks/status-questions.js';
import { drainJobs } from '../../support/drain-jobs.js';
import { SmscPeer } from '../../support/gateway-peers/smsc-peer.js';
import { HTTP_GATEWAYS, HttpGatewayRig } from './http-gateway-rig.js';

const MINUTE_MS = 60_000;

describe('a message that nobody reports', () => {
  const peer = HTTP_GATEWAYS[0]?.peer as SmscPeer;
  let rig: HttpGatewayRig;
  beforeAll(async () => {
    if (!HTTP_GATEWAYS[0]) throw new Error('there is no gateway');
    rig = await HttpGatewayRig.start(HTTP_GATEWAYS[0]);
  });
  afterAll(() => rig.close());

  const ask = async (minutes: number): Promise<number> => {
    rig.testApp.clock.advance(minutes * MINUTE_MS);
    await rig.logInAgain();
    const before = peer.requests.length;
    await rig.testApp.get(StatusQuestions).ask();
    await drainJobs(rig.testApp);
    return peer.requests.slice(before).filter(({ path }) => path === '/sys/status.php').length;
  };

  it('is asked for after ten minutes, an hour, six and a day, and no more', async () => {
    peer.state = -1;
    await rig.send();

    expect(await ask(9)).toBe(0);
    expect(await ask(2)).toBe(1);
    expect(await ask(5)).toBe(0);
    expect(await ask(46)).toBe(1);
    expect(await ask(5 * 60)).toBe(1);
    expect(await ask(18 * 60)).toBe(1);
    expect(await ask(24 * 60)).toBe(0);
  });

  it('ends as the gateway says, and what it said is evidence', async () => {
    peer.state = 1;
    const { requestId, message } = await rig.send();
    await ask(11);

    const [reported] = (await rig.evidenceOf(requestId)).slice(-1);
    expect(reported).toMatchObject({
      type: 'sms.delivered',
      disclosures: { rawReceipt: expect.stringContaining(`"asked":"${message.id}"`) },
    });
    expect(await ask(49)).toBe(0);
  });

  it('is left when the gateway does not answer', async () => {
    const { requestId } = await rig.send();
    await rig.send();
    await peer.meet('server error');

    expect(await ask(11)).toBe(1);
    await peer.heal();
    expect(await rig.evidenceOf(requestId)).toHaveLength(2);
  });
});
