/**
 * Names for people out of a user agent, which the record keeps beside them: «Android 14», «Chrome 131».
 * Browsers freeze and pretend, so these are words for a reader, not facts to decide by.
 */
const SYSTEMS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/Android (\d+(?:\.\d+)*)/, ([, version]) => `Android ${version ?? ''}`],
  [/(?:iPhone|CPU) OS (\d+)_(\d+)/, ([, major, minor]) => `iOS ${major ?? ''}.${minor ?? ''}`],
  [/Windows NT 10\.0/, () => 'Windows'],
  [/Windows NT 6\.3/, () => 'Windows 8.1'],
  [/Windows NT 6\.1/, () => 'Windows 7'],
  [/Mac OS X (\d+)[._](\d+)/, ([, major, minor]) => `macOS ${major ?? ''}.${minor ?? ''}`],
  [/CrOS/, () => 'ChromeOS'],
  [/Linux/, () => 'Linux'],
];

/** Most particular first: nearly every browser also calls itself Chrome and Safari. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser\/(\d+(?:\.\d+)?)/, 'Яндекс Браузер'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/MiuiBrowser\/(\d+)/, 'MIUI Browser'],
  [/HuaweiBrowser\/(\d+)/, 'Huawei Browser'],
  [/EdgA?\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+(?:\.\d+)?).*Safari/, 'Safari'],
];

/** The operating system; `platformVersion` of the client hints is exact where the user agent is frozen. */
export function systemOf(userAgent: string, platformVersion = ''): string {
  for (const [pattern, name] of SYSTEMS) {
    const match = pattern.exec(userAgent);
    if (match) return withExactVersion(name(match), platformVersion);
  }
  return '';
}

/** The browser and its version. */
export function browserOf(userAgent: string): string {
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return '';
}

/** Chrome says «Android 10» of every Android, and «Windows NT 10.0» of Windows 11 (hints from 13 on). */
function withExactVersion(system: string, platformVersion: string): string {
  const major = Number.parseInt(platformVersion, 10);
  if (Number.isNaN(major) || major === 0) return system;
  if (system === 'Windows') return major >= 13 ? 'Windows 11' : 'Windows 10';
  if (system.startsWith('Android ')) return `Android ${platformVersion.replace(/(\.0)+$/, '')}`;
  return system;
}
