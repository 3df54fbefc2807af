import { filesOfTable } from '../../evidence/index.js';

/** Scans of acceptances on paper. */
export const acceptanceFiles = filesOfTable({
  table: 'acceptance',
  columns: [{ column: 'scan_sha256', what: 'скан соглашения' }],
  organization: 'organization_id',
});
