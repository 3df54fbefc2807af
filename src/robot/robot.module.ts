import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/index.js';
import { DisputesModule } from '../disputes/index.js';
import { DocumentsModule } from '../documents/index.js';
import { SettingsModule } from '../settings/index.js';
import { SigningModule } from '../signing/index.js';
import { RobotInbox } from './inbox/inbox.service.js';
import { RobotController } from './inbox/robot.controller.js';
import { RobotMessage } from './inbox/robot-message.entity.js';
import { ConsentListener } from './consent.listener.js';
import { MessageFactsReader } from './message-facts.js';
import { RobotListener } from './robot.listener.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([RobotMessage]),
    AgreementsModule,
    DisputesModule,
    DocumentsModule,
    SettingsModule,
    SigningModule,
  ],
  controllers: [RobotController],
  providers: [ConsentListener, MessageFactsReader, RobotInbox, RobotListener],
})
export class RobotModule {}
