import { Injectable } from '@nestjs/common';
import type { AwardsQuestion, AwardStatistics, GroupCount } from '@tilsagn/domain/statistics/awards';
import { ore } from '@tilsagn/domain/money/ore';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';

interface Row {
  readonly applications: number;
  readonly applied_ore: bigint;
  readonly projects: number;
  readonly organisations: number;
  readonly participants: bigint;
  readonly granted_ore: bigint;
  readonly withdrawn_projects: number;
  readonly withdrawn_ore: bigint;
  readonly disbursed_ore: bigint;
  readonly repaid_ore: bigint;
  readonly by_municipality: readonly (GroupCount & { municipalityNumber: string | null })[];
  readonly by_region: readonly (GroupCount & { region: string | null })[];
  readonly by_provider_type: readonly (GroupCount & { providerType: string | null })[];
}

/** Counts the applications and awards of a scheme and year. */
@Injectable()
export class ReadAwards {
  constructor(private readonly db: Db) {}

  /** Refused: unknown_scheme. */
  async run(question: AwardsQuestion): Promise<Result<AwardStatistics>> {
    const { scheme, year, asOf, by } = question;
    const [known] = await this.db.query('select key from scheme where key = $1', [scheme]);
    if (known === undefined) return Refused.because('unknown_scheme', { field: 'scheme' });
    const [row] = await this.db.query<Row>('select * from award_statistics($1, $2, $3, $4)', [
      scheme,
      year,
      asOf,
      by === 'decision-year',
    ]);
    if (row === undefined) throw new Error('award_statistics gave no row');
    return ok({ scheme, year, asOf, ...countsOf(row) });
  }
}

const countsOf = (row: Row): Omit<AwardStatistics, 'scheme' | 'year' | 'asOf'> => ({
  applications: row.applications,
  appliedOre: ore(row.applied_ore),
  projects: row.projects,
  organisations: row.organisations,
  participants: Number(row.participants),
  grantedOre: ore(row.granted_ore),
  withdrawnProjects: row.withdrawn_projects,
  withdrawnOre: ore(row.withdrawn_ore),
  disbursedOre: ore(row.disbursed_ore),
  repaidOre: ore(row.repaid_ore),
  byMunicipality: row.by_municipality.map(({ municipalityNumber, projects, grantedOre }) => ({
    municipalityNumber,
    projects,
    grantedOre,
  })),
  byRegion: row.by_region.map(({ region, projects, grantedOre }) => ({ region, projects, grantedOre })),
  byProviderType: row.by_provider_type.map(({ providerType, projects, grantedOre }) => ({
    providerType,
    projects,
    grantedOre,
  })),
});
