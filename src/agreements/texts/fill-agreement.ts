/** What a text may leave to the moment of its publication. */
export interface AgreementVariables {
  /** «Наименование подписанта» with its ИНН when there is one; empty in the operator's own text. */
  readonly signatory: string;
  readonly operator: string;
  readonly serviceUrl: string;
  /** What personal data are processed for; of consents. */
  readonly purpose: string;
  /** Number of the version. */
  readonly version: string;
  /** Day of publication: «24 ноября 2026 г.». */
  readonly date: string;
}

const NAMES: readonly (keyof AgreementVariables)[] = [
  'signatory',
  'operator',
  'serviceUrl',
  'purpose',
  'version',
  'date',
];
const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Variables in a text that nobody would fill. */
export function unknownVariables(html: string): string[] {
  const used = [...html.matchAll(VARIABLE)].map(([, name = '']) => name);
  return [...new Set(used)].filter((name) => !isKnown(name));
}

/** Puts the values in, escaped: a name with `<` or `&` in it stays a name. */
export function fillAgreement(html: string, variables: AgreementVariables): string {
  return html.replace(VARIABLE, (whole, name: string) =>
    isKnown(name) ? escaped(variables[name]) : whole,
  );
}

function isKnown(name: string): name is keyof AgreementVariables {
  return NAMES.some((known) => known === name);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
