import {
  type Branding,
  type ESignatureSettings,
  type PageTexts,
  type SmsFallback,
  SMS_PURPOSES,
  type SmsPurpose,
  type SmsTexts,
} from './e-signature-settings.js';

/** Members with a merge of their own, or that no PATCH changes. */
type Merged =
  'active' | 'activatedAt' | 'signatoryInn' | 'smsTexts' | 'smsFallback' | 'branding' | 'pageTexts';

/** Each member may be left out, and of a group each of its members. */
type Some<T> = { readonly [Member in keyof T]?: T[Member] | undefined };

/** What a PATCH may name. A null takes the own value away. */
export type SettingsChanges = Partial<Omit<ESignatureSettings, Merged>> & {
  readonly signatoryInn?: string | null;
  readonly smsTexts?: Readonly<Partial<Record<SmsPurpose, string | null>>>;
  readonly smsFallback?: Some<SmsFallback>;
  readonly branding?: Some<Omit<Branding, 'logo'>>;
  readonly pageTexts?: Some<PageTexts>;
};

/** The settings after a change: what it leaves out stays as it was. */
export function mergeSettings(
  before: ESignatureSettings,
  changes: SettingsChanges,
): ESignatureSettings {
  const { signatoryInn, smsTexts, smsFallback, signatoryName, branding, pageTexts, ...plain } =
    changes;
  return {
    ...before,
    ...plain,
    signatoryName: signatoryName?.trim() ?? before.signatoryName,
    signatoryInn: signatoryInn === undefined ? before.signatoryInn : (signatoryInn ?? ''),
    smsTexts: mergeTexts(before.smsTexts, smsTexts ?? {}),
    smsFallback: { ...before.smsFallback, ...given(smsFallback ?? {}) },
    branding: { ...before.branding, ...given(branding ?? {}) },
    pageTexts: { ...before.pageTexts, ...given(pageTexts ?? {}) },
  };
}

function mergeTexts(before: SmsTexts, changes: NonNullable<SettingsChanges['smsTexts']>): SmsTexts {
  const after: Partial<Record<SmsPurpose, string>> = {};
  for (const purpose of SMS_PURPOSES) {
    const wanted = changes[purpose];
    const text = wanted === undefined ? before[purpose] : wanted;
    if (typeof text === 'string') after[purpose] = text;
  }
  return after;
}

/** Without the members that were left out; texts without the space around them. */
function given<T extends object>(
  changes: T,
): { [Member in keyof T]?: Exclude<T[Member], undefined> } {
  const members = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    members.map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  ) as { [Member in keyof T]?: Exclude<T[Member], undefined> };
}
