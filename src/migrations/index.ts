import { Jobs1795500000000 } from './1795500000000-jobs.js';
import { EvidenceChainHeads1795500050000 } from './1795500050000-evidence-chain-heads.js';
import { EvidenceDataKeys1795500051000 } from './1795500051000-evidence-data-keys.js';
import { EvidenceEvents1795500052000 } from './1795500052000-evidence-events.js';
import { EvidenceDisclosures1795500053000 } from './1795500053000-evidence-disclosures.js';
import { EvidenceGuards1795500054000 } from './1795500054000-evidence-guards.js';
import { Organizations1795500100000 } from './1795500100000-organizations.js';
import { Users1795500110000 } from './1795500110000-users.js';
import { LoginSessions1795500120000 } from './1795500120000-login-sessions.js';
import { RefreshTokens1795500130000 } from './1795500130000-refresh-tokens.js';
import { LoginThrottle1795500140000 } from './1795500140000-login-throttle.js';
import { OrganizationSettings1795500200000 } from './1795500200000-organization-settings.js';
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

/** Every change of the schema, oldest first. The only source of the schema on every database. */
export const migrations = [
  Jobs1795500000000,
  EvidenceChainHeads1795500050000,
  EvidenceDataKeys1795500051000,
  EvidenceEvents1795500052000,
  EvidenceDisclosures1795500053000,
  EvidenceGuards1795500054000,
  Organizations1795500100000,
  Users1795500110000,
  LoginSessions1795500120000,
  RefreshTokens1795500130000,
  LoginThrottle1795500140000,
  OrganizationSettings1795500200000,
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
];
