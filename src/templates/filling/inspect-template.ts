import type { Liquid } from 'liquidjs';

import type { MarkupFinding } from '../sanitizing/markup-findings.js';
import { sanitizeTemplate } from '../sanitizing/sanitize-template.js';
import { analyzeTemplate } from '../variables/analyze-template.js';
import type { TemplateVariable } from '../variables/template-variable.js';
import { templateVariables } from '../variables/template-variables.js';
import { FillStopped } from './fill-problem.js';
import { undefinedIn } from './fill-template.js';
import { clientFieldsRefused } from '../client-fields/client-fields.js';
import { parseTemplate } from './liquid-engine.js';

/** A template that may be kept: cleaned, parsed, its values listed. */
export interface InspectedTemplate {
  readonly html: string;
  readonly warnings: readonly MarkupFinding[];
  readonly variables: readonly TemplateVariable[];
}

/** Accepts a template as its author wrote it, or throws FillStopped or liquidjs' errors that say what is wrong. */
export function inspectTemplate(engine: Liquid, written: string): InspectedTemplate {
  // As written first: the lines that errors name are the author's own.
  parseTemplate(engine, written);
  const { html, forbidden, warnings } = sanitizeTemplate(written);
  if (forbidden.length > 0) {
    throw new FillStopped({ code: 'forbidden_content', findings: forbidden });
  }
  const templates = parseTemplate(engine, html);
  const shape = analyzeTemplate(templates);
  const [line] = shape.misusedAnchors;
  if (line !== undefined) {
    const detail = 'место подписи стоит само по себе: {{подпись_клиента}}, без фильтров и условий';
    throw new FillStopped({ code: 'template_anchor_misused', detail, line });
  }
  const required = new Set(undefinedIn(engine, templates, {}));
  const variables = templateVariables(shape, required);
  const detail = clientFieldsRefused(variables);
  if (detail !== undefined) {
    throw new FillStopped({ code: 'template_client_field_misused', detail });
  }
  return { html, warnings, variables };
}
