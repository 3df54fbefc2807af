import { filesOfTable } from '../../evidence/index.js';

/** Pictures of pages that wait to be signed. */
export const pictureFiles = filesOfTable({
  table: 'page_picture',
  columns: [{ column: 'sha256', what: 'картинка страницы' }],
  organization: 'organization_id',
});
