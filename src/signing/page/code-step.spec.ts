import { describe, expect, it } from '@jest/globals';
import type { CodeChallenge } from '../code/code-challenge.entity.js';
import { codeStepOf, type SentCodes } from './code-step.js';

const now = new Date('2026-11-24T11:05:00Z');
const session = { id: 'session-1', linkId: 'link-1' };

const challenge = (change: Partial<CodeChallenge> = {}): CodeChallenge =>
  ({
    linkId: 'link-1',
    sessionId: null,
    policy: 'with-link',
    expiresAt: new Date('2026-11-25T11:00:00Z'),
    createdAt: new Date('2026-11-24T11:04:40Z'),
    consumedAt: null,
    lockedAt: null,
    replacedAt: null,
    ...change,
  }) as CodeChallenge;

const codes = (...challenges: CodeChallenge[]): SentCodes => ({
  challenges,
  sent: challenges.map(({ createdAt }) => createdAt),
});

const notSent = { delivery: 'on-demand', sent: false };

describe('codeStepOf', () => {
  it('awaits the code of the SMS that brought the link', () => {
    expect(codeStepOf(codes(challenge()), session, now)).toEqual({ delivery: 'with-link' });
  });

  it('offers a new code when the one of the SMS has run out', () => {
    const old = challenge({ expiresAt: new Date('2026-11-24T11:00:00Z') });

    expect(codeStepOf(codes(old), session, now)).toEqual(notSent);
  });

  it('stops when the newest code is locked', () => {
    expect(codeStepOf(codes(challenge({ lockedAt: now }), challenge()), session, now)).toBe(
      'locked',
    );
  });

  it('goes on when the sender has replaced a locked code', () => {
    const replaced = challenge({ lockedAt: now, replacedAt: now });

    expect(codeStepOf(codes(replaced), session, now)).toEqual(notSent);
  });

  it('awaits the code that was asked for in this tab, and says when another may be', () => {
    const asked = challenge({ policy: 'on-demand', sessionId: 'session-1' });

    expect(codeStepOf(codes(asked), session, now)).toEqual({
      delivery: 'on-demand',
      sent: true,
      resendInSeconds: 40,
    });
  });

  it('takes no code that was asked for in another tab, or came with another link', () => {
    const elsewhere = challenge({ policy: 'on-demand', sessionId: 'session-2' });

    expect(codeStepOf(codes(elsewhere), session, now)).toEqual(notSent);
    expect(codeStepOf(codes(challenge({ linkId: 'link-2' })), session, now)).toEqual(notSent);
  });

  it('has sent nothing where there is no code yet', () => {
    expect(codeStepOf(codes(), session, now)).toEqual(notSent);
  });
});
