import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import {
  type Actor,
  Clock,
  decodeCursor,
  isUniqueViolation,
  lockRow,
  newId,
  type Role,
  toPage,
  Transactions,
  type Tx,
} from '../../platform/index.js';
import { type AccessChange, AccessJournal } from '../access-journal.js';
import { LoginSessions } from '../login/login-sessions.js';
import { Passwords } from '../login/passwords.js';
import { Organization } from '../organizations/organization.entity.js';
import { User } from './user.entity.js';
import {
  EmailTaken,
  LastAdministrator,
  OperatorRoleReserved,
  UserNotFound,
} from './users.errors.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly post?: string;
  readonly roles: readonly Role[];
  readonly password: string;
}

export interface UserChanges {
  readonly name?: string;
  readonly post?: string;
  readonly roles?: readonly Role[];
  readonly active?: boolean;
  readonly password?: string;
}

/** The employees of an organization, kept by its administrators. */
@Injectable()
export class UsersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: LoginSessions,
    private readonly journal: AccessJournal,
  ) {}

  /** Oldest first. */
  async list(
    { organizationId }: Actor,
    { cursor, limit = 50 }: { cursor?: string; limit?: number },
  ): Promise<{ items: User[]; nextCursor: string | null }> {
    const after = cursor === undefined ? {} : { id: MoreThan(decodeCursor(cursor)) };
    const rows = await this.dataSource.getRepository(User).find({
      where: { organizationId, ...after },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return toPage(rows, limit);
  }

  /** Throws {@link EmailTaken}, {@link OperatorRoleReserved}. */
  async create(actor: Actor, values: NewUser): Promise<User> {
    if (values.roles.includes('operator')) refuseUnlessOperator(actor);
    const passwordHash = await this.passwords.hash(values.password);
    return this.transactions.run((tx) => this.add(tx, actor, values, passwordHash));
  }

  /** The part of {@link create} inside a transaction; the password is hashed before, since that is slow. */
  async add(tx: Tx, actor: Actor, values: NewUser, passwordHash: string): Promise<User> {
    const now = this.clock.now();
    const user = tx.create(User, {
      id: newId(),
      organizationId: actor.organizationId,
      email: values.email.toLowerCase(),
      name: values.name.trim(),
      post: (values.post ?? '').trim(),
      roles: inOrder(values.roles),
      active: true,
      passwordHash,
      passwordChangedAt: now,
      createdAt: now,
    });
    try {
      await tx.insert(User, user);
    } catch (error) {
      throw isUniqueViolation(error) ? new EmailTaken() : error;
    }
    await this.journal.changed(tx, actor, user, [{ kind: 'created', roles: user.roles }]);
    return user;
  }

  /** Throws {@link UserNotFound}, {@link LastAdministrator}, {@link OperatorRoleReserved}. */
  async update(actor: Actor, id: string, changes: UserChanges): Promise<User> {
    const passwordHash =
      changes.password === undefined ? undefined : await this.passwords.hash(changes.password);
    return this.transactions.run(async (tx) => {
      // All changes of an organization's users stand in line here, so that two administrators
      // cannot dismiss each other at once.
      await lockRow(tx, Organization, { id: actor.organizationId });
      const user = await tx.findOneBy(User, { id, organizationId: actor.organizationId });
      if (!user) throw new UserNotFound();
      const done = [
        ...(await this.changeRoles(tx, actor, user, changes.roles)),
        ...(await this.changeActive(tx, actor, user, changes.active)),
        ...(passwordHash === undefined ? [] : await this.setPassword(tx, user, passwordHash)),
      ];
      user.name = changes.name?.trim() ?? user.name;
      user.post = changes.post?.trim() ?? user.post;
      await tx.update(User, { id }, { name: user.name, post: user.post });
      await this.journal.changed(tx, actor, user, done);
      return user;
    });
  }

  /** A user's own change; the new password is hashed before, since that is slow. */
  async changePassword(tx: Tx, actor: Actor, user: User, passwordHash: string): Promise<void> {
    await this.journal.changed(tx, actor, user, await this.setPassword(tx, user, passwordHash));
  }

  /** Logs the user out everywhere, since whoever knew the old password may be inside. */
  private async setPassword(tx: Tx, user: User, passwordHash: string): Promise<AccessChange[]> {
    const changed = { passwordHash, passwordChangedAt: this.clock.now() };
    await tx.update(User, { id: user.id }, changed);
    await this.sessions.end(tx, { userId: user.id }, 'password-changed');
    return [{ kind: 'password' }];
  }

  private async changeRoles(
    tx: Tx,
    actor: Actor,
    user: User,
    wanted: readonly Role[] | undefined,
  ): Promise<AccessChange[]> {
    const roles = inOrder(wanted ?? user.roles);
    const from = user.roles;
    if (roles.join() === from.join()) return [];
    if (roles.includes('operator') !== from.includes('operator')) refuseUnlessOperator(actor);
    if (!roles.includes('administrator')) await refuseLastAdministrator(tx, user);
    await tx.update(User, { id: user.id }, { roles });
    user.roles = roles;
    return [{ kind: 'roles', from, to: roles }];
  }

  private async changeActive(
    tx: Tx,
    actor: Actor,
    user: User,
    active: boolean | undefined,
  ): Promise<AccessChange[]> {
    if (active === undefined || active === user.active) return [];
    if (user.roles.includes('operator')) refuseUnlessOperator(actor);
    if (!active) {
      await refuseLastAdministrator(tx, user);
      await this.sessions.end(tx, { userId: user.id }, 'user-deactivated');
    }
    await tx.update(User, { id: user.id }, { active });
    user.active = active;
    return [{ kind: active ? 'activated' : 'deactivated' }];
  }
}

async function refuseLastAdministrator(tx: Tx, user: User): Promise<void> {
  if (!user.active || !user.roles.includes('administrator')) return;
  const others = await tx
    .createQueryBuilder(User, 'u')
    .where('u.organizationId = :organizationId AND u.id <> :id AND u.active = :active')
    .andWhere('u.roles LIKE :administrator')
    .setParameters({
      organizationId: user.organizationId,
      id: user.id,
      active: true,
      administrator: '%"administrator"%',
    })
    .getExists();
  if (!others) throw new LastAdministrator();
}

function refuseUnlessOperator(actor: Actor): void {
  if (actor.kind !== 'system' && !actor.roles.includes('operator'))
    throw new OperatorRoleReserved();
}

/** Always in one order, so that equal sets compare equal. */
function inOrder(roles: readonly Role[]): Role[] {
  return [...roles].sort();
}
