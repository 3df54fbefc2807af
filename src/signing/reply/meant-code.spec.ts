import { describe, expect, it } from '@jest/globals';
import { type Candidate, meantCode } from './meant-code.js';

const candidate = (code: string, isAgreed = true): Candidate & { readonly code: string } => ({
  code,
  isAgreed,
  isCode: (digits): boolean => digits === code,
});

describe('meantCode', () => {
  it('is none while nothing is awaited', () => {
    expect(meantCode<Candidate>([], '482913')).toBeUndefined();
  });

  it('is the only one, which is compared later', () => {
    const only = {
      ...candidate('111111'),
      isCode(): boolean {
        throw new Error('compared');
      },
    };
    expect(meantCode([only], '482913')).toBe(only);
  });

  it('is the one with these digits, agreed with or not', () => {
    const all = [candidate('111111'), candidate('482913', false)];
    expect(meantCode(all, '482913')?.code).toBe('482913');
  });

  it('is the newest that could be signed with when it is none of them', () => {
    const all = [candidate('111111', false), candidate('222222'), candidate('333333')];
    expect(meantCode(all, '482913')?.code).toBe('222222');
  });

  it('is the newest when nothing was agreed with', () => {
    const all = [candidate('111111', false), candidate('222222', false)];
    expect(meantCode(all, '482913')?.code).toBe('111111');
  });
});
