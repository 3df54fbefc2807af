import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { PhoneMessage } from './sandbox-phone.js';

export class SandboxMessagesQueryDto {
  /** Whose phone: with `+`, `%2B` or neither. Every phone when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  phone?: string;
}

export class SandboxReplyDto {
  /** The phone that answers. */
  @IsString()
  @MaxLength(60)
  from!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  text!: string;
}

/** An SMS as the person with the phone sees it, code and all. */
export class SandboxMessageDto {
  id!: string;
  from!: string;
  to!: string;
  text!: string;
  createdAt!: string;

  static from({ createdAt, ...message }: PhoneMessage): SandboxMessageDto {
    return { ...message, createdAt: createdAt.toISOString() };
  }
}

export class SandboxMessageListDto {
  items!: SandboxMessageDto[];

  static from(messages: readonly PhoneMessage[]): SandboxMessageListDto {
    return { items: messages.map((message) => SandboxMessageDto.from(message)) };
  }
}
