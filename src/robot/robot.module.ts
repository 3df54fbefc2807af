import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { AgreementsModule } from '../agreements/index.js';
import { DisputesModule } from '../disputes/index.js';
import { DocumentsModule } from '../documents/index.js';
import { MailModule } from '../mail/index.js';
import { SettingsModule } from '../settings/index.js';
import { SigningModule } from '../signing/index.js';
import { SmsModule } from '../sms/index.js';
import { RobotInbox } from './inbox/inbox.service.js';
import { RobotController } from './inbox/robot.controller.js';
import { RobotMessage } from './inbox/robot-message.entity.js';
import { BalanceListener } from './balance.listener.js';
import { ClientDataListener } from './client-data.listener.js';
import { ConsentListener } from './consent.listener.js';
import { MessageFactsReader } from './message-facts.js';
import { RobotListener } from './robot.listener.js';
import { SimListener } from './sim.listener.js';
import { SmsTroubles } from './sms-troubles.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([RobotMessage]),
    AccessModule,
    AgreementsModule,
    DisputesModule,
    DocumentsModule,
    MailModule,
    SettingsModule,
    SigningModule,
    SmsModule,
  ],
  controllers: [RobotController],
  providers: [
    BalanceListener,
    ClientDataListener,
    ConsentListener,
    MessageFactsReader,
    RobotInbox,
    RobotListener,
    SimListener,
    SmsTroubles,
  ],
})
export class RobotModule {}
