import { describe, expect, it } from '@jest/globals';
import { documentVariables } from './document-variables.js';
import type { VariableSources } from './document-variables.js';

const make = (given: Partial<VariableSources>): unknown =>
  documentVariables({
    card: {},
    values: {},
    date: '24.11.2026',
    number: '15',
    fixed: {},
    ...given,
  });

describe('what a template may name', () => {
  it('always has the number and the date of the document', () => {
    expect(make({})).toEqual({ document: { number: '15', date: '24.11.2026' } });
  });

  it('has values of the document at the top level', () => {
    expect(make({ values: { price: 1000, rows: [{ name: 'Окно' }] } })).toMatchObject({
      price: 1000,
      rows: [{ name: 'Окно' }],
    });
  });

  it('lets a value by hand correct or complete the card, written whole or by its path', () => {
    const card = { contact: { fullName: 'Иванов Иван', phone: '+7 912 345-67-89' } };
    const values = { 'contact.fullName': 'Иванов И. И.', deal: { price: '5' } };

    expect(make({ card, values })).toMatchObject({
      contact: { fullName: 'Иванов И. И.', phone: '+7 912 345-67-89' },
      deal: { price: '5' },
    });
  });

  it('takes the date by hand, but not a number the document is not kept under', () => {
    expect(make({ values: { document: { date: '01.12.2026', number: '99' } } })).toEqual({
      document: { date: '01.12.2026', number: '15' },
    });
  });

  it('keeps the company and the employee as they are known, and lets values fill what is not', () => {
    const values = { company: { signatoryName: 'Чужое ООО', bank: 'Банк' } };

    expect(make({ values, fixed: { company: { signatoryName: 'ООО «Ромашка»' } } })).toMatchObject({
      company: { signatoryName: 'ООО «Ромашка»', bank: 'Банк' },
    });
  });

  it('leaves out what is null, so that it counts as missing, but keeps a blank given on purpose', () => {
    const card = { contact: { email: 'a@example.ru' } };

    expect(make({ card, values: { note: null, place: '', contact: { email: null } } })).toEqual({
      contact: { email: 'a@example.ru' },
      place: '',
      document: { number: '15', date: '24.11.2026' },
    });
  });

  it('does not touch the prototype of objects', () => {
    const values: unknown = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor.prototype.x": 1}',
    );

    make({ values: values as VariableSources['values'] });

    expect({}).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('x');
  });
});
