import type { Finding } from '../checks/finding.js';
import type { CommissionMember } from '../commission/commission-member.entity.js';

/** A label and what stands beside it. */
export interface ProtocolRow {
  readonly label: string;
  readonly value: string;
}

/** A step of the commission's work (K-7 to K-14) with the checks that it rests on. */
export interface ProtocolStep {
  readonly title: string;
  /** What was done, in one sentence. */
  readonly done: string;
  readonly findings: readonly Finding[];
  readonly objections: readonly string[];
  /** Numbers of the annexes that the step rests on. */
  readonly annexes: readonly number[];
}

export interface ProtocolAnnex {
  readonly number: number;
  readonly title: string;
  readonly sha256: string;
}

export interface ProtocolConclusion {
  /** «подлинность подтверждена» */
  readonly words: string;
  readonly reasons: string;
  readonly separateOpinions: string;
}

/** Everything that the protocol says (domain K-1 to K-17), in the words it says it with. */
export interface ProtocolModel {
  readonly isDraft: boolean;
  readonly number: number;
  readonly formVersion: string;
  readonly place: string;
  readonly day: string;
  readonly meeting: readonly ProtocolRow[];
  readonly basis: readonly ProtocolRow[];
  readonly members: readonly CommissionMember[];
  readonly question: string;
  readonly objects: readonly ProtocolRow[];
  readonly materials: readonly string[];
  /** When the checks were run, and by what. */
  readonly checked: string;
  readonly steps: readonly ProtocolStep[];
  /** Decisive checks that failed: «подтверждена» is out of reach. */
  readonly decisive: readonly Finding[];
  readonly conclusion: ProtocolConclusion | undefined;
  readonly annexes: readonly ProtocolAnnex[];
  readonly copies: number;
}

export const SIDE_WORDS: Readonly<Record<CommissionMember['side'], string>> = {
  company: 'от компании',
  client: 'от клиента',
  operator: 'от оператора',
};
