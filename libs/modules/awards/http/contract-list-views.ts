import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import { catalogues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/contract-lists.json';
import nb from '@tilsagn/domain/locales/nb/contract-lists.json';
import nn from '@tilsagn/domain/locales/nn/contract-lists.json';
import { currentLanguage, said } from '@tilsagn/platform/i18n/request-language';
import type { ContractList, ListState } from '../persistence/contract-lists';
import type { ReadList } from '../use-cases/read-contract-lists';
import type { ContractListDto, ContractListSummaryDto } from './contract-list.dto';

const WORDS = catalogues({ nb, nn, en });

/** A word of contract lists in the reader's language. */
export const listWord = (key: keyof typeof nb): string => WORDS(currentLanguage())(key);

const iso = (moment: Date | null): string | null => (moment === null ? null : moment.toISOString());

/** A list without its rows. */
export function summaryDto(list: ContractList): Pick<ContractListSummaryDto, keyof ContractListSummaryDto> {
  const { id, version, title, callKey, fileName, state, rows, comment } = list;
  return {
    ...{ id, version, title, callKey, fileName, state, rows, comment },
    stateText: listWord(state),
    importedBy: list.importedByName,
    importedAt: list.importedAt.toISOString(),
    proposedBy: list.proposedByName,
    proposedAt: iso(list.proposedAt),
    decidedBy: list.decidedByName,
    decidedAt: iso(list.decidedAt),
    postedAt: iso(list.postedAt),
  };
}

/** A list with what each contract gets, and what the reader may do with it. */
export function listDto({ list, preview, availableOre, units }: ReadList, actor: Actor): ContractListDto {
  return {
    ...summaryDto(list),
    companies: preview.companies.map(({ orgnr, name, amountOre, caseId, rows }) => ({
      ...{ orgnr, name, caseId, amountOre: Number(amountOre) },
      rows: rows.map(({ orgnr: _company, ...row }) => ({
        ...row,
        unitText: unitWord(units, row.unit),
        amountOre: Number(row.amountOre),
        exclusionText: row.exclusion === null ? null : listWord(row.exclusion),
      })),
    })),
    totalOre: Number(preview.totalOre),
    leftOre: Number(preview.leftOre),
    availableOre: Number(availableOre),
    awarded: preview.awarded,
    excluded: preview.excluded,
    actions: actionsOf(list, actor, preview.totalOre > 0n),
  };
}

function unitWord(units: ReadList['units'], unit: string): string {
  const label = units.get(unit);
  return label === undefined ? unit : said(label);
}

const ACTIONS: Readonly<
  Record<ListState, readonly ('propose' | 'withdraw' | 'return' | 'approve' | 'post')[]>
> = {
  imported: ['propose', 'withdraw'],
  proposed: ['approve', 'return'],
  approved: ['post'],
  posted: [],
  withdrawn: [],
};

/** What the use cases would let this person do: by state, role, scheme, and never both persons in one. */
function actionsOf(list: ContractList, actor: Actor, awards: boolean): string[] {
  return ACTIONS[list.state].filter((action) => {
    if (!mayTouch(`contractLists.${action}`, actor, '', list.schemeKey)) return false;
    if (action === 'propose') return awards;
    return action === 'withdraw' || list.proposedBy !== actor.sub;
  });
}
