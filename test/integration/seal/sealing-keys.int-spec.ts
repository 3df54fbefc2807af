import { createPrivateKey, X509Certificate } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SealingKeys } from '../../../src/evidence/index.js';
import { SealKeyExpired } from '../../../src/evidence/seal-keys/seal-keys.errors.js';
import { FixedClock } from '../../../src/platform/index.js';
import { startTestApp, testConfig } from '../../support/test-app.js';
import {
  issueCertificate,
  sealCertificate,
  testAuthority,
  type TestIdentity,
} from '../../support/test-pki.js';
import { TempFolder } from './temp-folder.js';

// Certificates of the tests begin yesterday, by the clock of the machine.
const clock = new FixedClock(new Date());
const folders: TempFolder[] = [];
const newFolder = (): TempFolder => {
  const folder = new TempFolder();
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => folder.remove())));

const keysOf = (folder: TempFolder, env: Record<string, string> = {}): SealingKeys =>
  new SealingKeys(testConfig(folder.path('var'), env), clock);

describe('the seal key of a fresh installation', () => {
  it('is made once, by an authority of its own that is named as such', async () => {
    const folder = newFolder();
    const { key, roots } = await keysOf(folder, { OPERATOR_NAME: 'ООО «Подпись»' }).current();
    const certificate = new X509Certificate(key.certificate);
    const root = new X509Certificate(roots[0] ?? '');
    expect(certificate.subject).toBe('CN=Печать: ООО «Подпись»');
    expect(root.subject).toBe('CN=Собственный УЦ: ООО «Подпись»');
    expect(root.ca).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(key.chain).toEqual(roots);
    const again = await keysOf(folder).current();
    expect(again.key.certificate).toEqual(key.certificate);
  });

  it('verifies with OpenSSL, by the root that is given away', async () => {
    const folder = newFolder();
    const keys = keysOf(folder);
    const { key } = await keys.current();
    const { root, leaf } = await folder.write({
      root: await keys.rootsPem(),
      leaf: new X509Certificate(key.certificate).toString(),
    });
    const verified = await folder.openssl('verify', '-x509_strict', '-CAfile', root, leaf);
    expect(verified).toContain(`${leaf}: OK`);
    const printed = await folder.openssl('x509', '-in', leaf, '-noout', '-text');
    expect(printed).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\s/);
    expect(printed).toMatch(/NIST CURVE: P-256/);
  });

  it('is read by its owner alone', async () => {
    const folder = newFolder();
    await keysOf(folder).current();
    expect(statSync(folder.path('var/secrets/seal.pem')).mode & 0o777).toBe(0o600);
  });

  it('is the same for processes that start at once', async () => {
    const folder = newFolder();
    const started = Array.from({ length: 8 }, () => keysOf(folder).current());
    const certificates = (await Promise.all(started)).map(({ key }) =>
      Buffer.from(key.certificate).toString('hex'),
    );
    expect(new Set(certificates).size).toBe(1);
  });

  it('ends: no document is sealed with it afterwards', async () => {
    const later = new FixedClock(new Date());
    const keys = new SealingKeys(testConfig(newFolder().path('var'), {}), later);
    await keys.current();
    later.set('2090-01-01T00:00:00Z');
    await expect(keys.current()).rejects.toThrow(SealKeyExpired);
  });
});

describe('a seal key of the operator', () => {
  let root: TestIdentity;
  const issued = async (more = {}): Promise<TestIdentity> => {
    root = await testAuthority('Operator root');
    return sealCertificate(root, 'p256', more);
  };
  const pem = (folder: TempFolder, seal: TestIdentity, key = seal.privateKeyPem): SealingKeys => {
    writeFileSync(folder.path('key.pem'), key);
    writeFileSync(folder.path('cert.pem'), seal.certificatePem + root.certificatePem);
    return keysOf(folder, {
      SEAL_KEY_FILE: folder.path('key.pem'),
      SEAL_CERTIFICATE_FILE: folder.path('cert.pem'),
    });
  };
  async function p12(
    folder: TempFolder,
    seal: TestIdentity,
    ...options: string[]
  ): Promise<string> {
    const { key, cert, chain } = await folder.write({
      key: seal.privateKeyPem,
      cert: seal.certificatePem,
      chain: root.certificatePem,
    });
    const file = folder.path('seal.p12');
    const parts = ['-in', cert, '-certfile', chain, '-passout', 'pass:geheim', '-out', file];
    await folder.openssl('pkcs12', '-export', '-inkey', key, ...parts, ...options);
    return file;
  }

  it('comes from a PKCS#12 file as OpenSSL writes it', async () => {
    const folder = newFolder();
    const seal = await issued();
    const SEAL_P12_FILE = await p12(folder, seal);
    const keys = keysOf(folder, { SEAL_P12_FILE, SEAL_P12_PASSWORD: 'geheim' });
    const { key, roots } = await keys.current();
    expect(Buffer.from(key.certificate)).toEqual(Buffer.from(seal.certificate));
    expect(roots).toEqual([Buffer.from(root.certificate)]);
    const privateKey = { key: Buffer.from(key.privateKey), format: 'der', type: 'pkcs8' } as const;
    const certificate = new X509Certificate(key.certificate);
    expect(certificate.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
  });

  it('comes from PEM files, and seals made before stay recognizable', async () => {
    const folder = newFolder();
    const own = await keysOf(folder).current();
    const former = await testAuthority('Former root');
    const { file } = await folder.write({ file: former.certificatePem });
    const seal = await issued();
    writeFileSync(folder.path('key.pem'), seal.privateKeyPem);
    writeFileSync(folder.path('cert.pem'), root.certificatePem + seal.certificatePem);
    const { key, roots } = await keysOf(folder, {
      SEAL_KEY_FILE: folder.path('key.pem'),
      SEAL_CERTIFICATE_FILE: folder.path('cert.pem'),
      SEAL_FORMER_ROOTS_FILE: file,
    }).current();
    expect(key.chain).toEqual([Buffer.from(root.certificate)]);
    const expected = [root.certificate, ...own.roots, former.certificate];
    expect(roots).toEqual(expected.map((it) => Buffer.from(it)));
  });

  it('is refused with a wrong password, and when there is no key or no PKCS#12 in the file', async () => {
    const folder = newFolder();
    const SEAL_P12_FILE = await p12(folder, await issued());
    const start = (env: Record<string, string>): Promise<void> =>
      keysOf(folder, env).onModuleInit();
    await expect(start({ SEAL_P12_FILE, SEAL_P12_PASSWORD: 'falsch' })).rejects.toThrow(
      'SEAL_P12_PASSWORD: got "(hidden)", wants the password of the PKCS#12 file',
    );
    const keyless = await p12(folder, await issued(), '-nokeys');
    await expect(start({ SEAL_P12_FILE: keyless, SEAL_P12_PASSWORD: 'geheim' })).rejects.toThrow(
      'SEAL_P12_FILE: got "0 private keys"',
    );
    const SEAL_P12 = Buffer.from('nonsense').toString('base64');
    await expect(start({ SEAL_P12 })).rejects.toThrow('SEAL_P12: got "something else"');
  });

  it('is refused when it is weak, ended, meant for something else or of another certificate', async () => {
    const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));
    const ended = await issued({ notBefore: day(1), notAfter: day(2) });
    await expect(pem(newFolder(), ended).onModuleInit()).rejects.toThrow('valid from 2026-01-01');
    const weak = await issued({ kind: 'rsa1024' });
    await expect(pem(newFolder(), weak).onModuleInit()).rejects.toThrow(
      'SEAL_KEY_FILE: got "rsa 1024", wants an RSA key of at least 2048 bits or a P-256 key',
    );
    const forKeys = await issued({ keyUsage: 0x20 });
    await expect(pem(newFolder(), forKeys).onModuleInit()).rejects.toThrow(
      'wants a certificate whose key usage is digitalSignature or nonRepudiation',
    );
    const seal = await issued();
    const other = await issueCertificate({ name: 'Other' });
    await expect(pem(newFolder(), seal, other.privateKeyPem).onModuleInit()).rejects.toThrow(
      'none of this key',
    );
    await expect(pem(newFolder(), seal, seal.certificatePem).onModuleInit()).rejects.toThrow(
      'SEAL_KEY_FILE: got "no private key"',
    );
  });
});

describe('GET /api/v1/evidence/seal-roots', () => {
  it('gives anybody the roots to pin, and nothing of a key', async () => {
    const signet = await startTestApp();
    try {
      const answer = await signet.app.inject({ url: '/api/v1/evidence/seal-roots' });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain('application/x-pem-file');
      expect(answer.body).toBe(await signet.get(SealingKeys).rootsPem());
      expect(answer.body).not.toContain('PRIVATE');
    } finally {
      await signet.close();
    }
  });
});
