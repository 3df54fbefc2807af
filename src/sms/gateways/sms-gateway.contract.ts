import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SmsGateway, SmsSubmission } from './sms-gateway.js';

/** A gateway and what its operator would say. */
export interface GatewayUnderTest {
  readonly gateway: SmsGateway;
  /** The raw report that this message was delivered. */
  reportOf(providerId: string): string;
  /** A raw message «Когда приедете?» from +79990000001. */
  readonly inbound: string;
}

let sequence = 0;

const submission = (changes: Partial<SmsSubmission> = {}): SmsSubmission => ({
  to: '+79990000001',
  text: 'ООО «Ромашка»: проверка',
  sender: 'Signet',
  validity: 600,
  idempotencyKey: `019ab3a1-7c4b-7000-8000-${String((sequence += 1)).padStart(12, '0')}`,
  ...changes,
});

/** What every gateway behind the port must do. */
export function smsGatewayContract(name: string, prepare: () => Promise<GatewayUnderTest>): void {
  describe(`${name} as an SMS gateway`, () => {
    let under: GatewayUnderTest;
    beforeAll(async () => {
      under = await prepare();
    });

    it('has a technical name and a sender that phones show', () => {
      expect(under.gateway.name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(under.gateway.sender).toMatch(/^(\+?\d{3,15}|[A-Za-z0-9 ._-]{1,11})$/);
    });

    it('accepts messages, each under an id of its own that fits our rows', async () => {
      const [one, two] = [
        await under.gateway.send(submission()),
        await under.gateway.send(submission()),
      ];

      expect(one).toEqual({ kind: 'accepted', providerId: expect.stringMatching(/^\S{1,128}$/) });
      expect(two).toMatchObject({ kind: 'accepted' });
      expect(two).not.toEqual(one);
    });

    it('reads a report about the message it accepted', async () => {
      const accepted = await under.gateway.send(submission());
      const providerId = accepted.kind === 'accepted' ? accepted.providerId : '';

      expect(under.gateway.parseReport(under.reportOf(providerId))).toMatchObject({
        providerId,
        status: 'delivered',
      });
    });

    it('reads an incoming message', () => {
      const { gateway, inbound } = under;

      expect(gateway.parseInbound(inbound)).toEqual({
        providerId: expect.stringMatching(/^\S{1,128}$/),
        from: '+79990000001',
        to: expect.any(String),
        text: 'Когда приедете?',
      });
    });

    it('takes neither for the other', () => {
      expect(under.gateway.parseReport(under.inbound)).toBeUndefined();
      expect(under.gateway.parseInbound(under.reportOf('p1'))).toBeUndefined();
    });

    it.each(['', 'null', '[]', '"x"', '{}', '{"report":null}', '<xml/>', '\u0000\uffff'])(
      'understands nothing of rubbish and survives it: %j',
      (raw) => {
        expect(under.gateway.parseReport(raw)).toBeUndefined();
        expect(under.gateway.parseInbound(raw)).toBeUndefined();
      },
    );
  });
}
