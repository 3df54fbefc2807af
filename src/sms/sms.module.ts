import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '../evidence/index.js';
import { AppConfig } from '../platform/index.js';
import { SettingsModule } from '../settings/index.js';
import { AskBalanceHandler } from './balance/ask-balance.handler.js';
import { BalanceWatch } from './balance/balance-watch.js';
import { SmsBalanceController } from './balance/sms-balance.controller.js';
import { SmsBalance } from './balance/sms-balance.entity.js';
import { SmsBalances } from './balance/sms-balances.js';
import { AskStatusHandler } from './callbacks/ask-status.handler.js';
import { CallbackDoor } from './callbacks/callback-door.js';
import { CallbackReader } from './callbacks/callback-reader.js';
import { CappedSms } from './caps/capped-sms.js';
import { SmsAnswers } from './caps/sms-answers.js';
import { SmsCaps } from './caps/sms-caps.js';
import { SmsStops } from './caps/sms-stops.js';
import { SmsWatch } from './caps/sms-watch.js';
import { CallbackWaiting } from './callbacks/callback-waiting.js';
import { CallbacksController } from './callbacks/callbacks.controller.js';
import { DeliveryReports } from './callbacks/delivery-reports.js';
import { InboundMessages } from './callbacks/inbound-messages.js';
import { PartReports } from './callbacks/part-reports.js';
import { ReportEvidence } from './callbacks/report-evidence.js';
import { ReportMatching } from './callbacks/report-matching.js';
import { ReadCallbackHandler } from './callbacks/read-callback.handler.js';
import { SmsCallback } from './callbacks/sms-callback.entity.js';
import { SmsCallbacks } from './callbacks/sms-callbacks.js';
import { SmsInbox } from './callbacks/sms-inbox.js';
import { StatusQuestions } from './callbacks/status-questions.js';
import { SmsInbound } from './callbacks/sms-inbound.entity.js';
import { SmsErasure } from './erasure/sms-erasure.js';
import { GatewayLife } from './gateways/gateway-life.js';
import { GatewayMaker } from './gateways/gateway-maker.js';
import { SandboxGateway } from './gateways/sandbox/sandbox.gateway.js';
import { SandboxMessage } from './gateways/sandbox/sandbox-message.entity.js';
import { SandboxPhone } from './gateways/sandbox/sandbox-phone.js';
import { SmppInbox } from './gateways/smpp/smpp-inbox.js';
import { SmppMaker } from './gateways/smpp/smpp-maker.js';
import { SmsGateway } from './gateways/sms-gateway.js';
import { SmsGateways } from './gateways/sms-gateways.js';
import { intrumProvider } from './intrum-provider/intrum-provider-parts.js';
import { SmsTransitions } from './lifecycle/sms-transitions.js';
import { SmsSecretsRegistry } from './secrets/sms-secrets-registry.js';
import { InboundListQuery } from './inbound-list.query.js';
import { SmsController } from './sms.controller.js';
import { SmsListQuery } from './sms-list.query.js';
import { SmsMessage } from './sms-message.entity.js';
import { SmsPreviews } from './sms-previews.js';
import { SmsReader } from './sms-reader.js';
import { SmsService } from './sms.service.js';
import { FindOverdueHandler } from './submission/find-overdue.handler.js';
import { OverdueMessages } from './submission/overdue-messages.js';
import { AttemptRecords } from './submission/attempt-records.js';
import { OtherGateway } from './submission/other-gateway.js';
import { SmsAttempt } from './submission/sms-attempt.entity.js';
import { SmsPart } from './submission/sms-part.entity.js';
import { SubmissionEvidence } from './submission/submission-evidence.js';
import { SubmissionRefusals } from './submission/submission-refusals.js';
import { SubmissionOutcomes } from './submission/submission-outcomes.js';
import { SmsOutside } from './submission/sms-outside.js';
import { SubmissionService } from './submission/submission.service.js';
import { SubmitSmsHandler } from './submission/submit-sms.handler.js';
import { SmsComposer } from './texts/sms-composer.js';

const gateways = [
  {
    provide: SmsGateway,
    inject: [AppConfig, GatewayMaker],
    useFactory: ({ sms }: AppConfig, maker: GatewayMaker): SmsGateway => maker.make(sms.gateway),
  },
  {
    provide: SmsGateways,
    inject: [AppConfig, GatewayMaker, SmsGateway],
    useFactory: ({ sms }: AppConfig, maker: GatewayMaker, primary: SmsGateway): SmsGateways =>
      new SmsGateways(primary, sms.fallbackGateway && maker.make(sms.fallbackGateway)),
  },
];

/** Messages to clients by SMS, and what comes back. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      SmsMessage,
      SmsAttempt,
      SmsBalance,
      SmsPart,
      SmsCallback,
      SmsInbound,
      SandboxMessage,
      ...intrumProvider.entities,
    ]),
    EvidenceModule,
    SettingsModule,
  ],
  controllers: [
    CallbacksController,
    SmsController,
    SmsBalanceController,
    ...intrumProvider.controllers,
  ],
  providers: [
    AskBalanceHandler,
    AskStatusHandler,
    AttemptRecords,
    BalanceWatch,
    CallbackDoor,
    CallbackReader,
    CallbackWaiting,
    CappedSms,
    DeliveryReports,
    ...gateways,
    GatewayLife,
    GatewayMaker,
    InboundListQuery,
    InboundMessages,
    ...intrumProvider.providers,
    FindOverdueHandler,
    OtherGateway,
    OverdueMessages,
    PartReports,
    ReadCallbackHandler,
    ReportEvidence,
    ReportMatching,
    SandboxGateway,
    SandboxPhone,
    SmppInbox,
    SmppMaker,
    SmsAnswers,
    SmsBalances,
    SmsCallbacks,
    SmsCaps,
    SmsErasure,
    SmsInbox,
    SmsListQuery,
    SmsComposer,
    SmsOutside,
    SmsPreviews,
    SmsReader,
    SmsSecretsRegistry,
    SmsService,
    SmsStops,
    SmsTransitions,
    SmsWatch,
    SubmissionEvidence,
    StatusQuestions,
    SubmissionOutcomes,
    SubmissionRefusals,
    SubmissionService,
    SubmitSmsHandler,
  ],
  exports: [
    CappedSms,
    SandboxPhone,
    SmsBalances,
    SmsAnswers,
    SmsErasure,
    SmsInbox,
    SmsPreviews,
    SmsReader,
    SmsSecretsRegistry,
    SmsService,
    SmsWatch,
  ],
})
export class SmsModule {}
