import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/index.js';
import { FiguresController } from './figures.controller.js';
import { FiguresService } from './figures.service.js';
import { SendingFigures } from './sending-figures.query.js';
import { SmsFigures } from './sms-figures.query.js';

@Module({
  imports: [SettingsModule],
  controllers: [FiguresController],
  providers: [FiguresService, SendingFigures, SmsFigures],
})
export class FiguresModule {}
