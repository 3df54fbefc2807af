import { DomainError } from '../errors/domain-error.js';
import { isId } from '../random/new-id.js';
import { Param, type PipeTransform } from '@nestjs/common';

/** What is not even an id names nothing: the same 404 as an unknown one. */
export class UnknownId extends DomainError {
  readonly code = 'not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('There is nothing with this id');
  }
}

class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw new UnknownId();
    return value;
  }
}

/** A path parameter that must be an id. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, IdPipe);
