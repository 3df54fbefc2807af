import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '../evidence/index.js';
import { LogoController } from './logo/logo.controller.js';
import { LogoImageController } from './logo/logo-image.controller.js';
import { Logos } from './logo/logos.service.js';
import { OrganizationLogo } from './logo/organization-logo.entity.js';
import { OrganizationSettings } from './organization-settings.entity.js';
import { SettingsController } from './settings.controller.js';
import { SettingsJournal } from './settings-journal.js';
import { SettingsReader } from './settings-reader.js';
import { SettingsService } from './settings.service.js';

/** What an organization has chosen for signing by SMS. */
@Module({
  imports: [TypeOrmModule.forFeature([OrganizationSettings, OrganizationLogo]), EvidenceModule],
  controllers: [SettingsController, LogoController, LogoImageController],
  providers: [Logos, SettingsJournal, SettingsReader, SettingsService],
  exports: [SettingsReader, SettingsService],
})
export class SettingsModule {}
