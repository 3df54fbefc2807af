import { parsePhone } from '#libs/phone';

/** Countries of one zone whose people sign here; a number of Russia says nothing of its eleven zones. */
const ZONES: Readonly<Record<string, string>> = {
  AM: 'Asia/Yerevan',
  AZ: 'Asia/Baku',
  BY: 'Europe/Minsk',
  GE: 'Asia/Tbilisi',
  KG: 'Asia/Bishkek',
  KZ: 'Asia/Almaty',
  MD: 'Europe/Chisinau',
  TJ: 'Asia/Dushanbe',
  TM: 'Asia/Ashgabat',
  UZ: 'Asia/Tashkent',
};

/** The zone by whose clock a client is written to: of his number's country, else the organization's own. */
export function clientZone(phone: string, organizationZone: string): string {
  const parsed = parsePhone(phone);
  const country = parsed.ok ? parsed.phone.country : null;
  return (country === null ? undefined : ZONES[country]) ?? organizationZone;
}
