import { describe, expect, it } from '@jest/globals';
import { companyName, companyNameOnPage } from './company-name.js';

describe('a company by the name people know', () => {
  it.each([
    ['Общество с ограниченной ответственностью «Ромашка»', 'ООО «Ромашка»'],
    ['ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ «Ромашка»', 'ООО «Ромашка»'],
    ['Публичное акционерное общество «Ромашка»', 'ПАО «Ромашка»'],
    ['Индивидуальный предприниматель Иванова Мария', 'ИП Иванова Мария'],
    ['ООО «Ромашка»', 'ООО «Ромашка»'],
    ['Иванова\u00a0 Мария ', 'Иванова Мария'],
  ])('%s', (name, short) => {
    expect(companyName(name)).toBe(short);
  });
});

describe('a company on a page', () => {
  it.each([
    ['Общество с ограниченной ответственностью «Ромашка»', 'ООО\u00a0«Ромашка»'],
    ['ИП Иванова Мария', 'ИП\u00a0Иванова Мария'],
    ['Ромашка и партнёры', 'Ромашка и партнёры'],
  ])('is not broken after its initials: %s', (name, shown) => {
    expect(companyNameOnPage(name)).toBe(shown);
  });
});
