import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SmsGateway, SmsSubmission, SubmissionResult } from './sms-gateway.js';

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

const idsOf = (result: SubmissionResult): readonly string[] =>
  result.kind === 'accepted' ? result.providerIds : [];

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

      expect(one).toMatchObject({ kind: 'accepted' });
      expect(idsOf(one)).toEqual([expect.stringMatching(/^\S{1,128}$/)]);
      expect(two).toMatchObject({ kind: 'accepted' });
      expect(idsOf(two)).not.toEqual(idsOf(one));
    });

    it('reads a report about the message it accepted', async () => {
      const accepted = await under.gateway.send(submission());
      const [providerId = ''] = idsOf(accepted);

      expect(under.gateway.parseReports(under.reportOf(providerId))).toMatchObject([
        { providerId, status: 'delivered' },
      ]);
    });

    it('reads an incoming message', () => {
      const { gateway, inbound } = under;

      expect(gateway.parseInbound(inbound)).toEqual([
        {
          providerId: expect.stringMatching(/^\S{1,128}$/),
          from: '+79990000001',
          to: expect.any(String),
          text: 'Когда приедете?',
        },
      ]);
    });

    it('takes neither for the other', () => {
      expect(under.gateway.parseReports(under.inbound)).toEqual([]);
      expect(under.gateway.parseInbound(under.reportOf('p1'))).toEqual([]);
    });

    it.each(['', 'null', '[]', '"x"', '{}', '{"report":null}', '<xml/>', '\u0000\uffff'])(
      'understands nothing of rubbish and survives it: %j',
      (raw) => {
        expect(under.gateway.parseReports(raw)).toEqual([]);
        expect(under.gateway.parseInbound(raw)).toEqual([]);
      },
    );
  });
}
