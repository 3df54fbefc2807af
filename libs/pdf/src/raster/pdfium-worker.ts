/**
 * Runs in a thread of its own: PDFium is WebAssembly without threads, and a page takes long enough to
 * hold up a server. It opens the bytes, answers one question, frees everything, so that memory stays flat.
 *
 * This file imports nothing of ours: from sources Node runs it by itself, stripping the types.
 */
import { parentPort } from 'node:worker_threads';

import { PDFiumModule } from '@hyzyla/pdfium';

export type Question =
  | { kind: 'sizes' }
  | { kind: 'texts'; pages: readonly number[] | 'all' }
  | {
      kind: 'image';
      page: number;
      /** Of the picture, in pixels. */
      width: number;
      colors: 'rgba' | 'gray';
      /** Only the lowest rows, so many. */
      foot?: number;
    };

export interface Bitmap {
  width: number;
  height: number;
  /** Row by row from the top, one byte (gray) or four (red, green, blue, opacity) a pixel. */
  pixels: Uint8Array;
}

export interface Answers {
  sizes: { width: number; height: number }[];
  texts: string[];
  image: Bitmap;
}

export interface WorkerRequest {
  id: number;
  pdf: Uint8Array;
  question: Question;
}

export type WorkerReply =
  | { id: number; answer: Answers[keyof Answers] }
  | { id: number; problem: 'unreadable' | 'encrypted' | 'no-such-page' | 'broken'; detail: string };

type Handle = number;

/** The part of PDFium's C interface that is used here; all arguments and results are numbers. */
interface Pdfium {
  HEAPU8: Uint8Array;
  wasmExports: { malloc: (size: number) => Handle; free: (at: Handle) => void };
  _FPDF_InitLibraryWithConfig: (config: object) => void;
  _FPDF_LoadMemDocument: (at: Handle, size: number, password: Handle) => Handle;
  _FPDF_CloseDocument: (document: Handle) => void;
  _FPDF_GetLastError: () => number;
  _FPDF_GetPageCount: (document: Handle) => number;
  _FPDF_LoadPage: (document: Handle, index: number) => Handle;
  _FPDF_ClosePage: (page: Handle) => void;
  _FPDF_GetPageWidthF: (page: Handle) => number;
  _FPDF_GetPageHeightF: (page: Handle) => number;
  _FPDFText_LoadPage: (page: Handle) => Handle;
  _FPDFText_ClosePage: (text: Handle) => void;
  _FPDFText_CountChars: (text: Handle) => number;
  _FPDFText_GetText: (text: Handle, from: number, count: number, at: Handle) => number;
  _FPDFBitmap_CreateEx: (w: number, h: number, format: number, at: Handle, row: number) => Handle;
  _FPDFBitmap_FillRect: (b: Handle, x: number, y: number, w: number, h: number, c: number) => void;
  _FPDFBitmap_Destroy: (bitmap: Handle) => void;
  _FPDF_RenderPageBitmap: (
    ...bitmapPageXYWidthHeightRotateFlags: [Handle, Handle, ...number[]]
  ) => void;
}

class Problem extends Error {
  readonly kind: 'unreadable' | 'encrypted' | 'no-such-page';

  constructor(kind: 'unreadable' | 'encrypted' | 'no-such-page', detail: string) {
    super(detail);
    this.kind = kind;
  }
}

const PASSWORD_ERROR = 4;
const WITH_ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const FORMATS = {
  gray: { format: 1, bytes: 1, flags: WITH_ANNOTATIONS },
  rgba: { format: 3, bytes: 4, flags: WITH_ANNOTATIONS | RED_FIRST },
};
const WHITE = 0xffffffff;

const loading = start();

parentPort?.on('message', (request: WorkerRequest) => void reply(request));

async function start(): Promise<Pdfium> {
  const pdfium = (await PDFiumModule({})) as unknown as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 });
  return pdfium;
}

async function reply({ id, pdf, question }: WorkerRequest): Promise<void> {
  try {
    const answer = withDocument(await loading, pdf, question);
    const moved = 'pixels' in answer ? [answer.pixels.buffer as ArrayBuffer] : [];
    parentPort?.postMessage({ id, answer } satisfies WorkerReply, moved);
  } catch (error) {
    const problem = error instanceof Problem ? error.kind : 'broken';
    const detail = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ id, problem, detail } satisfies WorkerReply);
  }
}

function withDocument(pdfium: Pdfium, pdf: Uint8Array, question: Question): Answers[keyof Answers] {
  const bytes = pdfium.wasmExports.malloc(pdf.length);
  pdfium.HEAPU8.set(pdf, bytes);
  const document = pdfium._FPDF_LoadMemDocument(bytes, pdf.length, 0);
  try {
    if (document === 0) {
      const isEncrypted = pdfium._FPDF_GetLastError() === PASSWORD_ERROR;
      throw new Problem(isEncrypted ? 'encrypted' : 'unreadable', 'The bytes are no readable PDF.');
    }
    return answerOf(pdfium, document, question);
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(bytes);
  }
}

function answerOf(pdfium: Pdfium, document: Handle, question: Question): Answers[keyof Answers] {
  const count = pdfium._FPDF_GetPageCount(document);
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const onPage = <T>(page: number, read: (handle: Handle) => T): T => {
    if (!(page >= 1 && page <= count)) throw new Problem('no-such-page', `${page} of ${count}`);
    const handle = pdfium._FPDF_LoadPage(document, page - 1);
    if (handle === 0) throw new Problem('unreadable', `Page ${page} is no readable page.`);
    try {
      return read(handle);
    } finally {
      pdfium._FPDF_ClosePage(handle);
    }
  };
  switch (question.kind) {
    case 'sizes':
      return all.map((page) => onPage(page, (handle) => sizeOf(pdfium, handle)));
    case 'texts': {
      const pages = question.pages === 'all' ? all : question.pages;
      return pages.map((page) => onPage(page, (handle) => textOf(pdfium, handle)));
    }
    case 'image':
      return onPage(question.page, (handle) => {
        const { width, height } = sizeOf(pdfium, handle);
        const rows = Math.max(1, Math.round((question.width * height) / width));
        const shown = Math.min(rows, question.foot ?? rows);
        const area = { width: question.width, height: rows, shown };
        const pixels = draw(pdfium, handle, area, FORMATS[question.colors]);
        return { width: question.width, height: shown, pixels };
      });
  }
}

function sizeOf(pdfium: Pdfium, page: Handle): { width: number; height: number } {
  return { width: pdfium._FPDF_GetPageWidthF(page), height: pdfium._FPDF_GetPageHeightF(page) };
}

function textOf(pdfium: Pdfium, page: Handle): string {
  const text = pdfium._FPDFText_LoadPage(page);
  const count = pdfium._FPDFText_CountChars(text);
  const buffer = pdfium.wasmExports.malloc((count + 1) * 2);
  try {
    const written = Math.max(0, pdfium._FPDFText_GetText(text, 0, count, buffer) - 1);
    const utf16 = Buffer.from(pdfium.HEAPU8.subarray(buffer, buffer + written * 2));
    return utf16.toString('utf16le');
  } finally {
    pdfium.wasmExports.free(buffer);
    pdfium._FPDFText_ClosePage(text);
  }
}

function draw(
  pdfium: Pdfium,
  page: Handle,
  { width, height, shown }: { width: number; height: number; shown: number },
  { format, bytes, flags }: { format: number; bytes: number; flags: number },
): Uint8Array {
  const size = width * shown * bytes;
  const at = pdfium.wasmExports.malloc(size);
  if (at === 0) throw new Error('No memory for the page.');
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, shown, format, at, width * bytes);
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, shown, WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, shown - height, width, height, 0, flags);
    return pdfium.HEAPU8.slice(at, at + size);
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(at);
  }
}
