import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, lockRow, type Tx } from '../platform/index.js';
import { Dispute } from './dispute.entity.js';
import { DisputeConcluded, DisputeNotFound } from './disputes.errors.js';

/** Whoever runs the installation conducts the disputes of every organization (design.md §3). */
export function isOperator({ roles }: Actor): boolean {
  return roles.includes('operator');
}

/** Who sees a dispute: the operator each, everybody else those of his own organization. */
@Injectable()
export class DisputeAccess {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws DisputeNotFound. */
  async find(actor: Actor, id: string): Promise<Dispute> {
    const dispute = await this.dataSource.getRepository(Dispute).findOneBy({ id });
    return visible(actor, dispute);
  }

  /** The same for changing it: locked until the transaction ends. Throws DisputeNotFound, DisputeConcluded. */
  async lockOpen(tx: Tx, actor: Actor, id: string): Promise<Dispute> {
    const dispute = visible(actor, await lockRow(tx, Dispute, { id }));
    if (dispute.status === 'concluded') throw new DisputeConcluded();
    return dispute;
  }

  /** Locked whatever its state: the paper is signed after the conclusion. Throws DisputeNotFound. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<Dispute> {
    return visible(actor, await lockRow(tx, Dispute, { id }));
  }
}

function visible(actor: Actor, dispute: Dispute | null): Dispute {
  const isOwn = dispute?.organizationId === actor.organizationId;
  if (!dispute || !(isOwn || isOperator(actor))) throw new DisputeNotFound();
  return dispute;
}
