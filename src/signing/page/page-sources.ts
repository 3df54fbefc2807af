import type { DocumentView } from '../../documents/index.js';
import type { PictureFormat } from '../pictures/page-pictures.js';
import { FULL_WIDTH, PICTURE_WIDTHS, type PictureWidth } from '../pictures/picture-widths.js';
import { signingRoutes } from './routes.js';
import type { PageSources } from './views/view-models.js';

/**
 * Addresses of the pictures of a page, for the browser to choose from. The hash of the frozen bytes in them makes an address
 * mean the same picture for ever, so that it may be kept without asking.
 */
export function pageSources(
  sid: string,
  { id, sha256 }: Pick<DocumentView, 'id' | 'sha256'>,
  page: number,
): PageSources {
  const path = signingRoutes.pageImage(sid, id, page);
  const version = (sha256 ?? '').slice(0, 16);
  const href = (width: PictureWidth, format: PictureFormat): string =>
    `${path}?v=${version}&width=${width}${format === 'jpeg' ? '&format=jpeg' : ''}`;
  const set = (format: PictureFormat): string =>
    PICTURE_WIDTHS.map((width) => `${href(width, format)} ${width}w`).join(', ');
  return { webp: set('webp'), jpeg: set('jpeg'), src: href(FULL_WIDTH, 'jpeg') };
}
