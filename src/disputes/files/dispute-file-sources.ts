import { filesOfTable } from '../../evidence/index.js';

/** Protocols of commissions. */
export const protocolFiles = filesOfTable({
  table: 'dispute',
  columns: [{ column: 'protocol_sha256', what: 'протокол комиссии' }],
  organization: 'organization_id',
});

/** Scans, annexes and dossiers of disputes. */
export const disputeFiles = filesOfTable({
  table: 'dispute_file',
  columns: [{ column: 'sha256', what: 'файл спора' }],
  organization: "''",
});
