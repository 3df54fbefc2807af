import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { verifySeal } from '#libs/pdf-seal';

import { certificatePem } from '../../../src/evidence/seal-keys/certificate-pem.js';
import { type IssuedKey, SealAuthority } from './seal-authority.js';
import { anAttachment, type SealedSample } from './sealed-sample.js';

/** A seal for an installation whose key and authority the test holds too, as a forger with a stolen key would. */
export class KnownSeal {
  private constructor(
    private readonly authority: SealAuthority,
    private readonly issued: IssuedKey,
    private readonly folder: string,
  ) {}

  static async make(): Promise<KnownSeal> {
    const authority = await SealAuthority.make();
    const issued = await authority.issue();
    const seal = new KnownSeal(authority, issued, mkdtempSync(join(tmpdir(), 'signet-seal-')));
    const { privateKey, certificate, chain } = issued.key;
    const key = Buffer.from(privateKey).toString('base64');
    writeFileSync(
      seal.env.SEAL_KEY_FILE,
      `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
    );
    const certificates = [certificate, ...chain].map(certificatePem).join('');
    writeFileSync(seal.env.SEAL_CERTIFICATE_FILE, certificates);
    return seal;
  }

  /** What an installation is started with to seal by this key. */
  get env(): Readonly<Record<'SEAL_KEY_FILE' | 'SEAL_CERTIFICATE_FILE', string>> {
    return {
      SEAL_KEY_FILE: join(this.folder, 'seal-key.pem'),
      SEAL_CERTIFICATE_FILE: join(this.folder, 'seal.pem'),
    };
  }

  /** A file that the installation sealed, as material for forgeries. */
  async sampleOf(pdf: Uint8Array, plain: Uint8Array): Promise<SealedSample> {
    const { authority, issued } = this;
    const report = await verifySeal(pdf, { roots: [authority.root], tsaRoots: [] });
    if (!report.ok) throw new Error('The installation does not seal with this key');
    const attachments = report.attachments.map(({ name, bytes }) =>
      anAttachment(name, bytes, name === 'frozen.pdf' ? 'Source' : 'Data'),
    );
    return { authority, issued, plain, attachments, pdf };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
