import type { INestApplicationContext } from '@nestjs/common';
import {
  ImportContracts,
  MakeDirectAward,
  MoveContractList,
  PostContractList,
} from '@tilsagn/modules/awards';
import { countyAwards, dataFile, type SampleAward } from './data-files';
import { LifeOfCase } from './life-of-case';
import { must } from './must';
import { actorOf } from './people';

/** Something that happens on a day. */
export interface DatedStep {
  readonly on: string;
  readonly take: () => Promise<void>;
}

const LIST = 'contract-list.csv';

/** The steps of the awards that the county makes itself: the direct ones, each with its life, and one contract list. */
export function stepsOfCountyAwards(app: INestApplicationContext): DatedStep[] {
  return [...countyAwards().flatMap((sample) => stepsOfAward(app, sample)), ...stepsOfList(app)];
}

function stepsOfAward(app: INestApplicationContext, sample: SampleAward): DatedStep[] {
  const { key, registeredOn, by, award, life } = sample;
  const about = { key, orgnr: award.orgnr, life };
  let lived: LifeOfCase | undefined;
  const register = async (): Promise<void> => {
    const making = app.get(MakeDirectAward, { strict: false });
    const { id } = must(await making.run({ ...award, actor: actorOf(by) }), key);
    lived = new LifeOfCase(app, id, about);
  };
  return [
    { on: registeredOn, take: register },
    ...life.map((step) => ({
      on: step.on,
      take: async (): Promise<void> => {
        if (lived === undefined) throw new Error(`${key} is not registered`);
        await lived.take(step);
      },
    })),
  ];
}

/** Taken in and proposed by a caseworker, approved and posted by approvers; one contract is of a company struck off. */
function stepsOfList(app: INestApplicationContext): DatedStep[] {
  const [caseworker, approver] = [actorOf('siri-saksbehandler'), actorOf('arne-godkjenner')];
  let list = { id: '', version: 0 };
  const move = async (action: 'propose' | 'approve', actor = caseworker): Promise<void> => {
    const command = { id: list.id, actor, expectedVersion: list.version };
    list = must(
      await app.get(MoveContractList, { strict: false }).run(action, command),
      `${LIST} ${action}`,
    ).list;
  };
  return [
    {
      on: '2020-11-24',
      take: async () => {
        const file = { file: dataFile(LIST), fileName: 'fagbrev-pa-jobb-2020-h2.csv', actor: caseworker };
        const sent = {
          ...file,
          callKey: 'fagbrev-pa-jobb-2020',
          title: 'Fagbrev på jobb, andre halvår 2020',
        };
        list = must(await app.get(ImportContracts, { strict: false }).run(sent), LIST);
      },
    },
    { on: '2020-11-25', take: () => move('propose') },
    { on: '2020-11-27', take: () => move('approve', approver) },
    {
      on: '2020-12-01',
      take: async () => {
        const command = { id: list.id, actor: approver, expectedVersion: list.version };
        must(await app.get(PostContractList, { strict: false }).run(command), `${LIST} post`);
      },
    },
  ];
}
