import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import { SmsGateway } from '../../../src/sms/gateways/sms-gateway.js';
import { BalanceWatch } from '../../../src/sms/balance/balance-watch.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { type SmsRig, startSmsRig } from './sms-rig.js';

/** A gateway with an account. */
class PaidGateway extends FakeSmsGateway {
  kopecks: number | Error = 500_000;

  override balance(): Promise<number> {
    return this.kopecks instanceof Error
      ? Promise.reject(this.kopecks)
      : Promise.resolve(this.kopecks);
  }
}

interface BalanceAnswer {
  items: {
    gateway: string;
    kopecks: number;
    lowSince: string | null;
    alarmKopecks: number | null;
  }[];
}
interface InboxAnswer {
  items: { type: string; text: string }[];
}

const gateway = new PaidGateway();
let rig: SmsRig;
let administrator: ApiSession;
let operator: ApiSession;
let stranger: ApiSession;
beforeAll(async () => {
  rig = await startSmsRig((builder) => builder.overrideProvider(SmsGateway).useValue(gateway), {
    SMS_BALANCE_ALARM: '1000',
  });
  administrator = await strangerIn(rig.testApp);
  operator = await strangerIn(rig.testApp, ['operator']);
  stranger = await strangerIn(rig.testApp);
  await rig.queue({ organizationId: administrator.user.organizationId });
  await rig.drain();
});
afterAll(() => rig.close());

/** Asks as the hourly job does. */
async function asked(kopecks: number | Error): Promise<void> {
  gateway.kopecks = kopecks;
  rig.testApp.clock.advance(1_000);
  await rig.testApp.get(BalanceWatch).look();
  await rig.drain();
}

const toldTo = async (session: ApiSession): Promise<string[]> => {
  const { body } = await session.get<InboxAnswer>('/robot/messages');
  return body.items.filter(({ type }) => type === 'sms.balance_low').map(({ text }) => text);
};

describe('money for SMS', () => {
  it('is shown to administrators and operators alone', async () => {
    await asked(500_000);

    const { body } = await administrator.get<BalanceAnswer>('/sms/balance');
    expect(body.items).toEqual([
      {
        gateway: 'fake',
        kopecks: 500_000,
        askedAt: expect.any(String),
        lowSince: null,
        alarmKopecks: 100_000,
      },
    ]);
    expect((await operator.get('/sms/balance')).status).toBe(200);
    const employee = await strangerIn(rig.testApp, ['employee']);
    expect((await employee.get('/sms/balance')).status).toBe(403);
    expect(await toldTo(administrator)).toEqual([]);
  });

  it('that runs low is told once to those whose SMS it pays, and to operators', async () => {
    await asked(99_999);
    await asked(50_000);

    for (const session of [administrator, operator]) {
      expect(await toldTo(session)).toEqual([expect.stringContaining('осталось 999')]);
    }
    expect(await toldTo(stranger)).toEqual([]);
    const { body } = await operator.get<BalanceAnswer>('/sms/balance');
    expect(body.items).toMatchObject([{ kopecks: 50_000, lowSince: expect.any(String) }]);
  });

  it('is told again when it falls again', async () => {
    await asked(700_000);
    await asked(10_000);

    expect(await toldTo(administrator)).toHaveLength(2);
  });

  it('stays as it was said when the gateway does not answer', async () => {
    await asked(new Error('socket hang up'));

    const { body } = await operator.get<BalanceAnswer>('/sms/balance');
    expect(body.items).toMatchObject([{ kopecks: 10_000 }]);
  });
});
