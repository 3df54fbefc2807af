/** The front door of disputes: the technical commission, its checks and its protocol. */
export { type Conclusion, CONCLUSION_WORDS } from './conclusion/conclusion.js';
export { DisputeErasure } from './dispute-erasure.js';
export { DisputeReader, type DisputeView } from './dispute-reader.js';
export { disputeFiles, protocolFiles } from './files/dispute-file-sources.js';
export { type DisputeEvent, disputeProtocolReady } from './disputes.events.js';
export { DisputesModule } from './disputes.module.js';
