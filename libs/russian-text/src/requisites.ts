/** Check digits of Russian requisites. All take digits as people write them, spaces and hyphens aside. */

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_ELEVENTH = [7, ...INN_10];
const INN_12_TWELFTH = [3, ...INN_12_ELEVENTH];
const ACCOUNT = [7, 1, 3];

/** ИНН of a company (10 digits) or of a person (12). All zeros pass the sums and are refused first. */
export function isInn(input: string): boolean {
  const inn = digits(input, 10) ?? digits(input, 12);
  if (!inn || isAllZeros(inn)) return false;
  if (inn.length === 10) return innDigit(inn, INN_10) === inn[9];
  return innDigit(inn, INN_12_ELEVENTH) === inn[10] && innDigit(inn, INN_12_TWELFTH) === inn[11];
}

/** ОГРН of a company, 13 digits. */
export function isOgrn(input: string): boolean {
  return isRegistrationNumber(input, 13, 11n);
}

/** ОГРНИП of a sole trader, 15 digits. */
export function isOgrnip(input: string): boolean {
  return isRegistrationNumber(input, 15, 13n);
}

/** КПП has no check digit, only a form; a sole trader has none. */
export function isKpp(input: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(compact(input));
}

/** БИК of a bank in Russia: 9 digits beginning with 04. */
export function isBik(input: string): boolean {
  return /^04\d{7}$/.test(compact(input));
}

/** A settlement account (расчётный счёт) of the bank with this БИК. */
export function isAccountOf(bik: string, account: string): boolean {
  return isBik(bik) && passesAccountCheck(compact(bik).slice(-3), account);
}

/** The bank's own correspondent account: checked with digits 5–6 of its БИК. */
export function isCorrespondentAccountOf(bik: string, account: string): boolean {
  return isBik(bik) && passesAccountCheck(`0${compact(bik).slice(4, 6)}`, account);
}

/** СНИЛС, 11 digits. */
export function isSnils(input: string): boolean {
  const snils = digits(input, 11);
  if (!snils || isAllZeros(snils)) return false;
  const sum = weighted(snils, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (sum === 100 ? 0 : sum) === Number(compact(input).slice(-2));
}

function isRegistrationNumber(input: string, length: number, divisor: bigint): boolean {
  const number = digits(input, length);
  if (!number || isAllZeros(number)) return false;
  // 14 digits fit a double, but the sum of the rule is easier to trust in whole numbers.
  const body = BigInt(number.slice(0, -1).join(''));
  return Number((body % divisor) % 10n) === number.at(-1);
}

function passesAccountCheck(prefix: string, input: string): boolean {
  const account = digits(input, 20);
  if (!account || isAllZeros(account)) return false;
  const all = [...Array.from(prefix, Number), ...account];
  const sum = all.reduce((total, digit, at) => total + ((digit * (ACCOUNT[at % 3] ?? 0)) % 10), 0);
  return sum % 10 === 0;
}

function innDigit(inn: readonly number[], weights: readonly number[]): number {
  return (weighted(inn, weights) % 11) % 10;
}

function weighted(number: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (number[at] ?? 0), 0);
}

function digits(input: string, length: number): number[] | undefined {
  const text = compact(input);
  return text.length === length && /^\d+$/.test(text) ? Array.from(text, Number) : undefined;
}

function isAllZeros(number: readonly number[]): boolean {
  return number.every((digit) => digit === 0);
}

function compact(input: string): string {
  return input.replace(/[\s-]/gu, '');
}
