import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';

export class LogInDto {
  /** @example admin@signet.local */
  @IsEmail()
  @MaxLength(254)
  email!: string;

  /** @example correct horse battery staple */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;
}
