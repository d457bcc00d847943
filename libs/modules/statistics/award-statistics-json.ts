import type { AwardStatistics } from '@tilsagn/domain/statistics/awards';
import type { Ore } from '@tilsagn/domain/money/ore';

/** The statistics with their amounts as the integers of JSON. */
export type AwardStatisticsJson = {
  readonly [Key in keyof AwardStatistics]: AwardStatistics[Key] extends Ore ? number : AwardStatistics[Key];
};

export const awardStatisticsJson = (statistics: AwardStatistics): AwardStatisticsJson => ({
  ...statistics,
  appliedOre: Number(statistics.appliedOre),
  grantedOre: Number(statistics.grantedOre),
  withdrawnOre: Number(statistics.withdrawnOre),
  disbursedOre: Number(statistics.disbursedOre),
  repaidOre: Number(statistics.repaidOre),
});
