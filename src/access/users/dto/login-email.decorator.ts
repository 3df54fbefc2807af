import { applyDecorators } from '@nestjs/common';
import { IsEmail, Matches, MaxLength } from 'class-validator';

/**
 * An address that a person logs in by. ASCII only: two addresses that look alike must not be two users,
 * and both databases then compare it the same way.
 */
export function IsLoginEmail(): PropertyDecorator {
  return applyDecorators(
    IsEmail(),
    MaxLength(254),
    Matches(/^[\x21-\x7e]+$/, { message: '$property must have ASCII characters only' }),
  );
}
