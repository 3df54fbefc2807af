import { AskIntrumHandler } from '../gateways/intrum/ask-intrum.handler.js';
import { IntrumQuestions } from '../gateways/intrum/intrum-questions.js';
import { IntrumSchedule } from '../gateways/intrum/intrum-schedule.js';
import { IntrumCallers } from './door/intrum-callers.js';
import { IntrumDoor } from './door/intrum-door.js';
import { IntrumFailures } from './door/intrum-failures.js';
import { IntrumIncomingController } from './door/intrum-incoming.controller.js';
import { IntrumIncomingSms } from './door/intrum-incoming-sms.js';
import { IntrumProviderController } from './door/intrum-provider.controller.js';
import { ForwardDelivery } from './inbound/forward-delivery.service.js';
import { ForwardToIntrumHandler } from './inbound/forward-to-intrum.handler.js';
import { ForwardTransitions } from './inbound/forward-transitions.js';
import { InboundText } from './inbound/inbound-text.js';
import { IntrumForward } from './inbound/intrum-forward.entity.js';
import { IntrumForwarding } from './inbound/intrum-forwarding.js';
import { IntrumTeller } from './inbound/intrum-teller.js';
import { IntrumErasure } from './intrum-erasure.js';
import { IntrumMessage } from './messages/intrum-message.entity.js';
import { IntrumMessagePart } from './messages/intrum-message-part.entity.js';
import { IntrumMessageTransitions } from './messages/intrum-message-transitions.js';
import { IntrumOutcomes } from './messages/intrum-outcomes.js';
import { IntrumOutside } from './messages/intrum-outside.js';
import { IntrumReports } from './messages/intrum-reports.js';
import { IntrumSending } from './messages/intrum-sending.service.js';
import { IntrumSubmission } from './messages/intrum-submission.service.js';
import { IntrumWatch } from './messages/intrum-watch.js';
import { SubmitIntrumMessageHandler } from './messages/submit-intrum-message.handler.js';
import { IntrumProvider } from './settings/intrum-provider.entity.js';
import { IntrumProviders } from './settings/intrum-providers.js';
import { IntrumSettingsController } from './settings/intrum-settings.controller.js';
import { IntrumSettingsReader } from './settings/intrum-settings-reader.js';
import { IntrumSettingsService } from './settings/intrum-settings.service.js';

/**
 * Both directions of INTRUM's form: the questions of the gateway, and Signet as the provider for INTRUM. A part of the SMS module and not a module of its own: reports and incoming SMS reach
 * it through the same callbacks as everything else.
 */
export const intrumProvider = {
  entities: [IntrumProvider, IntrumMessage, IntrumMessagePart, IntrumForward],
  controllers: [IntrumSettingsController, IntrumProviderController, IntrumIncomingController],
  providers: [
    AskIntrumHandler,
    ForwardDelivery,
    ForwardToIntrumHandler,
    ForwardTransitions,
    InboundText,
    IntrumCallers,
    IntrumDoor,
    IntrumErasure,
    IntrumFailures,
    IntrumForwarding,
    IntrumIncomingSms,
    IntrumMessageTransitions,
    IntrumOutcomes,
    IntrumOutside,
    IntrumProviders,
    IntrumQuestions,
    IntrumReports,
    IntrumSchedule,
    IntrumSending,
    IntrumSettingsReader,
    IntrumSettingsService,
    IntrumSubmission,
    IntrumTeller,
    IntrumWatch,
    SubmitIntrumMessageHandler,
  ],
};
