import type { User } from '../user.entity.js';
import { UserDto } from './user.dto.js';

export class UserListDto {
  items!: UserDto[];

  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;

  static from(page: { items: User[]; nextCursor: string | null }): UserListDto {
    return { items: page.items.map((user) => UserDto.from(user)), nextCursor: page.nextCursor };
  }
}
