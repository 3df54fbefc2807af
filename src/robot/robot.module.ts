import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DisputesModule } from '../disputes/index.js';
import { DocumentsModule } from '../documents/index.js';
import { SettingsModule } from '../settings/index.js';
import { SigningModule } from '../signing/index.js';
import { RobotInbox } from './inbox/inbox.service.js';
import { RobotController } from './inbox/robot.controller.js';
import { RobotMessage } from './inbox/robot-message.entity.js';
import { RobotListener } from './robot.listener.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([RobotMessage]),
    DisputesModule,
    DocumentsModule,
    SettingsModule,
    SigningModule,
  ],
  controllers: [RobotController],
  providers: [RobotInbox, RobotListener],
})
export class RobotModule {}
