import { ApiProperty } from '@nestjs/swagger';
import type { StreamCheck } from '../../evidence/index.js';
import type { DocumentJournal } from './document-journal.service.js';

/** One recorded fact. */
export class JournalItemDto {
  /** @example request/019ab3a1-7c4b-7000-8000-00000000000b */
  stream!: string;
  /** Place in the chain, from 0. */
  seq!: number;
  /** @example document.signed */
  type!: string;
  /** UTC with milliseconds. */
  at!: string;
  /** What the type says; no personal values. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Record<string, unknown>;
  /** Personal values that have not been erased, by name. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  disclosures!: Record<string, string>;
}

/** Whether one chain verifies. */
export class JournalStreamDto {
  stream!: string;
  /** Number of events. */
  count!: number;
  /** Hash of the last event; hex. */
  head!: string;
  ok!: boolean;
  /** Names the first event that is wrong, and how. */
  error?: string;

  static from({ stream, count, head, ok, error }: StreamCheck): JournalStreamDto {
    return { stream, count, head, ok, ...(error ? { error: error.message } : {}) };
  }
}

export class JournalChainDto {
  /** All chains verify. */
  ok!: boolean;
  streams!: JournalStreamDto[];
}

/** The journal of a document, complete, by chain and place. */
export class JournalDto {
  items!: JournalItemDto[];
  chain!: JournalChainDto;

  static from({ items, chain }: DocumentJournal): JournalDto {
    return {
      items: items.map(({ stream, seq, type, at, data, disclosures }) => ({
        stream,
        seq,
        type,
        at,
        data: { ...data },
        disclosures: { ...disclosures },
      })),
      chain: {
        ok: chain.ok,
        streams: chain.streams.map((check) => JournalStreamDto.from(check)),
      },
    };
  }
}
