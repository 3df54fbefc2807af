import type { AnchorBox } from '../anchors/take-anchors.js';
import type { Box } from '../raster/ink-boxes.js';
import type { PdfReader } from '../raster/pdf-reader.js';
import { STRIP_HEIGHT } from './strip.js';

/**
 * Where the pages of a document are not empty, as stamping needs to know it: everywhere on pages that
 * may get a mark, and at the foot of all others, which is half the work. Pages in order.
 */
export async function inkForStamping(
  reader: PdfReader,
  pdf: Uint8Array,
  anchors: readonly Pick<AnchorBox, 'page'>[],
): Promise<Box[][]> {
  const sizes = await reader.pageSizes(pdf);
  const marked = new Set([...anchors.map(({ page }) => page), sizes.length]);
  return Promise.all(
    sizes.map((size, index) => {
      const page = index + 1;
      const height = marked.has(page) ? size.height : Math.min(size.height, STRIP_HEIGHT);
      return reader.pageInk(pdf, page, size, height);
    }),
  );
}
