import { momentText } from '#libs/russian-text';
import type { JournalItem } from '../../evidence/index.js';
import type { ProtocolRow } from './protocol-model.js';
import type { ProtocolSources } from './protocol-sources.js';

/** K-5: what was looked at, named so that nothing else can be meant. */
export function protocolObjects(sources: ProtocolSources): ProtocolRow[] {
  const { place, items, offer, timeZone, files, signatoryName } = sources;
  const { document, request } = place;
  const dossier = files.find(({ kind }) => kind === 'dossier');
  return [
    { label: 'Документ', value: `«${document.title}» № ${document.number}` },
    { label: 'Создан', value: momentText(document.createdAt, timeZone) },
    {
      label: 'Объём',
      value: `страниц: ${document.pages ?? 0}, байт: ${document.bytes ?? 0}`,
    },
    { label: 'Компания', value: signatoryName },
    { label: 'ID документа', value: document.id },
    { label: 'SHA-256 показанного файла', value: document.sha256 ?? '' },
    { label: 'SHA-256 подписанного файла', value: document.signedSha256 ?? 'файла нет' },
    { label: 'ID отправки', value: request.id },
    { label: 'Отпечаток документа в СМС', value: request.fingerprint },
    ...signatureRows(sources, items),
    ...(offer
      ? [
          { label: 'Соглашение', value: `«${offer.title}», редакция ${offer.version}` },
          { label: 'SHA-256 соглашения', value: offer.textSha256 },
        ]
      : []),
    ...(dossier ? [{ label: 'SHA-256 досье', value: dossier.sha256 }] : []),
  ].filter(({ value }) => value !== '');
}

function signatureRows(
  { place, timeZone }: ProtocolSources,
  items: readonly JournalItem[],
): ProtocolRow[] {
  const signed = items.filter(
    ({ type, documentId }) => type === 'document.signed' && documentId === place.document.id,
  );
  if (signed.length === 0) return [{ label: 'Подпись', value: 'в журнале нет' }];
  return signed.flatMap(({ data, at, disclosures }) => [
    { label: 'Подписант', value: disclosures.fullName ?? 'данные удалены' },
    {
      label: 'ID подписи',
      value: typeof data['signatureId'] === 'string' ? data['signatureId'] : '',
    },
    { label: 'Подписано', value: momentText(new Date(at), timeZone) },
  ]);
}
