import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Role } from '../../platform/index.js';
import { User } from './user.entity.js';

/** An employee as other modules know one: for documents (`employee.*`), lists and notices. */
export interface UserView {
  readonly id: string;
  readonly name: string;
  /** Должность; empty when unknown. */
  readonly post: string;
  readonly email: string;
  readonly active: boolean;
}

/** Whom to tell. */
export interface ColleagueView {
  readonly id: string;
  readonly organizationId: string;
}

/** Who somebody is, asked by other modules. Deactivated users are found too: their documents stay. */
@Injectable()
export class UserReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(organizationId: string, id: string): Promise<UserView | undefined> {
    const [found] = await this.findAll(organizationId, [id]);
    return found;
  }

  /** Who may act in this role now: of one organization, or of all where none is named. */
  async inRole(role: Role, organizationId?: string): Promise<ColleagueView[]> {
    const users = await this.dataSource
      .getRepository(User)
      .createQueryBuilder('user')
      .where('user.active = :active AND user.roles LIKE :role', {
        active: true,
        role: `%"${role}"%`,
      })
      .andWhere(organizationId === undefined ? '1 = 1' : 'user.organizationId = :organizationId', {
        organizationId,
      })
      .orderBy('user.id')
      .getMany();
    return users.map(({ id, organizationId: own }) => ({ id, organizationId: own }));
  }

  /** Names by what `actorRef` writes, for who is an employee; programs and the unknown are left out. */
  async namesByRef(
    organizationId: string,
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = refs.flatMap((ref) => (ref.startsWith('user/') ? [ref.slice('user/'.length)] : []));
    const users = await this.findAll(organizationId, [...new Set(ids)]);
    return new Map(users.map(({ id, name }) => [`user/${id}`, name]));
  }

  /** In no particular order; unknown ids are left out. */
  async findAll(organizationId: string, ids: readonly string[]): Promise<UserView[]> {
    if (ids.length === 0) return [];
    const users = await this.dataSource
      .getRepository(User)
      .findBy({ organizationId, id: In([...ids]) });
    return users.map(({ id, name, post, email, active }) => ({ id, name, post, email, active }));
  }
}
