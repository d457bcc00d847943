import { employsFewerThan } from '@tilsagn/domain/organisations/organisation';

interface Band {
  readonly employeesBelow?: number;
}

/** The first band whose upper bound exceeds the head count; one without a bound takes everybody. */
export function bandOf<B extends Band>(bands: readonly B[], employees: number | null): B | undefined {
  return bands.find(
    ({ employeesBelow }) => employeesBelow === undefined || employsFewerThan(employees, employeesBelow),
  );
}

/** The least number of employees of a band, by the one before it; undefined for the first. */
export function lowerBoundOf(bands: readonly Band[], band: Band): number | undefined {
  const place = bands.indexOf(band);
  return place > 0 ? bands[place - 1]?.employeesBelow : undefined;
}
