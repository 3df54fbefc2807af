import { createPrivateKey } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, newId } from '../../platform/index.js';
import { certificatePem } from './certificate-pem.js';
import { generateKeys, makeCertificate, nameOf } from './own-certificate.js';

const YEARS = 20;
const DAY_MS = 86_400_000;

/**
 * The key and certificate that an installation makes for itself, in one PEM file of mode 0600: private key,
 * certificate, root. The key of the root is thrown away once it has certified: nobody can use it again.
 */
export async function ownSeal(path: string, owner: string, now: Date): Promise<string> {
  const known = await readIfThere(path);
  if (known !== undefined) return known;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await publishOnce(path, await makeSeal(owner, now));
  return readFile(path, 'utf8');
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeSeal(owner: string, now: Date): Promise<string> {
  const rootKeys = await generateKeys();
  const keys = await generateKeys();
  // A day earlier: clocks of those who verify differ.
  const validFrom = new Date(now.getTime() - DAY_MS);
  const validTo = new Date(now.getTime());
  validTo.setUTCFullYear(validTo.getUTCFullYear() + YEARS);
  const issuerName = nameOf('Собственный УЦ', owner);
  const common = { issuerName, issuerKeys: rootKeys, validFrom, validTo };
  const root = { name: issuerName, keys: rootKeys, isAuthority: true };
  const seal = { name: nameOf('Печать', owner), keys, isAuthority: false };
  const exported = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const privateKey = createPrivateKey({ key: exported, format: 'der', type: 'pkcs8' });
  return [
    String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    certificatePem(await makeCertificate({ ...common, ...seal })),
    certificatePem(await makeCertificate({ ...common, ...root })),
  ].join('');
}

/** Whole or not at all, and the first one stays: two processes may start at once on a fresh folder. */
async function publishOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.${newId()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}
