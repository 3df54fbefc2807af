import { describe, expect, it } from '@jest/globals';
import {
  item,
  retold,
  soundFacts,
  without,
} from '../../../../test/support/builders/dispute-facts.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { codeUseFinding } from './code-use.js';
import { deviceAgreementFinding } from './device-agreement.js';
import { messageDeliveryFinding } from './message-delivery.js';

const PHONE = '+79161234567';

/** A sound signature whose code came by SMS. */
function byReply(from = PHONE): DisputeFacts {
  const via = retold(soundFacts(), 'code.accepted', ({ data }) => ({
    data: { ...data, via: 'reply' },
    disclosures: { phone: PHONE },
  }));
  const facts = retold(via, 'document.signed', ({ data }) => ({
    data: { ...data, method: 'reply' },
    disclosures: { phone: PHONE },
  }));
  const received = item('request/req', 9, 'sms.received', {
    signerId: 'signer',
    data: { messageId: 'inbound', match: 'code', challengeId: 'cid' },
    disclosures: { phone: from, providerMessageId: 'op-1' },
  });
  return { ...facts, items: [...facts.items, received] };
}

const replyPartOf = (facts: DisputeFacts) =>
  codeUseFinding(facts).parts.find(({ name }) => name.includes('ответом на СМС'));

describe('a signature by an answer to the SMS', () => {
  it('names the SMS that the operator can be asked about (C-7)', () => {
    const part = replyPartOf(byReply());

    expect(part?.result).toBe('pass');
    expect(part?.value).toMatch(/с номера \+79161234567, номер сообщения у шлюза op-1/);
  });

  it('fails C-7 when no such SMS came, or from another number', () => {
    expect(replyPartOf(without(byReply(), 'sms.received'))?.result).toBe('fail');
    expect(replyPartOf(byReply('+79990000001'))?.result).toBe('fail');
  });

  it('is no matter of C-7 where the code was typed', () => {
    expect(replyPartOf(soundFacts())).toBeUndefined();
  });

  it('compares the devices of opening and agreement alone (C-11)', () => {
    const { parts } = deviceAgreementFinding(byReply());

    expect(parts.map(({ result }) => result)).toEqual(['pass', 'pass', 'pass']);
    const silent = retold(byReply(), 'agreement.accepted', () => ({ disclosures: {} }));
    expect(deviceAgreementFinding(silent).parts[0]).toMatchObject({
      result: 'not-possible',
      value: expect.stringContaining('ответом на СМС'),
    });
  });

  it('rests on the SMS with the code that asked to be answered (C-8)', () => {
    const facts = retold(byReply(), 'sms.queued', ({ data }) => ({
      data: { ...data, purpose: 'answer', challengeId: 'cid' },
    }));
    const told = retold(facts, 'sms.queued', ({ data }) => ({
      data: { ...data, challengeId: '' },
    }));

    expect(messageDeliveryFinding(facts).parts[0]?.result).toBe('pass');
    expect(messageDeliveryFinding(told).parts[0]?.result).toBe('not-possible');
  });
});
