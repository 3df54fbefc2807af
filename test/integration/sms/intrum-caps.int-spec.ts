import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IntrumRig } from './intrum-rig.js';

let rig: IntrumRig;
beforeEach(async () => {
  rig = await IntrumRig.start({
    env: { SMS_LIMITS: 'on', SMS_DAY_BUDGET: '60', SMS_PART_PRICE: '4' },
  });
});
afterEach(() => rig.close());

const refused = (words: string) => ({
  status: 200,
  body: { success: false, data: expect.stringContaining(words) },
});

describe('the caps on SMS (SEC-11), for those of INTRUM', () => {
  it('let five an hour through to one number, and say why the sixth does not go', async () => {
    for (let i = 0; i < 5; i += 1) {
      expect((await rig.send('79161112233', `Текст ${String(i)}`)).body['success']).toBe(true);
    }
    const sixth = await rig.send('79161112233', 'Ещё один');
    await rig.drain();

    expect(sixth).toMatchObject(refused('слишком много СМС'));
    expect(await rig.onPhone('+79161112233')).toHaveLength(5);
    expect(await rig.rows('intrum_message')).toHaveLength(5);
  });

  it('count a request that comes again once', async () => {
    for (let i = 0; i < 8; i += 1) {
      expect((await rig.send('79161112233', 'Один и тот же')).body['success']).toBe(true);
    }
    await rig.drain();

    expect(await rig.onPhone('+79161112233')).toHaveLength(1);
  });

  it('let an organization spend its day’s budget and no more', async () => {
    const phones = Array.from({ length: 4 }, (_, i) => `7916${String(3_000_000 + i * 37)}`);
    const answers = [];
    for (const phone of phones) answers.push(await rig.send(phone, 'я'.repeat(300)));

    expect(answers.map(({ body }) => body['success'])).toEqual([true, true, true, false]);
    expect(answers[3]).toMatchObject(refused('лимит расходов'));
  });

  it('stop an organization at the fifth number in a row, its other SMS too', async () => {
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push(await rig.send(`7922555001${String(i)}`));

    expect(answers.map(({ body }) => body['success'])).toEqual([true, true, true, true, false]);
    expect(await rig.send('79161112233')).toMatchObject(refused('похожа на накрутку'));
    rig.testApp.clock.advance(3_601_000);
    expect((await rig.send('79161112233')).body['success']).toBe(true);
  });
});
