import { randomBytes } from 'node:crypto';
import { OrganizationsService } from '../../src/access/index.js';
import type { Role } from '../../src/platform/index.js';
import { ADMIN } from './admin.js';
import type { TestApp } from './test-app.js';

export interface ApiAnswer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed when it is JSON; typed as the test expects it. */
  readonly body: Body;
}

/** The REST API as one logged-in user calls it. */
export class ApiSession {
  private constructor(
    private readonly testApp: TestApp,
    readonly accessToken: string,
    readonly user: { readonly id: string; readonly organizationId: string },
  ) {}

  static async logIn(
    testApp: TestApp,
    credentials: { email: string; password: string } = ADMIN,
  ): Promise<ApiSession> {
    const login = await inject<{ accessToken: string }>(
      testApp,
      'POST',
      '/auth/login',
      credentials,
    );
    if (login.status !== 200) throw new Error(`login answered ${login.status}`);
    const { accessToken } = login.body;
    const me = await inject<MeAnswer>(testApp, 'GET', '/auth/me', undefined, accessToken);
    const { id, organization } = me.body;
    return new ApiSession(testApp, accessToken, { id, organizationId: organization.id });
  }

  get<Body = unknown>(path: string): Promise<ApiAnswer<Body>> {
    return inject(this.testApp, 'GET', path, undefined, this.accessToken);
  }

  post<Body = unknown>(path: string, body: object = {}): Promise<ApiAnswer<Body>> {
    return inject(this.testApp, 'POST', path, body, this.accessToken);
  }

  patch<Body = unknown>(path: string, body: object): Promise<ApiAnswer<Body>> {
    return inject(this.testApp, 'PATCH', path, body, this.accessToken);
  }

  put<Body = unknown>(path: string, body: object): Promise<ApiAnswer<Body>> {
    return inject(this.testApp, 'PUT', path, body, this.accessToken);
  }

  delete<Body = unknown>(path: string): Promise<ApiAnswer<Body>> {
    return inject(this.testApp, 'DELETE', path, undefined, this.accessToken);
  }
}

/** A user of a new organization; there the administrator, unless other roles are given. */
export async function strangerIn(
  testApp: TestApp,
  roles: readonly Role[] = ['administrator'],
): Promise<ApiSession> {
  const name = randomBytes(6).toString('hex');
  const credentials = { email: `${name}@example.test`, password: `pass word of ${name}` };
  await testApp.get(OrganizationsService).create({
    name: `Организация ${name}`,
    administrator: { ...credentials, name: 'Чужой Человек', roles },
  });
  return ApiSession.logIn(testApp, credentials);
}

interface MeAnswer {
  readonly id: string;
  readonly organization: { readonly id: string };
}

async function inject<Body>(
  testApp: TestApp,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: object | undefined,
  token?: string,
): Promise<ApiAnswer<Body>> {
  const answer = await testApp.app.inject({
    method,
    url: `/api/v1${path}`,
    ...(body === undefined ? {} : { payload: body }),
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: (isJson ? answer.json() : answer.body) as Body,
  };
}
