import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';

export interface AwardsQuestion {
  readonly scheme: string;
  readonly year: number;
  /** Inclusive. */
  readonly asOf: IsoDate;
  /** By the year of the frame first charged, or of the decision (applications then by that of submission). */
  readonly by: 'frame-year' | 'decision-year';
}

export interface GroupCount {
  readonly projects: number;
  readonly grantedOre: number;
}

/** Applications and awards of a scheme and year, amounts in øre (design.md section 8, «Their answers»). */
export interface AwardStatistics {
  readonly scheme: string;
  readonly year: number;
  readonly asOf: IsoDate;
  readonly applications: number;
  readonly appliedOre: Ore;
  readonly projects: number;
  readonly organisations: number;
  readonly participants: number;
  readonly grantedOre: Ore;
  readonly withdrawnProjects: number;
  readonly withdrawnOre: Ore;
  readonly disbursedOre: Ore;
  readonly repaidOre: Ore;
  readonly byMunicipality: readonly (GroupCount & { readonly municipalityNumber: string | null })[];
  readonly byRegion: readonly (GroupCount & { readonly region: string | null })[];
  readonly byProviderType: readonly (GroupCount & { readonly providerType: string | null })[];
}
