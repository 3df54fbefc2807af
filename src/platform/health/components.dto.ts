import { ApiProperty } from '@nestjs/swagger';
import {
  type ComponentHealth,
  type ComponentName,
  COMPONENTS,
  type ComponentState,
} from './component-checks.js';

const STATES = ['ok', 'broken', 'unused'] as const;

export class ComponentDto {
  @ApiProperty({ enum: COMPONENTS })
  name!: ComponentName;

  /** `unused`: the installation is set up without it. */
  @ApiProperty({ enum: STATES })
  state!: ComponentState;

  /**
   * A short code; empty while it is well. The whole message is in the log.
   * @example ECONNREFUSED
   */
  reason!: string;
}

export class ComponentListDto {
  /** As the process that answers sees them. */
  items!: ComponentDto[];

  static from(items: readonly ComponentHealth[]): ComponentListDto {
    return { items: items.map((one) => ({ ...one })) };
  }
}
