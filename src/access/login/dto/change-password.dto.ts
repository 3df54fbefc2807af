import { IsString, MaxLength, MinLength } from 'class-validator';

export class ChangePasswordDto {
  /** @example made-for-me-by-the-administrator */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  currentPassword!: string;

  /** @example correct horse battery staple */
  @IsString()
  @MinLength(8)
  @MaxLength(200)
  newPassword!: string;
}
