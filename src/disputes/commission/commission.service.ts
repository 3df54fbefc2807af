import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, newId, Transactions, ValidationFailed } from '../../platform/index.js';
import { DisputeAccess } from '../dispute-access.js';
import { Dispute } from '../dispute.entity.js';
import { CommissionMember } from './commission-member.entity.js';

export type NewMember = Omit<CommissionMember, 'id' | 'disputeId' | 'place'>;

/** Members and meeting, as the protocol names them. */
export interface NewCommission {
  readonly members: readonly NewMember[];
  readonly place: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly workTerm: string;
  readonly copies: number;
}

/** Who sits in the commission; entered as a whole, as often as needed until it concludes. */
@Injectable()
export class Commissions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: DisputeAccess,
  ) {}

  /** @throws DisputeNotFound, DisputeConcluded, ValidationFailed without exactly one chair who is present */
  async replace(actor: Actor, disputeId: string, commission: NewCommission): Promise<Dispute> {
    refuseWithoutChair(commission.members);
    refuseBackwards(commission);
    const { members, ...meeting } = commission;
    return this.transactions.run(async (tx) => {
      const dispute = await this.access.lockOpen(tx, actor, disputeId);
      await tx.delete(CommissionMember, { disputeId });
      const rows = members.map((member, at) => ({
        ...member,
        id: newId(),
        disputeId,
        place: at + 1,
      }));
      await tx.insert(CommissionMember, rows);
      const changes = { ...meeting, revision: dispute.revision + 1 };
      await tx.update(Dispute, { id: disputeId }, changes);
      return { ...dispute, ...changes };
    });
  }

  /** In the order of the protocol. */
  async of(disputeId: string): Promise<CommissionMember[]> {
    return this.dataSource
      .getRepository(CommissionMember)
      .find({ where: { disputeId }, order: { place: 'ASC' } });
  }
}

function refuseWithoutChair(members: readonly NewMember[]): void {
  const chairs = members.filter(({ isChair, isAbsent }) => isChair && !isAbsent);
  const all = members.filter(({ isChair }) => isChair);
  if (chairs.length === 1 && all.length === 1) return;
  throw new ValidationFailed([
    {
      pointer: '/members',
      code: 'one_chair',
      message: 'В комиссии должен быть один присутствующий председатель',
    },
  ]);
}

function refuseBackwards({ startedAt, finishedAt }: NewCommission): void {
  if (!finishedAt || finishedAt >= startedAt) return;
  throw new ValidationFailed([
    {
      pointer: '/finishedAt',
      code: 'before_start',
      message: 'Заседание не может закончиться раньше, чем началось',
    },
  ]);
}
