import { TextOrNull } from '@tilsagn/modules/workflow';

/** The accounting dimensions of an amount. */
export class DimensionsDto {
  @TextOrNull('Ansvar.')
  readonly responsibility: string | null;

  @TextOrNull('Funksjon.')
  readonly function: string | null;

  @TextOrNull('Prosjekt.')
  readonly project: string | null;

  @TextOrNull('Art.')
  readonly account: string | null;
}
