import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const RUSSIAN = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/;
const EACH_BUT_THE_LAST_FOUR = /\d(?=(?:\D*\d){4})/g;

/**
 * For people: «+7 912 345-67-89»; other countries in their international form. Takes E.164, and a number already shown
 * this way stays as it is.
 */
export function formatPhone(e164: string): string {
  const russian = RUSSIAN.exec(e164.replace(/[\s-]/g, ''));
  if (russian) {
    const [, code, first, second, third] = russian;
    return `+7 ${code} ${first}-${second}-${third}`;
  }
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** For the mark and for strangers (T-6): «+7 ••• •••-67-89», the country code and the last four digits. */
export function maskPhone(e164: string): string {
  const shown = formatPhone(e164);
  const countryEnd = Math.max(shown.indexOf(' '), 0);
  return shown.slice(0, countryEnd) + shown.slice(countryEnd).replace(EACH_BUT_THE_LAST_FOUR, '•');
}

/** For logs (SEC-19): `+7999***0001`, enough to find a complaint, not enough to call. */
export function maskPhoneForLog(e164: string): string {
  return e164.length < 10 ? '***' : `${e164.slice(0, 5)}***${e164.slice(-4)}`;
}
