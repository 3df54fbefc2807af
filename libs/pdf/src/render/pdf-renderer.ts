/**
 * Turns a complete HTML document into PDF bytes, isolated: the page runs no script and reaches nothing
 * but `data:` URLs and the files given to the renderer (SEC-25).
 *
 * A link `<a href="signet-stamp:<slot>">` in the page becomes a link annotation of the size of its box.
 */
export abstract class PdfRenderer {
  /**
   * @throws RenderTimeout, RenderFailed, RenderCrashed when the content is to blame
   * @throws RendererUnavailable, RendererBusy (`retryable`) when the renderer is
   */
  abstract render(html: string): Promise<Uint8Array>;

  /** Name and version of what draws the pages, kept as evidence of how they came to be. */
  abstract version(): Promise<string>;

  /** Lets running renders end, refuses new ones and frees everything. Safe to call twice. */
  abstract close(): Promise<void>;
}
