import { Injectable } from '@nestjs/common';
import { JobQueue } from '../platform/index.js';
import { PersonErasing } from './person-erasing.js';
import { StoredFiles } from './stored-files.js';
import { UnitErasing } from './unit-erasing.js';

/** The steps of an erasure. */
@Injectable()
export class ErasureParts {
  constructor(
    readonly files: StoredFiles,
    readonly units: UnitErasing,
    readonly persons: PersonErasing,
    readonly queue: JobQueue,
  ) {}
}
