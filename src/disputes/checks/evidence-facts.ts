import { Injectable } from '@nestjs/common';
import { decodeEvent, EvidenceFormatError, openDisclosure } from '#libs/evidence-log';
import type { SealedFile } from '#libs/pdf-seal';
import { EvidenceJournal, type RawChain } from '../../evidence/index.js';
import type { DisputeFacts } from './dispute-facts.js';
import { LogFactsReader } from './log-facts.js';

type EvidenceFacts = Pick<
  DisputeFacts,
  'items' | 'organizationItems' | 'chain' | 'log' | 'openedCodes'
>;

/** What the journal says of a dispute, and whether the journal itself holds. */
@Injectable()
export class EvidenceFactsReader {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly log: LogFactsReader,
  ) {}

  async of(
    organizationId: string,
    streams: readonly string[],
    attachments: readonly SealedFile[],
  ): Promise<EvidenceFacts> {
    const chains = await this.journal.rawChains(streams);
    return {
      items: await this.journal.read(streams, { organizationId }),
      organizationItems: await this.journal.read([`organization/${organizationId}`], {
        organizationId,
      }),
      chain: await this.journal.verify(streams),
      log: await this.log.of(chains, attachments),
      openedCodes: new Set(chains.flatMap(openedCodesOf)),
    };
  }
}

/** Challenges whose code hashes into what was committed to; the code itself goes no further. */
function openedCodesOf({ events }: RawChain): string[] {
  return events.flatMap(({ type, bytes, disclosures }) => {
    if (type !== 'code.issued') return [];
    try {
      const { sd, data } = decodeEvent(bytes);
      const isOpen = disclosures
        .map((d) => openDisclosure(d))
        .some(({ name, digest }) => name === 'code' && sd.includes(digest));
      return isOpen && typeof data['challengeId'] === 'string' ? [data['challengeId']] : [];
    } catch (error) {
      if (!(error instanceof EvidenceFormatError)) throw error;
      return [];
    }
  });
}
