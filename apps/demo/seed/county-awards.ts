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

/** A list of Fagbrev på jobb, with the days on which it moves on; the last step of one that waits is its proposal. */
interface SampleList {
  readonly file: string;
  readonly fileName: string;
  readonly title: string;
  readonly importedOn: string;
  readonly proposedOn: string;
  readonly decided?: { readonly approvedOn: string; readonly postedOn: string };
}

/** One of the contracts of the first is of a company that has been struck off. */
const LISTS: readonly SampleList[] = [
  {
    file: 'contract-list.csv',
    fileName: 'fagbrev-pa-jobb-2020-h2.csv',
    title: 'Fagbrev på jobb, andre halvår 2020',
    importedOn: '2020-11-24',
    proposedOn: '2020-11-25',
    decided: { approvedOn: '2020-11-27', postedOn: '2020-12-01' },
  },
  {
    file: 'contract-list-waiting.csv',
    fileName: 'fagbrev-pa-jobb-2021-h1.csv',
    title: 'Fagbrev på jobb, første halvår 2021',
    importedOn: '2021-08-26',
    proposedOn: '2021-08-27',
  },
];

/** The steps of the awards that the county makes itself: the direct ones, each with its life, and the contract lists. */
export function stepsOfCountyAwards(app: INestApplicationContext): DatedStep[] {
  return [
    ...countyAwards().flatMap((sample) => stepsOfAward(app, sample)),
    ...LISTS.flatMap((list) => stepsOfList(app, list)),
  ];
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

/** Taken in and proposed by a caseworker, and approved and posted by an approver where it is decided. */
function stepsOfList(app: INestApplicationContext, sample: SampleList): DatedStep[] {
  const { file: from, fileName, title, decided } = sample;
  const [caseworker, approver] = [actorOf('siri-saksbehandler'), actorOf('arne-godkjenner')];
  let list = { id: '', version: 0 };
  const move = async (action: 'propose' | 'approve', actor = caseworker): Promise<void> => {
    const command = { id: list.id, actor, expectedVersion: list.version };
    list = must(
      await app.get(MoveContractList, { strict: false }).run(action, command),
      `${from} ${action}`,
    ).list;
  };
  const take = async (): Promise<void> => {
    const sent = {
      file: dataFile(from),
      fileName,
      callKey: 'fagbrev-pa-jobb-2020',
      title,
      actor: caseworker,
    };
    list = must(await app.get(ImportContracts, { strict: false }).run(sent), from);
  };
  const post = async (): Promise<void> => {
    const command = { id: list.id, actor: approver, expectedVersion: list.version };
    must(await app.get(PostContractList, { strict: false }).run(command), `${from} post`);
  };
  return [
    { on: sample.importedOn, take },
    { on: sample.proposedOn, take: () => move('propose') },
    ...(decided === undefined
      ? []
      : [
          { on: decided.approvedOn, take: () => move('approve', approver) },
          { on: decided.postedOn, take: post },
        ]),
  ];
}
