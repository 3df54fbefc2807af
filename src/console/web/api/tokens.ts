/** What the API gave when somebody logged in. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

const KEY = 'signet.refresh-token';
const LOCK = 'signet.refresh';
/** Renewed so many seconds before it ends. */
const SPARE_S = 30;

let access: { readonly token: string; readonly until: number } | undefined;

/**
 * Who is logged in, for all tabs of this browser: the refresh token is good once, so tabs renew one after the other,
 * and each looks first whether another one has. The access token never leaves the memory of its tab.
 */
export const tokens = {
  isKnown: (): boolean => localStorage.getItem(KEY) !== null,

  keep(given: Tokens): void {
    localStorage.setItem(KEY, given.refreshToken);
    access = {
      token: given.accessToken,
      until: performance.now() + (given.expiresIn - SPARE_S) * 1000,
    };
  },

  forget(): void {
    localStorage.removeItem(KEY);
    access = undefined;
  },

  /** A token that is still good; undefined when nobody is logged in, or not any more. */
  async current(
    renew: (refreshToken: string) => Promise<Tokens | undefined>,
  ): Promise<string | undefined> {
    if (access && access.until > performance.now()) return access.token;
    return navigator.locks.request(LOCK, async () => {
      if (access && access.until > performance.now()) return access.token;
      const refreshToken = localStorage.getItem(KEY);
      if (refreshToken === null) return undefined;
      const renewed = await renew(refreshToken);
      if (renewed) tokens.keep(renewed);
      else tokens.forget();
      return renewed?.accessToken;
    });
  },
};
