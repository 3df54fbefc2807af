import { describe, expect, it } from '@jest/globals';

import type { ClientField } from './client-field.js';
import { readAnswers } from './read-answers.js';

// domain.md 7.5
const BIK = '044525225';
const ACCOUNT = '40702810200000012345';
const CORRESPONDENT = '30101810400000000225';

const field = (more: Partial<ClientField>): ClientField => ({
  name: 'счёт',
  label: 'Номер счёта',
  type: 'account',
  bik: 'бик',
  required: true,
  maxLength: 300,
  ...more,
});
const bik = field({ name: 'бик', label: 'БИК', type: 'bik', bik: undefined });

const problemsOf = (
  fields: readonly ClientField[],
  typed: Readonly<Record<string, string>>,
): Record<string, string> => Object.fromEntries(readAnswers(fields, typed).problems);

describe('an account in the form of a client', () => {
  it.each([
    ['account', ACCOUNT],
    ['account', '4080 2810 7000 0005 4321'],
    ['correspondent-account', CORRESPONDENT],
  ] as const)('of the bank whose БИК was typed is taken: %s %s', (type, account) => {
    const { answers, problems } = readAnswers([bik, field({ type })], { бик: BIK, счёт: account });

    expect(problems.size).toBe(0);
    expect(answers.get('счёт')).toBe(account.replaceAll(' ', ''));
  });

  it.each([
    ['account', '40702810300000012345'],
    ['correspondent-account', ACCOUNT],
  ] as const)('of no such bank is refused: %s %s', (type, account) => {
    const fields = [field({ type }), bik];

    expect(problemsOf(fields, { бик: BIK, счёт: account })).toEqual({ счёт: 'not-of-bank' });
  });

  it('is refused by its own form first, and a wrong БИК is told of alone', () => {
    expect(problemsOf([bik, field({})], { бик: BIK, счёт: '4070281' })).toEqual({
      счёт: 'malformed',
    });
    expect(problemsOf([bik, field({})], { бик: '123', счёт: ACCOUNT })).toEqual({
      бик: 'malformed',
    });
  });

  it('needs a БИК even where that may be left out', () => {
    const optional = { ...bik, required: false };

    expect(problemsOf([optional, field({})], { бик: '', счёт: ACCOUNT })).toEqual({
      бик: 'missing',
    });
  });

  it('may be left out with its БИК where the document can do without both', () => {
    const fields = [bik, field({})].map((one) => ({ ...one, required: false }));

    expect(problemsOf(fields, { бик: '', счёт: '' })).toEqual({});
  });

  it('is checked against the БИК that the sender gave, unless that is none', () => {
    const typed = { счёт: '40702810300000012345' };

    expect(problemsOf([field({ givenBik: BIK })], typed)).toEqual({ счёт: 'not-of-bank' });
    expect(problemsOf([field({ givenBik: 'Сбербанк' })], typed)).toEqual({});
  });
});
