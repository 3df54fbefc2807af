import type { DisclosureName, JournalItem } from '../../../evidence/index.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, impossible, verdict } from '../finding.js';
import {
  ERASED,
  type JournalSigner,
  named,
  NOT_SIGNED,
  requestItems,
  signersOf,
  textIn,
} from '../reading-items.js';
import { isByReply } from './reply-use.js';

/** Acts of one session, from the opening to the signature. */
const ACTS = ['document.opened', 'agreement.accepted', 'code.accepted', 'document.signed'] as const;

const FEATURES: readonly { readonly name: DisclosureName; readonly words: string }[] = [
  { name: 'ip', words: 'IP-адрес' },
  { name: 'userAgent', words: 'Браузер (user agent)' },
  { name: 'fingerprint', words: 'Отпечаток устройства' },
];

/**
 * C-11: who opened, agreed and signed did it from one device and one address. An answer by SMS has none: then those of
 * opening and agreement are compared.
 */
export function deviceAgreementFinding(facts: DisputeFacts): Finding {
  const signed = signersOf(facts).filter((signer) => signer.signed);
  if (signed.length === 0) return finding('C-11', [impossible('Устройство', NOT_SIGNED)]);
  return finding(
    'C-11',
    signed.flatMap((signer) => {
      const acts = actsOf(facts, signer);
      const missing = isByReply(signer.signed)
        ? 'Подписано ответом на СМС: тогда устройства не видно.'
        : undefined;
      return FEATURES.map(({ name, words }) =>
        part(named(facts, signer, words), name, { acts, missing }),
      );
    }),
  );
}

function actsOf(facts: DisputeFacts, { id, signed }: JournalSigner): JournalItem[] {
  const sessionId = textIn(signed, 'sessionId');
  return requestItems(facts, ...ACTS).filter(
    (item) => item.signerId === id && textIn(item, 'sessionId') === sessionId,
  );
}

interface Acts {
  readonly acts: readonly JournalItem[];
  /** Why there is less to compare than usual. */
  readonly missing: string | undefined;
}

function part(name: string, feature: DisclosureName, { acts, missing }: Acts): FindingPart {
  const values = acts.flatMap(({ disclosures }) => disclosures[feature] ?? []);
  // One value agrees with nothing.
  if (values.length < 2) {
    const scriptsOff = feature === 'fingerprint' ? 'Скрипты на странице были выключены.' : ERASED;
    return impossible(name, missing ?? scriptsOff);
  }
  const different = [...new Set(values)];
  return verdict(name, different.length === 1, different.join('; '));
}
