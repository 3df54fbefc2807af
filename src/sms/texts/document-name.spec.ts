import { describe, expect, it } from '@jest/globals';
import { documentNames, longestTitle } from './document-name.js';

const named = (title: string, number = '15'): ReturnType<typeof documentNames> =>
  documentNames(
    [{ title, number, createdAt: new Date('2026-11-24T11:05:07Z') }],
    'Europe/Moscow',
    300,
  );

describe('a document in an SMS', () => {
  it.each([
    ['Договор', 'Договор №15 от 24.11.2026'],
    ['Договор № 15', 'Договор №15 от 24.11.2026'],
    ['Договор №\u00a015 от 24.11.2026', 'Договор №15 от 24.11.2026'],
    ['Договор № 15 от 24\u00a0ноября 2026\u00a0г.', 'Договор №15 от 24.11.2026'],
    ['Договор от 24.11.2026 г.', 'Договор №15 от 24.11.2026'],
    ['Акт к договору № 150', 'Акт к договору № 150 №15 от 24.11.2026'],
    ['Акт  об\nоказании услуг', 'Акт об оказании услуг №15 от 24.11.2026'],
  ])('%j is %s', (title, name) => {
    expect(named(title).nominative).toBe(name);
  });

  it('has a number of any form', () => {
    expect(named('Договор № Д-15/2026', 'Д-15/2026').nominative).toBe(
      'Договор №Д-15/2026 от 24.11.2026',
    );
    expect(named('Договор', 'a+b(c').nominative).toBe('Договор №a+b(c от 24.11.2026');
  });

  it('has the day of the zone', () => {
    const documents = [
      { title: 'Договор', number: '1', createdAt: new Date('2026-11-24T21:30:00Z') },
    ];

    expect(documentNames(documents, 'Europe/Moscow', 300).nominative).toBe(
      'Договор №1 от 25.11.2026',
    );
  });

  it.each([
    ['Договор подряда', 'Договора подряда', 'Договор подряда', 'masculine'],
    ['ДОГОВОР ПОДРЯДА', 'ДОГОВОРА ПОДРЯДА', 'ДОГОВОР ПОДРЯДА', 'masculine'],
    ['акт сверки', 'акта сверки', 'акт сверки', 'masculine'],
    ['Соглашение о скидке', 'Соглашения о скидке', 'Соглашение о скидке', 'neuter'],
    ['Расписка', 'Расписки', 'Расписку', 'feminine'],
    ['Доверенность', 'Доверенности', 'Доверенность', 'feminine'],
  ])('%s is inflected', (title, genitive, accusative, agrees) => {
    expect(named(title)).toMatchObject({
      genitive: `${genitive} №15 от 24.11.2026`,
      accusative: `${accusative} №15 от 24.11.2026`,
      agrees,
    });
  });

  it.each(['Правила посещения', 'Кредитный договор', 'Contract', '2-НДФЛ'])(
    'of another kind is quoted and not inflected: %s',
    (title) => {
      expect(named(title)).toEqual({
        nominative: `документ «${title}» №15 от 24.11.2026`,
        genitive: `документа «${title}» №15 от 24.11.2026`,
        accusative: `документ «${title}» №15 от 24.11.2026`,
        agrees: 'masculine',
      });
    },
  );

  it('of another kind keeps quotes inside its quotes', () => {
    expect(named('Правила «Ромашки»').nominative).toBe(
      'документ «Правила „Ромашки“» №15 от 24.11.2026',
    );
  });

  it('is measured by the longest title as it will stand', () => {
    const createdAt = new Date('2026-11-24T11:05:07Z');
    const documents = [
      { title: 'Акт', number: '1', createdAt },
      { title: 'Договор № 15', number: '15', createdAt },
    ];

    expect(longestTitle(documents, 'Europe/Moscow')).toBe(7);
  });
});
