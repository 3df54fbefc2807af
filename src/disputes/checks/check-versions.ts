/** What the checks were run by; grows when a rule changes. */
export interface CheckVersions {
  readonly checks: string;
  readonly node: string;
  readonly openssl: string;
}

export function checkVersions(): CheckVersions {
  return {
    checks: 'signet-checks/2',
    node: process.versions.node,
    openssl: process.versions.openssl,
  };
}
