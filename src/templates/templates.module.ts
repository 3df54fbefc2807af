import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TemplateFiller } from './filling/template-filler.js';
import { ShippedInstaller } from './shipped/shipped-installer.js';
import { TemplateListQuery } from './template-list.query.js';
import { KnownVariablesController } from './known-variables.controller.js';
import { TemplatePreviewController } from './template-preview.controller.js';
import { TemplatePreview } from './template-preview.service.js';
import { TemplateReader } from './template-reader.js';
import { TemplateVersion } from './template-version.entity.js';
import { Template } from './template.entity.js';
import { TemplatesController } from './templates.controller.js';
import { TemplatesService } from './templates.service.js';

/** Templates (бланки): their texts, the values they take, how they are filled. */
@Module({
  imports: [TypeOrmModule.forFeature([Template, TemplateVersion])],
  controllers: [KnownVariablesController, TemplatePreviewController, TemplatesController],
  providers: [
    ShippedInstaller,
    TemplateFiller,
    TemplateListQuery,
    TemplatePreview,
    TemplateReader,
    TemplatesService,
  ],
  exports: [TemplateFiller, TemplateReader],
})
export class TemplatesModule {}
