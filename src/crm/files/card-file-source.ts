import { filesOfTable } from '../../evidence/index.js';

/** Copies on the cards of the built-in directory. */
export const cardFiles = filesOfTable({
  table: 'crm_card_file',
  columns: [{ column: 'sha256', what: 'копия на карточке' }],
  organization: 'organization_id',
});
