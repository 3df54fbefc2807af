import { Injectable } from '@nestjs/common';

/** The only source of time. Business code never asks the system itself, so that tests can set the hour. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until told otherwise. For tests. */
export class FixedClock extends Clock {
  private at: Date;

  constructor(start: string | Date = '2026-11-24T11:05:07.000Z') {
    super();
    this.at = new Date(start);
  }

  now(): Date {
    return new Date(this.at);
  }

  set(to: string | Date): void {
    this.at = new Date(to);
  }

  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
