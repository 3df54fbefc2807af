import type { Organization } from '../../organizations/organization.entity.js';
import { UserDto } from '../../users/dto/user.dto.js';
import type { User } from '../../users/user.entity.js';

export class MyOrganizationDto {
  /** @example 0198c5a0-2c6e-7b3a-9d4e-5f6a7b8c9d0e */
  id!: string;

  /** @example ООО «Ромашка» */
  name!: string;
}

/** Who is logged in, and where. */
export class MeDto extends UserDto {
  organization!: MyOrganizationDto;

  static of(user: User, organization: Organization): MeDto {
    const { id, name } = organization;
    return { ...UserDto.from(user), organization: { id, name } };
  }
}
