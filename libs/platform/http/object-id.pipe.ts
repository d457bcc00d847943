import type { PipeTransform } from '@nestjs/common';
import { validate } from 'uuid';
import { ProblemException } from './problem-exception';

/** A path parameter that names an object. What cannot be an id answers as an object that does not exist. */
export class ObjectId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!validate(value)) throw ProblemException.because('not_found');
    return value.toLowerCase();
  }
}
