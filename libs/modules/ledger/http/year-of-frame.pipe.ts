import type { PipeTransform } from '@nestjs/common';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';

/** A path parameter that names a frame's year. What cannot be one answers as a frame that does not exist. */
export class YearOfFrame implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9][0-9]{3}$/.test(value)) throw ProblemException.because('not_found');
    return Number(value);
  }
}
