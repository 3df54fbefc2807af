import type { DisputeFacts } from './dispute-facts.js';
import type { Finding } from './finding.js';
import { agreementsFinding } from './rules/agreements.js';
import { codeUseFinding } from './rules/code-use.js';
import { deviceAgreementFinding } from './rules/device-agreement.js';
import { documentHashFinding } from './rules/document-hash.js';
import { evidenceKeepingFinding } from './rules/evidence-keeping.js';
import { logInclusionFinding } from './rules/log-inclusion.js';
import { messageDeliveryFinding } from './rules/message-delivery.js';
import { numberOriginFinding } from './rules/number-origin.js';
import { phoneAndNameFinding } from './rules/phone-and-name.js';
import { sealFinding } from './rules/seal.js';
import { timeOrderFinding } from './rules/time-order.js';
import { viewingOrderFinding } from './rules/viewing-order.js';

/** All automatic checks, C-1 to C-12: facts in, findings out, nothing decided. */
export function findingsOf(facts: DisputeFacts): Finding[] {
  return [
    documentHashFinding(facts),
    sealFinding(facts),
    logInclusionFinding(facts),
    timeOrderFinding(facts),
    phoneAndNameFinding(facts),
    agreementsFinding(facts),
    codeUseFinding(facts),
    messageDeliveryFinding(facts),
    viewingOrderFinding(facts),
    numberOriginFinding(facts),
    deviceAgreementFinding(facts),
    evidenceKeepingFinding(facts),
  ];
}
