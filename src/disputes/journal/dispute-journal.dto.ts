import { ApiProperty } from '@nestjs/swagger';
import type { JournalCheck, JournalItem, StreamCheck } from '../../evidence/index.js';

/** One recorded fact about the disputed document. */
export class DisputeEventDto {
  stream!: string;
  /** Place in the chain, from 0. */
  seq!: number;
  type!: string;
  /** UTC with milliseconds. */
  at!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Record<string, unknown>;
  /** Personal values that have not been erased, by name; never the code. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  disclosures!: Record<string, string>;

  static from({ stream, seq, type, at, data, disclosures }: JournalItem): DisputeEventDto {
    return { stream, seq, type, at, data: { ...data }, disclosures: { ...disclosures } };
  }
}

export class DisputeStreamDto {
  stream!: string;
  count!: number;
  /** Hash of the last event; hex. */
  head!: string;
  ok!: boolean;
  /** Names the first event that is wrong, and how. */
  error?: string;

  static from({ stream, count, head, ok, error }: StreamCheck): DisputeStreamDto {
    return { stream, count, head, ok, ...(error ? { error: error.message } : {}) };
  }
}

/** The journal of the disputed sending, complete, by chain and place. */
export class DisputeJournalDto {
  items!: DisputeEventDto[];
  /** All chains verify. */
  ok!: boolean;
  streams!: DisputeStreamDto[];

  static from(items: readonly JournalItem[], chain: JournalCheck): DisputeJournalDto {
    return {
      items: items.map((item) => DisputeEventDto.from(item)),
      ok: chain.ok,
      streams: chain.streams.map((stream) => DisputeStreamDto.from(stream)),
    };
  }
}
