import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TimeStampReq } from 'pkijs';
import { makeTimestampRequest } from '#libs/timestamp';
import { issueCertificate, testAuthority, type TestIdentity } from './test-pki.js';

const run = promisify(execFile);

/** What a timestamp authority may do wrong, and `right`. */
export type TsaMode =
  | 'right'
  | 'slow' // never answers
  | 'down' // closes the connection
  | 'error' // HTTP 503
  | 'redirect' // sends elsewhere
  | 'wrong-nonce'
  | 'wrong-imprint'
  | 'expired' // a certificate that ended before
  | 'other-root' // a certificate of an authority nobody pinned
  | 'rejected' // status 2
  | 'garbage'
  | 'huge';

const POLICY = '1.3.6.1.4.1.99999.1.1';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const DAY_MS = 86_400_000;

/** A timestamp authority on the loopback: `openssl ts -reply` behind HTTP, which can be told to err. */
export class LocalTsa {
  mode: TsaMode = 'right';
  /** How many questions came. */
  asked = 0;

  private constructor(
    private readonly server: Server,
    private readonly folder: string,
    /** Of the authority's root. */
    readonly root: TestIdentity,
  ) {}

  static async start(): Promise<LocalTsa> {
    const folder = await mkdtemp(join(tmpdir(), 'signet-tsa-'));
    const root = await testAuthority('Test TSA root');
    await writeIdentity(folder, 'right', { issuer: root });
    const ended = new Date(Date.now() - DAY_MS);
    await writeIdentity(folder, 'expired', {
      issuer: root,
      notBefore: new Date(ended.getTime() - DAY_MS),
      notAfter: ended,
    });
    await writeIdentity(folder, 'other-root', { issuer: await testAuthority('Another root') });
    await writeFile(join(folder, 'root.pem'), root.certificatePem);
    const server = createServer();
    const tsa = new LocalTsa(server, folder, root);
    server.on('request', (request, response) => void tsa.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return tsa;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/tsa`;
  }

  get policy(): string {
    return POLICY;
  }

  /** PEM file with the root to pin. */
  get rootsFile(): string {
    return join(this.folder, 'root.pem');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The answer to a request, as the present mode gives it. */
  async reply(request: Uint8Array): Promise<Uint8Array> {
    const { mode, folder } = this;
    if (mode === 'garbage') return Buffer.from('<html>no timestamp today</html>');
    if (mode === 'huge') return Buffer.alloc(3_000_000, 0x30);
    const [query, answer] = [join(folder, 'q.tsq'), join(folder, 'a.tsr')];
    await writeFile(query, mode.startsWith('wrong-') ? altered(request, mode) : request);
    const names = ['expired', 'other-root'];
    const config = join(folder, `${names.includes(mode) ? mode : 'right'}.cnf`);
    const section = mode === 'rejected' ? 'strict' : 'plain';
    const options = ['-config', config, '-section', section];
    await run('openssl', ['ts', '-reply', '-queryfile', query, ...options, '-out', answer]).catch(
      (error: unknown) => {
        if (mode !== 'rejected') throw error;
      },
    );
    return readFile(answer);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.mode === 'slow') return;
    if (this.mode === 'down') {
      request.socket.destroy();
      return;
    }
    if (this.mode === 'error') {
      response.writeHead(503).end('later');
    } else if (this.mode === 'redirect') {
      response.writeHead(302, { location: `${this.url}/else` }).end();
    } else {
      const body = await this.reply(Buffer.concat(chunks));
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(body);
    }
  }
}

function altered(request: Uint8Array, mode: TsaMode): Uint8Array {
  const { messageImprint, nonce } = TimeStampReq.fromBER(Uint8Array.from(request));
  const imprint = new Uint8Array(messageImprint.hashedMessage.getValue());
  const number = new Uint8Array(nonce?.valueBlock.valueHexView ?? []);
  return mode === 'wrong-nonce'
    ? makeTimestampRequest({ imprint, nonce: number.map((byte) => byte ^ 1) })
    : makeTimestampRequest({ imprint: imprint.map((byte) => byte ^ 1), nonce: number });
}

async function writeIdentity(
  folder: string,
  name: string,
  certificate: Partial<Parameters<typeof issueCertificate>[0]>,
): Promise<void> {
  const purposes = { oids: [TIME_STAMPING], critical: true };
  const { issuer } = certificate;
  const made = await issueCertificate({ name: `Test TSA ${name}`, purposes, ...certificate });
  const path = (suffix: string): string => join(folder, `${name}.${suffix}`);
  await writeFile(path('key'), made.privateKeyPem);
  await writeFile(path('crt'), made.certificatePem);
  await writeFile(path('chain'), issuer?.certificatePem ?? '');
  await writeFile(path('serial'), '01\n');
  await writeFile(path('cnf'), configuration(path));
}

/** `strict` knows no digest of ours, so it rejects every question. */
function configuration(path: (suffix: string) => string): string {
  const section = (name: string, digests: string): string[] => [
    `[${name}]`,
    `serial = ${path('serial')}`,
    `signer_cert = ${path('crt')}`,
    `certs = ${path('chain')}`,
    `signer_key = ${path('key')}`,
    'signer_digest = sha256',
    `default_policy = ${POLICY}`,
    `other_policies = ${POLICY}`,
    `digests = ${digests}`,
    'accuracy = secs:1',
    'ess_cert_id_alg = sha256',
    'ordering = no',
    'tsa_name = no',
    'crypto_device = builtin',
  ];
  return [...section('plain', 'sha256'), ...section('strict', 'sha512'), ''].join('\n');
}
