import { filesOfTable } from '../evidence/index.js';

/** Files that documents need: frozen pages, and the signed ones. */
export const documentFiles = filesOfTable({
  table: 'document',
  columns: [
    { column: 'sha256', what: 'зафиксированный документ' },
    {
      column: 'signed_sha256',
      what: 'подписанный документ',
      sealedWhen: 'sealed_at IS NOT NULL',
    },
  ],
  organization: 'organization_id',
  where: 'erased_at IS NULL',
});
