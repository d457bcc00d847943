import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import { Municipalities, Organisations } from '@tilsagn/modules/organisations';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { SubUnitsDto } from '../http/sub-units.dto';

/** The sub-units that the register lists of a company, with the county's names for where they lie. */
@Injectable()
export class ReadSubUnits {
  constructor(
    private readonly organisations: Organisations,
    private readonly municipalities: Municipalities,
    private readonly clock: Clock,
  ) {}

  /**
   * An answer of the last hours; where the register does not answer the last one there was, with its time.
   * Refusals: bad_orgnr, register_unavailable.
   */
  async run(orgnr: string): Promise<Result<SubUnitsDto>> {
    const found = await this.organisations.subUnits(orgnr, { orOlder: true });
    if (!found.ok) return found;
    const { units, total, fetchedAt, naceStandard } = found.value;
    const places = await this.placesOf(units.map(({ municipalityNumber }) => municipalityNumber));
    const items = units.map((unit) => ({
      ...unit,
      municipalityName: null,
      region: null,
      ...places.get(unit.municipalityNumber),
    }));
    return ok({ total, items, naceStandard, fetchedAt });
  }

  private async placesOf(numbers: readonly (string | null)[]) {
    const today = this.clock.today();
    const places = new Map<string | null, { municipalityName: string | null; region: string | null }>();
    for (const number of new Set(numbers)) {
      const municipalityName = await this.municipalities.nameOf(number);
      const region = await this.municipalities.regionOf(number, today);
      places.set(number, { municipalityName, region });
    }
    return places;
  }
}
