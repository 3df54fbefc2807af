import { describe, expect, it } from '@jest/globals';
import { resultOf } from './mail-result.js';

describe('what a mail server that did not take a letter means', () => {
  it('for good, where it says so', () => {
    const nobody = { code: 'EENVELOPE', command: 'RCPT TO', response: '550 5.1.1 No such user' };
    expect(resultOf({ ...nobody, responseCode: 550 }, false)).toEqual({
      kind: 'refused',
      reason: 'bad_address',
      reply: '550 5.1.1 No such user',
    });
    const spam = { code: 'EMESSAGE', command: 'DATA', response: '554 spam', responseCode: 554 };
    expect(resultOf(spam, true)).toMatchObject({ kind: 'refused', reason: 'refused' });
    expect(resultOf({ code: 'EAUTH', responseCode: 535 }, false)).toMatchObject({ reason: 'auth' });
  });

  it('for now, where it says so, or where nothing had gone out', () => {
    const busy = { command: 'DATA', response: '451 try later', responseCode: 451 };
    expect(resultOf(busy, true)).toMatchObject({ kind: 'postponed', reason: 'unavailable' });
    expect(resultOf({ code: 'ECONNECTION' }, false)).toMatchObject({ kind: 'postponed' });
  });

  it('nobody knows, where it fell silent with the text in its hands', () => {
    expect(resultOf({ code: 'ECONNECTION' }, true)).toEqual({ kind: 'unknown', cause: 'closed' });
    expect(resultOf({ code: 'ETIMEDOUT' }, true)).toEqual({ kind: 'unknown', cause: 'timeout' });
  });
});
