import { createHash } from 'node:crypto';
import { fitImage, type FittedImage, ImageRefused, type ImageRefusal } from '#libs/image';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, Transactions } from '../../platform/index.js';
import type { ESignatureSettings } from '../e-signature-settings.js';
import { SettingsService } from '../settings.service.js';
import { LogoNotFound, LogoRefused } from './logo.errors.js';
import { OrganizationLogo } from './organization-logo.entity.js';

/** Shown at half of these pixels, so that it is sharp on a phone; with the page it must stay within 30 kB. */
const BOX = { width: 360, height: 80, maxBytes: 8 * 1024 };

const REASONS: Readonly<Record<ImageRefusal, string>> = {
  format: 'Подойдёт PNG, JPEG или WebP',
  size: 'В картинке больше 40 миллионов точек',
  broken: 'Файл повреждён: его не получилось открыть как картинку',
};

/** Takes, keeps and gives out the logos of organizations. */
@Injectable()
export class Logos {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly settings: SettingsService,
    private readonly clock: Clock,
  ) {}

  /** Draws the picture anew and puts it in place of the one before. Throws {@link LogoRefused}. */
  async put({ organizationId }: Actor, file: Buffer): Promise<ESignatureSettings> {
    const { bytes: image, width, height } = await drawnAnew(file);
    const sha256 = createHash('sha256').update(image).digest('hex');
    return this.transactions.run(async (tx) => {
      const logo = { sha256, width, height };
      const settings = await this.settings.changeLogo(tx, organizationId, logo);
      await tx.delete(OrganizationLogo, { organizationId });
      const updatedAt = this.clock.now();
      await tx.insert(OrganizationLogo, { organizationId, sha256, image, updatedAt });
      return settings;
    });
  }

  /** Nothing happens when there is none. */
  remove({ organizationId }: Actor): Promise<ESignatureSettings> {
    return this.transactions.run(async (tx) => {
      const settings = await this.settings.changeLogo(tx, organizationId, null);
      await tx.delete(OrganizationLogo, { organizationId });
      return settings;
    });
  }

  /** Of whichever organization: the hash is known to who has seen its page. Throws {@link LogoNotFound}. */
  async image(sha256: string): Promise<Buffer> {
    const logo = await this.dataSource.getRepository(OrganizationLogo).findOneBy({ sha256 });
    if (!logo) throw new LogoNotFound();
    return logo.image;
  }
}

async function drawnAnew(file: Buffer): Promise<FittedImage> {
  try {
    return await fitImage(file, BOX);
  } catch (error) {
    if (error instanceof ImageRefused) throw new LogoRefused(REASONS[error.reason]);
    throw error;
  }
}
