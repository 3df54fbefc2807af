import type { CodeDelivery } from '../../settings/index.js';

/**
 * How the code is delivered: what the sender asked for, else the organization's way; a template may
 * demand the stricter one and nobody can loosen that (design.md §3).
 */
export function codeDeliveryFor(
  asked: CodeDelivery | undefined,
  template: CodeDelivery | null,
  organization: CodeDelivery,
): CodeDelivery {
  if (template === 'on-demand') return 'on-demand';
  return asked ?? template ?? organization;
}
