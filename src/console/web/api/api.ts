import { ApiProblem, createApiClient } from '#libs/api-client';
import { tokens, type Tokens } from './tokens.js';

const anonymous = createApiClient({ baseUrl: '', authorization: () => Promise.resolve(undefined) });

/** The API as whoever is logged in. */
export const api = createApiClient({
  baseUrl: '',
  async authorization() {
    const token = await tokens.current(renew);
    return token === undefined ? undefined : `Bearer ${token}`;
  },
});

export async function logIn(email: string, password: string): Promise<void> {
  const { data } = await anonymous.POST('/api/v1/auth/login', { body: { email, password } });
  if (data) tokens.keep(data);
}

export async function logOut(): Promise<void> {
  try {
    await api.POST('/api/v1/auth/logout');
  } finally {
    tokens.forget();
  }
}

/** Undefined when the login is over; a network that fails is an error and ends nothing. */
async function renew(refreshToken: string): Promise<Tokens | undefined> {
  try {
    const { data } = await anonymous.POST('/api/v1/auth/refresh', { body: { refreshToken } });
    return data;
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) return undefined;
    throw error;
  }
}
