import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { TemplateNotFound } from './templates.errors.js';

@Injectable()
class VersionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new TemplateNotFound();
    return Number(value);
  }
}

/** The number of a version in the path; what cannot be one is not found, like a version that never was. */
export const VersionParam = (): ParameterDecorator => Param('version', VersionPipe);
