import { describe, expect, it } from '@jest/globals';
import { routeTable } from '../support/route-table.js';

/** Every route that asks for no identity, and why it may. A new one is added here on purpose or not at all. */
const PUBLIC: Readonly<Record<string, string>> = {
  'HealthController.live': 'asked by the machine that runs the process',
  'HealthController.ready': 'asked by the machine that runs the process',
  'LoginController.logIn': 'how an identity is obtained',
  'LoginController.refresh': 'the refresh token is the identity',
  'PageAssetsController.asset': 'style and script of public pages',
  'ConsoleController.asset': 'scripts and fonts of the console; nothing in them is secret',
  'ConsoleController.page': 'the console shows a login to whoever has none',
  'ConsoleController.pageWithin': 'the same, at an address within it',
  'LogoImageController.image': 'on pages that ask for no identity; only logos are found',
  'LandingController.show': 'the client has the link of the SMS and nothing else; shows no content',
  'LandingController.open': 'the link is the identity; gives the session',
  'SessionController.show': 'the cookie of the session is the identity',
  'SessionController.tellNews': 'the cookie of the session is the identity',
  'SessionController.code': 'the cookie of the session is the identity',
  'SessionController.confirm': 'the cookie of the session is the identity',
  'SessionController.decline': 'the cookie of the session is the identity',
  'SessionController.shown': 'the cookie of the session is the identity',
  'SessionController.withdraw': 'the cookie of the session is the identity',
  'ClientDataController.answer': 'the cookie of the session is the identity',
  'ClientFilesController.pdf': 'the cookie of the session is the identity',
  'ClientFilesController.page': 'the cookie of the session is the identity',
  'ProtocolPageController.show': 'the secret in the address of the protocol is the identity',
  'ProtocolPageController.pdf': 'the secret in the address of the protocol is the identity',
  'VerifyController.form': 'anybody may check a signature',
  'VerifyController.signature': 'anybody may check a signature; names no person in full',
  'VerifyController.check': 'anybody may check a file; it is not kept',
  'VerifyController.hash': 'anybody may ask for a file by its hash; says known or not',
  'SealRootsController.roots': 'who verifies a document has no account; public certificates',
  'TlogController.checkpoint': 'a log that only its owner can read proves nothing; hashes alone',
  'TlogController.checkpointOfYear': 'the same, of an earlier year',
  'TlogController.tile': 'the same: hashes, no event, no person, no tenant',
  'TlogController.tileOfYear': 'the same, of an earlier year',
  'TlogController.keys': 'whoever checks a proof needs the public key',
  'CallbacksController.post': 'the secret in the address that the gateway knows is the identity',
  'CallbacksController.get': 'the secret in the address that the gateway knows is the identity',
  'IntrumProviderController.answer':
    'a CRM has no account; the secret of the address and the hash of each request are its identity',
  'IntrumIncomingController.take':
    'a provider has no account; the secret of the address and the hash of each request are its identity',
  'PhonePageController.show': 'the sandbox telephone, which production refuses',
  'SandboxController.messages': 'the sandbox telephone, which production refuses',
  'SandboxController.reply': 'the sandbox telephone, which production refuses',
};

describe('routes', () => {
  const routes = routeTable();

  it('are found', () => {
    expect(routes.map(({ name }) => name)).toContain('LoginController.logIn');
  });

  it.each(routes)('$name is guarded or public by name', ({ access }) => {
    expect(access).toBeDefined();
  });

  it('are public only where a reason is written down', () => {
    const open = routes.filter(({ access }) => access?.kind === 'public').map(({ name }) => name);
    expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
  });

  it('are all different', () => {
    const keys = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
