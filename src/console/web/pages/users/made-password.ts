/** 32 signs that nobody mistakes for one another when they are read out. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** A password of 16 random signs in groups, for instance `k7mp-3wqe-hx9t-b4ru`. */
export function makePassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP));
  const signs = Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length));
  return Array.from({ length: GROUPS }, (_, at) =>
    signs.slice(at * GROUP, (at + 1) * GROUP).join(''),
  ).join('-');
}
