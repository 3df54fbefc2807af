import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, finding, impossible, verdict } from '../finding.js';
import { named, signersOf, textIn } from '../reading-items.js';

/** C-1: the stored file, the frozen hash and the hash in each signature are one and the same. */
export function documentHashFinding(facts: DisputeFacts): Finding {
  const { document, files } = facts;
  const frozen = facts.items.findLast(
    ({ type, documentId }) => type === 'document.frozen' && documentId === document.id,
  );
  const parts = [
    files.frozen === undefined
      ? impossible('Сохранённый файл', 'Файла в хранилище нет.')
      : verdict(
          'SHA-256 сохранённого файла, посчитанный заново',
          files.frozen === document.sha256,
          files.frozen,
        ),
    frozen
      ? verdict(
          'SHA-256 в событии о фиксации документа',
          frozen.docSha256 === (files.frozen ?? document.sha256),
          frozen.docSha256,
        )
      : impossible('Событие о фиксации документа', 'Такого события в журнале нет.'),
    ...signatureParts(facts, files.frozen ?? document.sha256),
  ];
  return finding('C-1', parts);
}

function signatureParts(facts: DisputeFacts, sha256: string) {
  const signed = signersOf(facts).filter((signer) => signer.signed);
  if (signed.length === 0) {
    return [impossible('SHA-256 в событии о подписании', 'Подписи в журнале нет.')];
  }
  return signed.map((signer) =>
    verdict(
      named(facts, signer, 'SHA-256 в событии о подписании'),
      signer.signed?.docSha256 === sha256 &&
        textIn(signer.signed, 'packageSha256') === facts.request.packageSha256,
      signer.signed?.docSha256 ?? '',
    ),
  );
}
