import { describe, expect, it } from '@jest/globals';
import {
  isAccountOf,
  isBik,
  isCorrespondentAccountOf,
  isInn,
  isKpp,
  isOgrn,
  isOgrnip,
  isSnils,
} from './requisites.js';

const BIK = '044525225';

describe('requisites (R-7)', () => {
  it.each([
    ['7707083893', true],
    ['7830002293', true],
    ['7707083894', false],
    ['0000000000', false],
    ['500100732259', true],
    ['500100732250', false],
    ['000000000000', false],
    ['770708389', false],
    ['77070838931', false],
    ['77070838A3', false],
    ['', false],
  ])('ИНН %s: %s', (inn, valid) => {
    expect(isInn(inn)).toBe(valid);
  });

  it.each([
    ['1027700132195', true],
    ['1027700132194', false],
    ['0000000000000', false],
    ['304500116000157', false],
  ])('ОГРН %s: %s', (ogrn, valid) => {
    expect(isOgrn(ogrn)).toBe(valid);
  });

  it.each([
    ['304500116000157', true],
    ['304500116000158', false],
    ['1027700132195', false],
  ])('ОГРНИП %s: %s', (ogrnip, valid) => {
    expect(isOgrnip(ogrnip)).toBe(valid);
  });

  it.each([
    ['770101001', true],
    ['7701AB001', true],
    ['77010100', false],
    ['7701ab001', false],
  ])('КПП %s: %s', (kpp, valid) => {
    expect(isKpp(kpp)).toBe(valid);
  });

  it.each([
    [BIK, true],
    ['144525225', false],
    ['04452522', false],
  ])('БИК %s: %s', (bik, valid) => {
    expect(isBik(bik)).toBe(valid);
  });

  it.each([
    ['40702810200000012345', true],
    ['40702810300000012345', false],
    ['40802810700000054321', true],
    ['00000000000000000000', false],
    ['4070281020000001234', false],
  ])('account %s: %s', (account, valid) => {
    expect(isAccountOf(BIK, account)).toBe(valid);
  });

  it('an account of no bank is no account', () => {
    expect(isAccountOf('1', '40702810200000012345')).toBe(false);
  });

  it('a correspondent account is checked by the region of the bank', () => {
    expect(isCorrespondentAccountOf(BIK, '30101810400000000225')).toBe(true);
    expect(isCorrespondentAccountOf(BIK, '30101810500000000225')).toBe(false);
  });

  it.each([
    ['112-233-445 95', true],
    ['11223344595', true],
    ['112-233-445 96', false],
    ['000-000-000 00', false],
    ['112-233-445', false],
  ])('СНИЛС %s: %s', (snils, valid) => {
    expect(isSnils(snils)).toBe(valid);
  });
});
