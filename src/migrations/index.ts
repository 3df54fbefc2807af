import { Jobs1795500000000 } from './1795500000000-jobs.js';
import { Organizations1795500100000 } from './1795500100000-organizations.js';
import { Users1795500110000 } from './1795500110000-users.js';
import { LoginSessions1795500120000 } from './1795500120000-login-sessions.js';
import { RefreshTokens1795500130000 } from './1795500130000-refresh-tokens.js';
import { LoginThrottle1795500140000 } from './1795500140000-login-throttle.js';
import { OrganizationSettings1795500200000 } from './1795500200000-organization-settings.js';
import { CrmContacts1795500400000 } from './1795500400000-crm-contacts.js';
import { CrmContactPhones1795500410000 } from './1795500410000-crm-contact-phones.js';
import { CrmCards1795500420000 } from './1795500420000-crm-cards.js';
import { CrmCardContacts1795500430000 } from './1795500430000-crm-card-contacts.js';

/** Every change of the schema, oldest first. The only source of the schema on every database. */
export const migrations = [
  Jobs1795500000000,
  Organizations1795500100000,
  Users1795500110000,
  LoginSessions1795500120000,
  RefreshTokens1795500130000,
  LoginThrottle1795500140000,
  OrganizationSettings1795500200000,
  CrmContacts1795500400000,
  CrmContactPhones1795500410000,
  CrmCards1795500420000,
  CrmCardContacts1795500430000,
];
