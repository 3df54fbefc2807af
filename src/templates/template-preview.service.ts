import { Injectable } from '@nestjs/common';
import { PdfRenderer } from '#libs/pdf';
import { type Actor, withPdfProblems } from '../platform/index.js';
import { showAnchors } from './filling/signature-anchor.js';
import { TemplateFiller } from './filling/template-filler.js';
import { TemplateReader } from './template-reader.js';
import { nestedValues, withSamples } from './variables/sample-values.js';

/** How a document from a template would look. Nothing is kept. */
@Injectable()
export class TemplatePreview {
  constructor(
    private readonly reader: TemplateReader,
    private readonly filler: TemplateFiller,
    private readonly renderer: PdfRenderer,
  ) {}

  /** PDF with samples where values are missing. Throws TemplateNotFound, TemplateRefused, PdfRefused. */
  async render(
    { organizationId }: Actor,
    id: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<Uint8Array> {
    const { html, variables } = await this.reader.fillable(organizationId, id);
    const page = await this.filler.fill(html, withSamples(variables, nestedValues(values)));
    return withPdfProblems(() => this.renderer.render(showAnchors(page)));
  }
}
