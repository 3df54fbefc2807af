import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '../evidence/index.js';
import { OrganizationSettings } from './organization-settings.entity.js';
import { SettingsController } from './settings.controller.js';
import { SettingsJournal } from './settings-journal.js';
import { SettingsReader } from './settings-reader.js';
import { SettingsService } from './settings.service.js';

/** What an organization has chosen for signing by SMS. */
@Module({
  imports: [TypeOrmModule.forFeature([OrganizationSettings]), EvidenceModule],
  controllers: [SettingsController],
  providers: [SettingsJournal, SettingsReader, SettingsService],
  exports: [SettingsReader, SettingsService],
})
export class SettingsModule {}
