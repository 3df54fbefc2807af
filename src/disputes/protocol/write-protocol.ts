import { momentText } from '#libs/russian-text';
import { dayForPeople } from '../../platform/index.js';
import { decisiveFailures } from '../checks/finding.js';
import { CONCLUSION_WORDS } from '../conclusion/conclusion.js';
import type { Dispute } from '../dispute.entity.js';
import type { ProtocolModel, ProtocolRow } from './protocol-model.js';
import { protocolAnnexes, protocolMaterials } from './protocol-annexes.js';
import { protocolObjects } from './protocol-objects.js';
import type { ProtocolSources } from './protocol-sources.js';
import { protocolSteps } from './protocol-steps.js';

export const PROTOCOL_FORM = 'signet-protocol/1';

/** The protocol as far as it can be filled in: K-1 to K-17, everything that the program knows. */
export function writeProtocol(dispute: Dispute, sources: ProtocolSources): ProtocolModel {
  const findings = dispute.findings ?? [];
  const annexes = protocolAnnexes(sources);
  return {
    isDraft: dispute.status === 'open',
    number: dispute.number,
    formVersion: PROTOCOL_FORM,
    place: dispute.place,
    day: dayForPeople(dispute.startedAt ?? dispute.openedAt, sources.timeZone, 'ru'),
    meeting: meetingRows(dispute, sources),
    basis: basisRows(dispute, sources),
    members: sources.members,
    question: dispute.question || questionOf(sources),
    objects: protocolObjects(sources),
    materials: protocolMaterials(sources),
    checked: checkedText(dispute, sources),
    steps: protocolSteps(findings, dispute.objections ?? [], annexes),
    decisive: decisiveFailures(findings),
    conclusion: dispute.conclusion
      ? {
          words: CONCLUSION_WORDS[dispute.conclusion],
          reasons: dispute.reasons,
          separateOpinions: dispute.separateOpinions,
        }
      : undefined,
    annexes: annexes.map(({ number, title, sha256 }) => ({ number, title, sha256 })),
    copies: dispute.copies,
  };
}

function meetingRows(dispute: Dispute, { timeZone }: ProtocolSources): ProtocolRow[] {
  const moment = (time: Date | null): string => (time ? momentText(time, timeZone) : '');
  return [
    { label: 'Начало заседания', value: moment(dispute.startedAt) },
    { label: 'Окончание заседания', value: moment(dispute.finishedAt) },
  ];
}

function basisRows(dispute: Dispute, { offer, timeZone }: ProtocolSources): ProtocolRow[] {
  const { claimNumber, claimDate, claimant, openedAt, workTerm } = dispute;
  const number = claimNumber === '' ? 'без номера' : `№ ${claimNumber}`;
  const date = claimDate === '' ? '' : ` от ${claimDate.split('-').reverse().join('.')}`;
  const clause = offer
    ? `Раздел о разрешении разногласий, «${offer.title}», редакция ${offer.version} от ${dayForPeople(offer.publishedAt, timeZone, 'ru')}`
    : '';
  return [
    { label: 'Претензия', value: `${number}${date}` },
    { label: 'Заявитель', value: claimant },
    { label: 'Спор зарегистрирован', value: momentText(openedAt, timeZone) },
    { label: 'Условие соглашения', value: clause },
    { label: 'Срок работы комиссии', value: workTerm || 'по условию соглашения' },
  ];
}

/** K-4. */
function questionOf({ place: { document, signers } }: ProtocolSources): string {
  const names = signers.map(({ signer }) => signer.fullName).join(', ');
  const title = `«${document.title}» № ${document.number}`;
  return `Поставлена ли простая электронная подпись под документом ${title} лицом: ${names}. Изменялся ли документ после подписания.`;
}

function checkedText({ checkedAt, checkVersions }: Dispute, { timeZone }: ProtocolSources): string {
  if (!checkedAt || !checkVersions) return 'Автоматические проверки ещё не проведены.';
  const { checks, node, openssl } = checkVersions;
  return `Автоматические проверки проведены ${momentText(checkedAt, timeZone)}. Средство: Signet, проверки ${checks}, Node.js ${node}, OpenSSL ${openssl}.`;
}
