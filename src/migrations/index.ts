import { Jobs1795500000000 } from './1795500000000-jobs.js';
import { SmsMessages1795500004110 } from './1795500004110-sms-messages.js';
import { SmsAttempts1795500004120 } from './1795500004120-sms-attempts.js';
import { SmsCallbacks1795500004130 } from './1795500004130-sms-callbacks.js';
import { SmsInbound1795500004140 } from './1795500004140-sms-inbound.js';
import { SandboxMessages1795500004150 } from './1795500004150-sandbox-messages.js';
import { EvidenceChainHeads1795500050000 } from './1795500050000-evidence-chain-heads.js';
import { EvidenceDataKeys1795500051000 } from './1795500051000-evidence-data-keys.js';
import { EvidenceEvents1795500052000 } from './1795500052000-evidence-events.js';
import { EvidenceDisclosures1795500053000 } from './1795500053000-evidence-disclosures.js';
import { EvidenceGuards1795500054000 } from './1795500054000-evidence-guards.js';
import { EvidenceSignatures1795500055000 } from './1795500055000-evidence-signatures.js';
import { Organizations1795500100000 } from './1795500100000-organizations.js';
import { Users1795500110000 } from './1795500110000-users.js';
import { LoginSessions1795500120000 } from './1795500120000-login-sessions.js';
import { RefreshTokens1795500130000 } from './1795500130000-refresh-tokens.js';
import { LoginThrottle1795500140000 } from './1795500140000-login-throttle.js';
import { OrganizationSettings1795500200000 } from './1795500200000-organization-settings.js';
import { Templates1795500300000 } from './1795500300000-templates.js';
import { TemplateVersions1795500301000 } from './1795500301000-template-versions.js';
import { Agreements1795500310000 } from './1795500310000-agreements.js';
import { AgreementVersions1795500311000 } from './1795500311000-agreement-versions.js';
import { AgreementVersionGuards1795500312000 } from './1795500312000-agreement-version-guards.js';
import { Acceptances1795500313000 } from './1795500313000-acceptances.js';
import { CrmContacts1795500400000 } from './1795500400000-crm-contacts.js';
import { CrmContactPhones1795500410000 } from './1795500410000-crm-contact-phones.js';
import { CrmCards1795500420000 } from './1795500420000-crm-cards.js';
import { CrmCardContacts1795500430000 } from './1795500430000-crm-card-contacts.js';
import { Documents1795500600000 } from './1795500600000-documents.js';
import { DocumentCounters1795500610000 } from './1795500610000-document-counters.js';
import { SigningRequests1795500701000 } from './1795500701000-signing-requests.js';
import { RequestDocuments1795500702000 } from './1795500702000-request-documents.js';
import { Signers1795500703000 } from './1795500703000-signers.js';
import { SigningLinks1795500704000 } from './1795500704000-signing-links.js';
import { CodeChallenges1795500705000 } from './1795500705000-code-challenges.js';
import { SigningSessions1795500706000 } from './1795500706000-signing-sessions.js';
import { Signatures1795500707000 } from './1795500707000-signatures.js';
import { RobotMessages1795500801000 } from './1795500801000-robot-messages.js';
import { EvidenceQueue1795600100000 } from './1795600100000-evidence-queue.js';
import { LogYears1795600101000 } from './1795600101000-log-years.js';
import { LogEpochs1795600102000 } from './1795600102000-log-epochs.js';
import { LogLeaves1795600103000 } from './1795600103000-log-leaves.js';
import { LogCheckpoints1795600104000 } from './1795600104000-log-checkpoints.js';
import { LogTimestamps1795600105000 } from './1795600105000-log-timestamps.js';
import { LogGuards1795600106000 } from './1795600106000-log-guards.js';
import { EvidencePdfs1795600190000 } from './1795600190000-evidence-pdfs.js';
import { EvidenceHolds1795600300000 } from './1795600300000-evidence-holds.js';
import { Disputes1795600301000 } from './1795600301000-disputes.js';
import { CommissionMembers1795600302000 } from './1795600302000-commission-members.js';
import { DisputeFiles1795600303000 } from './1795600303000-dispute-files.js';
import { Erasures1795600400000 } from './1795600400000-erasures.js';
import { DocumentErasedAt1795600401000 } from './1795600401000-document-erased-at.js';
import { RequestErasedAt1795600402000 } from './1795600402000-request-erased-at.js';
import { ContactErasedAt1795600403000 } from './1795600403000-contact-erased-at.js';
import { ChainErasedAt1795600404000 } from './1795600404000-chain-erased-at.js';
import { SmsCallbackMessage1795600405000 } from './1795600405000-sms-callback-message.js';
import { RetentionYears1795600406000 } from './1795600406000-retention-years.js';
import { CrmCardFiles1795600500000 } from './1795600500000-crm-card-files.js';
import { ChainHeadOrganization1795600501000 } from './1795600501000-chain-head-organization.js';
import { EvidenceFsckReports1795600502000 } from './1795600502000-evidence-fsck-reports.js';
import { AskAgreement1795600510000 } from './1795600510000-ask-agreement.js';
import { CompanySigners1795600520000 } from './1795600520000-company-signers.js';
import { CopySessions1795600530000 } from './1795600530000-copy-sessions.js';
import { AttemptCounts1795600531000 } from './1795600531000-attempt-counts.js';
import { CompanySignature1795600540000 } from './1795600540000-company-signature.js';
import { PackageDeclining1795600541000 } from './1795600541000-package-declining.js';
import { RequestCompanySignature1795600542000 } from './1795600542000-request-company-signature.js';
import { EmbedOrigins1795600550000 } from './1795600550000-embed-origins.js';
import { ReturnOrigins1795600551000 } from './1795600551000-return-origins.js';
import { Branding1795600552000 } from './1795600552000-branding.js';
import { PageTexts1795600553000 } from './1795600553000-page-texts.js';
import { OrganizationLogos1795600554000 } from './1795600554000-organization-logos.js';
import { RequestReturnUrl1795600555000 } from './1795600555000-request-return-url.js';
import { PagePictures1795600560000 } from './1795600560000-page-pictures.js';
import { RequestPackageDeclining1795600565000 } from './1795600565000-request-package-declining.js';
import { DocumentDeclinedBy1795600566000 } from './1795600566000-document-declined-by.js';
import { DocumentDeclineReason1795600567000 } from './1795600567000-document-decline-reason.js';
import { AcceptanceWithdrawnAt1795600570000 } from './1795600570000-acceptance-withdrawn-at.js';
import { AcceptanceWithdrawnBy1795600571000 } from './1795600571000-acceptance-withdrawn-by.js';
import { ClientDataRequests1795600580000 } from './1795600580000-client-data-requests.js';
import { SmsDocuments1795600581000 } from './1795600581000-sms-documents.js';
import { LinksBeforeRequests1795600582000 } from './1795600582000-links-before-requests.js';
import { IntrumProviders1795600600000 } from './1795600600000-intrum-providers.js';
import { IntrumMessages1795600601000 } from './1795600601000-intrum-messages.js';
import { IntrumMessageParts1795600602000 } from './1795600602000-intrum-message-parts.js';
import { IntrumForwards1795600603000 } from './1795600603000-intrum-forwards.js';
import { SmsFallback1795600605000 } from './1795600605000-sms-fallback.js';
import { SmsWays1795600605100 } from './1795600605100-sms-ways.js';
import { SmsParts1795600605200 } from './1795600605200-sms-parts.js';
import { SmsBalances1795600605300 } from './1795600605300-sms-balances.js';
import { SmsInboundList1795600605400 } from './1795600605400-sms-inbound-list.js';
import { SmsSilentParts1795600605500 } from './1795600605500-sms-silent-parts.js';
import { SmsOverdue1795600605600 } from './1795600605600-sms-overdue.js';
import { RequestReplyAllowed1795600610000 } from './1795600610000-reply-allowed.js';
import { InboundMatchedAs1795600611000 } from './1795600611000-inbound-match.js';
import { SessionNet1795600612000 } from './1795600612000-session-net.js';
import { SessionNetKey1795600613000 } from './1795600613000-session-net-key.js';
import { LinkChannels1795600615000 } from './1795600615000-link-channels.js';
import { SignerEmails1795600615100 } from './1795600615100-signer-emails.js';
import { MailMessages1795600615200 } from './1795600615200-mail-messages.js';
import { PhoneChangedWarningDays1795600616000 } from './1795600616000-phone-changed-warning-days.js';
import { SimSwapPolicy1795600616100 } from './1795600616100-sim-swap-policy.js';
import { TemplateSearch1796020000000 } from './1796020000000-template-search.js';
import { Figures1796060000000 } from './1796060000000-figures.js';

/** Every change of the schema, oldest first. The only source of the schema on every database. */
export const migrations = [
  Jobs1795500000000,
  SmsMessages1795500004110,
  SmsAttempts1795500004120,
  SmsCallbacks1795500004130,
  SmsInbound1795500004140,
  SandboxMessages1795500004150,
  EvidenceChainHeads1795500050000,
  EvidenceDataKeys1795500051000,
  EvidenceEvents1795500052000,
  EvidenceDisclosures1795500053000,
  EvidenceGuards1795500054000,
  EvidenceSignatures1795500055000,
  Organizations1795500100000,
  Users1795500110000,
  LoginSessions1795500120000,
  RefreshTokens1795500130000,
  LoginThrottle1795500140000,
  OrganizationSettings1795500200000,
  Templates1795500300000,
  TemplateVersions1795500301000,
  Agreements1795500310000,
  AgreementVersions1795500311000,
  AgreementVersionGuards1795500312000,
  Acceptances1795500313000,
  CrmContacts1795500400000,
  CrmContactPhones1795500410000,
  CrmCards1795500420000,
  CrmCardContacts1795500430000,
  Documents1795500600000,
  DocumentCounters1795500610000,
  SigningRequests1795500701000,
  RequestDocuments1795500702000,
  Signers1795500703000,
  SigningLinks1795500704000,
  CodeChallenges1795500705000,
  SigningSessions1795500706000,
  Signatures1795500707000,
  RobotMessages1795500801000,
  EvidenceQueue1795600100000,
  LogYears1795600101000,
  LogEpochs1795600102000,
  LogLeaves1795600103000,
  LogCheckpoints1795600104000,
  LogTimestamps1795600105000,
  LogGuards1795600106000,
  EvidencePdfs1795600190000,
  EvidenceHolds1795600300000,
  Disputes1795600301000,
  CommissionMembers1795600302000,
  DisputeFiles1795600303000,
  Erasures1795600400000,
  DocumentErasedAt1795600401000,
  RequestErasedAt1795600402000,
  ContactErasedAt1795600403000,
  ChainErasedAt1795600404000,
  SmsCallbackMessage1795600405000,
  RetentionYears1795600406000,
  CrmCardFiles1795600500000,
  ChainHeadOrganization1795600501000,
  EvidenceFsckReports1795600502000,
  AskAgreement1795600510000,
  CompanySigners1795600520000,
  CopySessions1795600530000,
  AttemptCounts1795600531000,
  CompanySignature1795600540000,
  PackageDeclining1795600541000,
  RequestCompanySignature1795600542000,
  EmbedOrigins1795600550000,
  ReturnOrigins1795600551000,
  Branding1795600552000,
  PageTexts1795600553000,
  OrganizationLogos1795600554000,
  RequestReturnUrl1795600555000,
  PagePictures1795600560000,
  RequestPackageDeclining1795600565000,
  DocumentDeclinedBy1795600566000,
  DocumentDeclineReason1795600567000,
  AcceptanceWithdrawnAt1795600570000,
  AcceptanceWithdrawnBy1795600571000,
  ClientDataRequests1795600580000,
  SmsDocuments1795600581000,
  LinksBeforeRequests1795600582000,
  IntrumProviders1795600600000,
  IntrumMessages1795600601000,
  IntrumMessageParts1795600602000,
  IntrumForwards1795600603000,
  SmsFallback1795600605000,
  SmsWays1795600605100,
  SmsParts1795600605200,
  SmsBalances1795600605300,
  SmsInboundList1795600605400,
  SmsSilentParts1795600605500,
  SmsOverdue1795600605600,
  RequestReplyAllowed1795600610000,
  InboundMatchedAs1795600611000,
  SessionNet1795600612000,
  SessionNetKey1795600613000,
  LinkChannels1795600615000,
  SignerEmails1795600615100,
  MailMessages1795600615200,
  PhoneChangedWarningDays1795600616000,
  SimSwapPolicy1795600616100,
  TemplateSearch1796020000000,
  Figures1796060000000,
];
