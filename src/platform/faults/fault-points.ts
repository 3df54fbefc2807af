import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';

/**
 * Named places where a test may kill the process as a power cut would: `FAULT_POINT=<name>`. Refused in
 * production and free when not set.
 */
@Injectable()
export class FaultPoints {
  constructor(private readonly config: AppConfig) {}

  reach(name: string): void {
    if (this.config.faultPoint === name) process.kill(process.pid, 'SIGKILL');
  }
}
