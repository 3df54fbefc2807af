import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SealKey } from '#libs/pdf-seal';
import { AppConfig, Clock, ConfigError } from '../../platform/index.js';
import { certificatePem } from './certificate-pem.js';
import { checkSeal, type UsableSeal } from './checked-seal.js';
import { certificatesOf, openSeal } from './opened-seal.js';
import { ownSeal, readIfThere } from './own-seal.js';
import { SealKeyExpired } from './seal-keys.errors.js';

interface KnownSeals {
  usable: UsableSeal;
  roots: Uint8Array[];
}

/**
 * The key that seals signed documents, and the roots by which its seals are recognized: the configured one,
 * else one of the installation's own making.
 */
@Injectable()
export class SealingKeys implements OnModuleInit {
  private opened: Promise<KnownSeals> | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** A key that does not work stops the start, not the first document. @throws ConfigError */
  async onModuleInit(): Promise<void> {
    await this.known();
  }

  /** @throws SealKeyExpired */
  async current(): Promise<{ key: SealKey; roots: Uint8Array[] }> {
    const { usable, roots } = await this.known();
    if (this.clock.now() > usable.validTo) throw new SealKeyExpired(usable.validTo);
    return { key: usable.key, roots: [...roots] };
  }

  /** The certificate in use, DER, expired or not; `isOwn` when the installation made it for itself. */
  async certificate(): Promise<{ raw: Uint8Array; isOwn: boolean }> {
    const { usable } = await this.known();
    return { raw: usable.key.certificate, isOwn: this.config.seal.material === undefined };
  }

  /** The pinned roots, DER: of this key and of the former ones, expired or not. */
  async roots(): Promise<Uint8Array[]> {
    return [...(await this.known()).roots];
  }

  /** The pinned roots as PEM, for others to keep. */
  async rootsPem(): Promise<string> {
    const { roots } = await this.known();
    return roots.map(certificatePem).join('');
  }

  private known(): Promise<KnownSeals> {
    this.opened ??= this.open();
    return this.opened;
  }

  private async open(): Promise<KnownSeals> {
    const { material, ownFile, formerRoots } = this.config.seal;
    const usable = material
      ? checkSeal(await openSeal(material), material.variable, this.clock.now())
      : await this.own();
    // Documents sealed before a certificate was configured stay recognizable.
    const own = material ? await readIfThere(ownFile) : undefined;
    const earlier = [...rootsIn(own).slice(-1), ...rootsIn(formerRoots)];
    return { usable, roots: unique([usable.root, ...earlier]) };
  }

  private async own(): Promise<UsableSeal> {
    const { ownFile, owner } = this.config.seal;
    const pem = await ownSeal(ownFile, owner, this.clock.now());
    const opened = await openSeal({ kind: 'pem', variable: ownFile, key: pem, certificates: pem });
    return checkSeal(opened, ownFile, this.clock.now());
  }
}

function rootsIn(pem: string | undefined): Uint8Array[] {
  try {
    return certificatesOf(pem ?? '').map(({ raw }) => raw);
  } catch {
    throw new ConfigError('SEAL_FORMER_ROOTS_FILE', 'something else', 'certificates in PEM');
  }
}

function unique(roots: readonly Uint8Array[]): Uint8Array[] {
  const known = new Map(roots.map((root) => [Buffer.from(root).toString('hex'), root]));
  return [...known.values()];
}
