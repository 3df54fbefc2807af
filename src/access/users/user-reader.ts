import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
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

/** Who somebody is, asked by other modules. Deactivated users are found too: their documents stay. */
@Injectable()
export class UserReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(organizationId: string, id: string): Promise<UserView | undefined> {
    const [found] = await this.findAll(organizationId, [id]);
    return found;
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
