import { Injectable } from '@nestjs/common';
import { missingLanguages } from '@tilsagn/domain/language/missing-languages';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { Text } from '@tilsagn/domain/text';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Schemes } from '../persistence/schemes';

export interface SchemeToPublish {
  /** a-z, 0-9 and -. */
  readonly key: string;
  readonly name: Text;
}

const KEY = /^[a-z0-9-]+$/;

/** Publishes a scheme, so that calls can be published under it. */
@Injectable()
export class PublishScheme {
  constructor(
    private readonly units: UnitOfWork,
    private readonly schemes: Schemes,
  ) {}

  /**
   * A scheme that is there already is left as it is.
   * Refusals: definition_faulty {faults} where the key is none or the name lacks a language.
   * @returns whether it was new
   */
  async run({ key, name }: SchemeToPublish): Promise<Result<boolean>> {
    const faults = [
      ...(KEY.test(key) ? [] : ['key may hold a-z, 0-9 and - only']),
      ...missingLanguages(key, { name }),
    ];
    if (faults.length > 0)
      return Refused.because('definition_faulty', { params: { faults: faults.join('; ') } });
    return this.units.run(async () => ok(await this.schemes.add(key, name)));
  }
}
