/** Opens PDFs without reading more of them than is asked for, and saves them without writing anew what did not change. */
export { isStream } from './is-stream.js';
export { openPdf, type OpenedPdf } from './open-pdf.js';
export { savePdf } from './save-pdf.js';
