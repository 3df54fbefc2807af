import { readFileSync } from 'node:fs';

/** A template that every organization has from its first day (S-19). */
export interface ShippedTemplate {
  readonly key: string;
  readonly name: string;
}

/** In the order in which they are offered. */
export const shippedTemplates: readonly ShippedTemplate[] = [
  { key: 'service-contract', name: 'Договор на оказание услуг' },
  { key: 'service-act', name: 'Акт об оказании услуг' },
  { key: 'payment-act', name: 'Акт об оплате' },
  { key: 'personal-data-consent', name: 'Согласие на обработку персональных данных' },
  { key: 'payment-receipt', name: 'Квитанция об оплате' },
];

/** The HTML of one, as an author would have written it: with the look that they share. */
export function shippedHtml({ key }: ShippedTemplate): string {
  return `<style>\n${read('document.css')}</style>\n${read(`${key}.html`)}`;
}

function read(name: string): string {
  return readFileSync(new URL(`./html/${name}`, import.meta.url), 'utf8');
}
