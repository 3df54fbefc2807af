import type { LogCheckpoint, LogProof } from '../../evidence/index.js';

export interface SealReadmeFacts {
  readonly documentId: string;
  /** Hex SHA-256 of the frozen PDF. */
  readonly sha256: string;
  /** Of the package, as in the SMS: `XXXXX-XXXXX`. */
  readonly fingerprint: string;
  readonly verifyUrl: string;
  readonly place: LogProof;
  readonly checkpoint: LogCheckpoint;
  readonly hasIndependentTime: boolean;
}

/** README.txt of the signed PDF: what is attached, what it proves, what it does not, how to look by hand. */
export function sealReadme(facts: SealReadmeFacts): string {
  return `${russian(facts)}\n${'-'.repeat(72)}\n\n${english(facts)}`;
}

function russian(facts: SealReadmeFacts): string {
  const { place, checkpoint } = facts;
  const time = facts.hasIndependentTime
    ? 'Печать несёт отметку времени RFC 3161 стороннего сервиса времени.'
    : 'Независимой отметки времени нет: время указано по часам сервиса.';
  return `ЧТО ВЛОЖЕНО В ЭТОТ PDF

Никакой журнал не мешает выдумать событие до того, как оно записано. Против
этого помогает только то, что лежит не у нас: СМС на телефоне клиента, учёт
оператора связи, ваш собственный экземпляр этого файла.

Документ ${facts.documentId}
SHA-256 показанного и подписанного файла:
  ${facts.sha256}
Отпечаток, который был в СМС: ${facts.fingerprint}
Подпись в журнале ${place.origin}:
  запись ${place.index}, контрольная точка на ${checkpoint.size} записей
Проверка: ${facts.verifyUrl}

frozen.pdf           документ, который клиент видел и подписал
request-NNNN.json    события отправки по порядку, по файлу на событие
document-NNNN.json   события самого документа, до его заморозки
*.tlog-proof         доказательство, что событие стоит в журнале
checkpoint.*         подписанное состояние журнала; .tsr - время от TSA
log.vkey             открытый ключ журнала; сверьте его с тем, что
                     опубликован или записан у вас, а не только с этим файлом
disclosures.json     ФИО и телефон к событиям signer.added, document.signed
agreement-*.html     соглашение, которое принял клиент

Печать файла сделана техническим ключом оператора сервиса: она показывает, что
файл не менялся, а не кто подписал документ. ${time}

Вынуть вложения: pdfdetach -saveall файл.pdf
Хэш документа:   sha256sum frozen.pdf
Хэш события:     sha256sum request-0000.json - он стоит в поле prev события 0001
`;
}

function english(facts: SealReadmeFacts): string {
  const { place, checkpoint } = facts;
  const time = facts.hasIndependentTime
    ? 'The seal carries an RFC 3161 timestamp of an outside authority.'
    : "There is no independent timestamp: times are those of the service's clock.";
  return `WHAT IS INSIDE THIS PDF

No log prevents a false event from being invented before it is logged. Only what
is kept elsewhere helps against that: the SMS on the client's phone, the phone
operator's own record, your own copy of this file.

Document ${facts.documentId}
SHA-256 of the file that was shown and signed:
  ${facts.sha256}
Fingerprint, as in the SMS: ${facts.fingerprint}
The signature in the log ${place.origin}:
  entry ${place.index}, checkpoint of ${checkpoint.size} entries
Check it at ${facts.verifyUrl}

frozen.pdf           the document that the client saw and signed
request-NNNN.json    events of the sending in order, one file each
document-NNNN.json   events of the document itself, up to its freeze
*.tlog-proof         proof that the event stands in the log
checkpoint.*         signed state of the log; .tsr is the outside time
log.vkey             public key of the log; compare it with a copy that you
                     got elsewhere, not with this file alone
disclosures.json     full name and phone for signer.added, document.signed
agreement-*.html     the agreement that the client accepted

The file is sealed by a technical key of the operator of the service: that shows
that the file has not changed, not who signed the document. ${time}

Take the attachments out: pdfdetach -saveall file.pdf
Hash of the document:     sha256sum frozen.pdf
Hash of an event:         sha256sum request-0000.json - it is prev in event 0001
`;
}
