import { cleanMarkup } from './clean-markup.js';
import { hideLiquid, restoreLiquid, withoutReserved } from './hidden-liquid.js';
import { MarkupFindings } from './markup-findings.js';
import type { MarkupFinding } from './markup-findings.js';

/** HTML after the allow-list. With anything in `forbidden`, `html` must not be used. */
export interface SanitizedMarkup {
  readonly html: string;
  readonly forbidden: readonly MarkupFinding[];
  readonly warnings: readonly MarkupFinding[];
}

/**
 * Cleans a template as its author wrote it (SEC-24). Liquid stays where it stands: in text, in attributes, between rows
 * of a table. Throws liquidjs' TokenizationError on Liquid that is never closed.
 */
export function sanitizeTemplate(template: string): SanitizedMarkup {
  const findings = new MarkupFindings();
  if (withoutReserved(template) !== template) findings.remove('служебные знаки U+E000–U+E003');
  const { html, pieces } = hideLiquid(template);
  const cleaned = cleanMarkup(html, findings);
  return {
    html: restoreLiquid(cleaned, pieces),
    forbidden: findings.forbidden('/html'),
    warnings: findings.warnings('/html'),
  };
}

/**
 * Cleans a filled document: values may have completed what the template began, an address for instance. The renderer
 * is isolated besides (SEC-25); this is the second wall.
 */
export function sanitizeFilled(html: string): SanitizedMarkup {
  const findings = new MarkupFindings();
  const cleaned = cleanMarkup(html, findings);
  return { html: cleaned, forbidden: findings.forbidden('/values'), warnings: [] };
}
