import { describe, expect, it } from '@jest/globals';
import {
  by,
  count,
  flag,
  id,
  instant,
  listOf,
  type Member,
  oneOf,
  phrase,
  problemOf,
  record,
  sha256,
  shortPrint,
  whole,
  word,
} from './member.js';

const uuid = '019ab3a1-7c4b-7000-8000-00000000000a';
const hash = '8c93091c390492e3fa94305ce783d0c69d207b9e85e0d8f8eca529df115ab9ec';

const forms: [name: string, member: Member<unknown>, good: unknown[], bad: unknown[]][] = [
  ['an id', id, [uuid, ''], [uuid.toUpperCase(), `${uuid}0`, 'crm-77', 7, null]],
  ['a hash', sha256, [hash, ''], [hash.toUpperCase(), hash.slice(1), 1]],
  ['an instant', instant, ['2026-11-24T02:17:14.123Z', ''], ['2026-11-24', 'now', 0]],
  ['an author', by, [`user/${uuid}`, `apiKey/${uuid}`, 'system'], ['', 'user/', `signer/${uuid}`]],
  ['a fingerprint', shortPrint, ['HJ9GJ-71S0J'], ['', 'HJ9GJ71S0J', 'hj9gj-71s0j', 'UUUUU-LLLLL']],
  ['a word', word, ['', 'with-link', `user/${uuid}:roles(a/b)`], ['Иванова', 'a b', '+7', 'a@b']],
  ['a phrase', phrase, ['', 'Оказание услуг по договору'], ['x'.repeat(1001), 5]],
  ['a count', count, [-1, 0, 5], [-2, 1.5, '5', Number.NaN]],
  ['any integer', whole, [-5000, 0], [0.1, 2 ** 53, '1']],
  ['a flag', flag, [true, false], ['true', 0]],
  ['one of several', oneOf('a', 'b'), ['a', 'b'], ['c', '', 'toString']],
  ['a list', listOf(count), [[], [1, 2]], [[1, 'x'], 'x', {}]],
  ['a list of four', listOf(count, 4), [[1, 2, 3, 4]], [[], [1, 2, 3]]],
  [
    'a record',
    record({ id, n: count }),
    [{ n: 1, id: '' }],
    [{ id: '' }, { id: '', n: 1, x: 1 }, []],
  ],
];

describe.each(forms)('%s', (_, member, good, bad) => {
  it.each(good.map((value) => [value]))('accepts %j', (value) => {
    expect(member.accepts(value)).toBe(true);
  });

  it.each(bad.map((value) => [value]))('refuses %j', (value) => {
    expect(member.accepts(value)).toBe(false);
  });
});

describe('the problem of data', () => {
  it('names the member that is missing, of another form, or too many', () => {
    const members = { linkId: id, attempt: count };

    expect(problemOf(members, { linkId: uuid, attempt: 1 })).toBeUndefined();
    expect(problemOf(members, { linkId: uuid })).toBe('data.attempt is missing');
    expect(problemOf(members, { linkId: 'x', attempt: 1 })).toBe(
      'data.linkId is not of the form "id"',
    );
    expect(problemOf(members, { linkId: '', attempt: 1, phone: '+7' })).toBe(
      'data.phone is not a member of this type',
    );
  });
});
