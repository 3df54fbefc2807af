import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EvidenceEntry, EvidenceJournal } from '../evidence/index.js';
import type { Tx } from '../platform/index.js';
import type { ESignatureSettings, SmsFallback } from './e-signature-settings.js';

type Policy =
  | 'active'
  | 'codeDelivery'
  | 'askAgreement'
  | 'companySignature'
  | 'packageDeclining'
  | 'replyAllowed'
  | 'linkTtlHours'
  | 'timezone'
  | 'reminders'
  | 'smsTexts'
  | 'smsFallback'
  | 'phoneChangedWarningDays'
  | 'simSwapPolicy'
  | 'retentionYears'
  | 'embedding'
  | 'returnOrigins'
  | 'branding'
  | 'pageTexts';

/** How each policy is written into the journal: a value for people, never about a person. */
const POLICIES: Readonly<Record<Policy, (settings: ESignatureSettings) => string>> = {
  active: ({ active }) => String(active),
  codeDelivery: ({ codeDelivery }) => codeDelivery,
  askAgreement: ({ askAgreement }) => askAgreement,
  companySignature: ({ companySignature }) => companySignature,
  packageDeclining: ({ packageDeclining }) => packageDeclining,
  replyAllowed: ({ replyAllowed }) => String(replyAllowed),
  linkTtlHours: ({ linkTtlHours }) => String(linkTtlHours),
  timezone: ({ timezone }) => timezone,
  reminders: ({ reminders }) => reminders.join(' '),
  // The texts are longer than an entry may be; each SMS that was sent is disclosed in full anyway.
  smsTexts: ({ smsTexts }) => sha256(smsTexts),
  smsFallback: ({ smsFallback }) => chosen(smsFallback),
  phoneChangedWarningDays: ({ phoneChangedWarningDays }) => String(phoneChangedWarningDays),
  simSwapPolicy: ({ simSwapPolicy }) => simSwapPolicy,
  retentionYears: ({ retentionYears }) => String(retentionYears),
  embedding: ({ embedding }) => embedding.origins.join(' '),
  returnOrigins: ({ returnOrigins }) => returnOrigins.join(' '),
  branding: ({ branding }) => sha256(branding),
  pageTexts: ({ pageTexts }) => sha256(pageTexts),
};

/** Writes `signatory.changed` and `policy.changed` into the organization's stream. */
@Injectable()
export class SettingsJournal {
  constructor(private readonly journal: EvidenceJournal) {}

  /** One entry for each thing that differs; none when nothing does. */
  async changed(
    tx: Tx,
    organizationId: string,
    before: ESignatureSettings,
    after: ESignatureSettings,
  ): Promise<void> {
    const place = { stream: `organization/${organizationId}`, organizationId } as const;
    const renamed: EvidenceEntry[] =
      signatory(before) === signatory(after)
        ? []
        : [
            {
              ...place,
              type: 'signatory.changed',
              data: {},
              disclosures: { fullName: signatory(after) },
            },
          ];
    const policies = Object.entries(POLICIES)
      .map(([name, valueOf]) => ({ name, from: valueOf(before), to: valueOf(after) }))
      .filter(({ from, to }) => from !== to)
      .map((data): EvidenceEntry => ({ ...place, type: 'policy.changed', data }));
    await this.journal.recordAll(tx, [...renamed, ...policies]);
  }
}

/** A sole trader's ИНН is personal, so it stands with the name, where it can be erased. */
function signatory({ signatoryName, signatoryInn }: ESignatureSettings): string {
  return signatoryInn === '' ? signatoryName : `${signatoryName}, ИНН ${signatoryInn}`;
}

/** Names of the ways that are on. */
function chosen(ways: SmsFallback): string {
  return Object.entries(ways)
    .filter(([, isOn]) => isOn)
    .map(([name]) => name)
    .join(' ');
}

function sha256(value: object): string {
  return createHash('sha256').update(JSON.stringify(value), 'utf8').digest('hex');
}
