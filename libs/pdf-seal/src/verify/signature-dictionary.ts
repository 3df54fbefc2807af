/**
 * The time that the sealer writes into the signature dictionary (`/M`). It is his word only: it decides at
 * which time his own certificate must have been good, nothing else.
 */
export function claimedTime(dictionary: string): Date | undefined {
  const [, moment = '', zone = 'Z'] = /\/M\s*\(D:(\d{14})(Z|[+-]\d\d'\d\d)?/.exec(dictionary) ?? [];
  if (moment === '') return undefined;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(moment) ?? [];
  const offset = zone.startsWith('Z') ? 'Z' : zone.replace("'", ':');
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
