export { attachFile, type AttachedFile } from './attach-file.js';
export { PdfError } from './pdf-error.js';
export { findBrowser } from './render/find-browser.js';
export {
  HeadlessShellRenderer,
  type HeadlessShellOptions,
} from './render/headless-shell-renderer.js';
export { ASSET_ORIGIN, type PageAsset } from './render/page-requests.js';
export { PdfRenderer } from './render/pdf-renderer.js';
export * from './render/render.errors.js';
export * from './raster/raster.errors.js';
export { jpegOf } from './raster/jpeg-of.js';
export { PdfReader, type PageImageFormat, type PageSize } from './raster/pdf-reader.js';
export { FakePdfRenderer } from './render/fake-pdf-renderer.js';
export type { Box } from './raster/ink-boxes.js';
export { ANCHOR_SCHEME, type AnchorBox } from './anchors/take-anchors.js';
export {
  finishRendered,
  RENDERED_LIMITS,
  type FinishedPdf,
  type RenderedLimits,
} from './inspect/finish-rendered.js';
export * from './inspect/inspect.errors.js';
export { lostWords } from './inspect/lost-words.js';
export { unprintableWords } from './fonts/unprintable-words.js';
export { qrCode, type QrCode } from './qr/qr-code.js';
export type { MarkLine, MarkText } from './stamp/mark-layout.js';
export type { Mark, MarkPlace } from './stamp/place-marks.js';
export type { Sheet, SheetBlock, SheetColumn, SheetRow, SheetSection } from './stamp/sheet.js';
export { sheetPdf, type SheetPdfInput } from './stamp/sheet-pdf.js';
export { stampPdf, type StampInput, type StampedPdf } from './stamp/stamp-pdf.js';
export type { StripText } from './stamp/strip.js';
export { inkForStamping } from './stamp/pages-ink.js';
