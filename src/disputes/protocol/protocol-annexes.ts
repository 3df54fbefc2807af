import type { NumberedAnnex } from './protocol-steps.js';
import type { ProtocolSources } from './protocol-sources.js';

/** K-17: what goes with the protocol, each by its hash. */
export function protocolAnnexes({ place, offer, files }: ProtocolSources): NumberedAnnex[] {
  const { document } = place;
  const annexes: Omit<NumberedAnnex, 'number'>[] = [];
  if (document.sha256) {
    annexes.push({
      kind: 'frozen',
      title: 'Документ, показанный клиенту (PDF)',
      sha256: document.sha256,
    });
  }
  if (document.signedSha256) {
    annexes.push({
      kind: 'signed',
      title: 'Подписанный документ с листом подписания (PDF)',
      sha256: document.signedSha256,
    });
  }
  if (offer) {
    annexes.push({
      kind: 'agreement',
      title: `«${offer.title}», редакция ${offer.version} (HTML)`,
      sha256: offer.textSha256,
    });
  }
  for (const { kind, title, sha256 } of files) {
    if (kind === 'dossier') annexes.push({ kind, title, sha256 });
  }
  for (const { kind, title, sha256 } of files) {
    if (kind === 'annex') annexes.push({ kind, title, sha256 });
  }
  return annexes.map((annex, at) => ({ ...annex, number: at + 1 }));
}

/** K-6: what the commission was given. */
export function protocolMaterials({ place, offer, files }: ProtocolSources): string[] {
  const { document } = place;
  const dossier = files.some(({ kind }) => kind === 'dossier');
  return [
    ...(document.sha256 ? ['Исходный документ'] : []),
    ...(document.signedSha256 ? ['подписанный документ с листом подписания'] : []),
    dossier
      ? 'досье: события журнала, доказательства включения, ответы СМС-шлюза'
      : 'выгрузка из системного журнала с ответами СМС-шлюза',
    ...(offer ? ['текст соглашения об электронной подписи'] : []),
    ...files.flatMap(({ kind, title }) => (kind === 'annex' ? [title] : [])),
  ];
}
