import { join } from 'node:path';
import type { CallDetailDto, CallSummaryDto } from '@tilsagn/modules/schemes/http/call.dto';
import type {
  DefinitionDto,
  DifferenceDto,
  PreviewDto,
  SchemesDto,
} from '@tilsagn/modules/schemes/http/definition.dto';
import type { RuleTrialDto } from '@tilsagn/modules/assessment/http/rule-trial.dto';
import type { DefinitionDraftDto } from '@tilsagn/modules/schemes/http/draft.dto';
import type { BusinessClock } from '@tilsagn/platform/clock/business-clock';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Client } from 'pg';
import { createContext } from '../../../apps/cli/context';
import { main } from '../../../apps/cli/main';
import type { Answer, TestClient } from '../../support/api';
import { Casework, SIRI } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { answersOfA1 } from '../../support/sample-application';
import { openWorld, type World } from '../../support/world';

const DATA = join(__dirname, '../../../apps/demo/data');
const DRAFTS = '/api/admin/drafts';
const ODA = 'oda-ordning';
const OLE = 'ole-ordning';

interface Rules {
  readonly amount: readonly { readonly kind: string; readonly shareBasisPoints?: number }[];
}

const withShare = (body: object, shareBasisPoints: number): object => ({
  ...body,
  amount: (body as Rules).amount.map((rule) =>
    rule.kind === 'share' ? { ...rule, shareBasisPoints } : rule,
  ),
});

describe('a scheme is changed by those who administer it', () => {
  const database = useDatabase();
  let world: World;
  let oda: TestClient;
  let ole: TestClient;
  let running: string;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    await world.fund(5_000_000);
    running = await new Casework(world).assessed();
    [oda, ole] = [await world.login(ODA), await world.login(OLE)];
  });
  afterAll(() => world.close());

  const step = (
    by: TestClient,
    draft: DefinitionDraftDto,
    action: string,
    body = {},
  ): Promise<Answer<DefinitionDraftDto>> =>
    by.post<DefinitionDraftDto>(`${DRAFTS}/${draft.id}/${action}`, body, { version: draft.version });
  const save = (
    by: TestClient,
    { id, version }: DefinitionDraftDto,
    body: object,
  ): Promise<Answer<DefinitionDraftDto>> =>
    by.put<DefinitionDraftDto>(`${DRAFTS}/${id}`, { body }, { version });
  const opened = async (body: object): Promise<DefinitionDraftDto> =>
    (await oda.post<DefinitionDraftDto>(DRAFTS, body)).body;
  const publish = async (draft: DefinitionDraftDto): Promise<Answer<DefinitionDraftDto>> =>
    step(ole, (await step(oda, draft, 'propose')).body, 'publish');
  const computedOre = async (id: string): Promise<number | undefined> =>
    (await (await world.login(SIRI)).get<{ computation: { amountOre: number } | null }>(`/api/cases/${id}`))
      .body.computation?.amountOre;

  it('begins from what is published, once at a time', async () => {
    const draft = await opened({ kind: 'rule-set', key: 'bio1-2021' });
    expect(draft).toMatchObject({ version: 1, state: 'draft', faults: [], body: { version: 2 } });
    const again = await oda.post(DRAFTS, { kind: 'rule-set', key: 'bio1-2021' });
    expect(again.body).toMatchObject({ code: 'draft_exists' });
    const nowhere = await oda.post(DRAFTS, { kind: 'form', key: 'no-such' });
    expect(nowhere.status).toBe(404);
    const large = await oda.post(DRAFTS, { kind: 'form', key: 'large', body: { text: 'x'.repeat(300_000) } });
    expect(large.body).toMatchObject({ code: 'definition_too_large' });
    expect((await step(oda, draft, 'discard')).body.state).toBe('discarded');
  });

  it('tells each fault at its place, and publishes none', async () => {
    const draft = await opened({ kind: 'rule-set', key: 'bio1-2021' });
    const faulty = (await save(oda, draft, withShare(draft.body, 60_000))).body;
    expect(faulty.faults).toEqual([
      { pointer: '/amount/0/shareBasisPoints', fault: 'Kan være høyst 10000.' },
    ]);
    const refused = await step(oda, faulty, 'propose');
    expect(refused.body).toMatchObject({
      code: 'definition_faulty',
      detail: 'Dette kan ikke publiseres: /amount/0/shareBasisPoints: Kan være høyst 10000.',
      errors: [{ field: '/amount/0/shareBasisPoints' }],
    });
    expect((await oda.get(`${DRAFTS}/${draft.id}/preview`)).body).toMatchObject({
      code: 'definition_faulty',
    });
    expect((await save(ole, draft, draft.body)).status).toBe(412);
    await step(oda, faulty, 'discard');
  });

  it('leaves running cases their amounts, and gives new ones the new rate', async () => {
    const before = await computedOre(running);
    let draft = await opened({ kind: 'rule-set', key: 'bio1-2021' });
    draft = (await save(oda, draft, withShare(draft.body, 5_000))).body;
    const changes = await oda.get<DifferenceDto[]>(`${DRAFTS}/${draft.id}/differences`);
    expect(changes.body).toEqual([
      { place: '/amount/share/shareBasisPoints', what: 'changed', before: '6000', after: '5000' },
    ]);
    const preview = await oda.get<PreviewDto>(`${DRAFTS}/${draft.id}/preview`);
    expect(preview.body.rates[0]).toMatchObject({ value: '50\u00a0%' });
    const trial = await oda.get<RuleTrialDto>(`${DRAFTS}/${draft.id}/dry-run`);
    expect(trial.body).toMatchObject({
      ...{ cases: 1, changed: 1, page: 1, pages: 1, beforeOre: 25_000_000, afterOre: 21_000_000 },
      items: [{ beforeOre: 25_000_000, afterOre: 21_000_000, because: 'Andel av kostnadene' }],
    });
    draft = (await step(oda, draft, 'propose')).body;
    expect((await save(oda, draft, draft.body)).body).toMatchObject({ code: 'draft_not_in_state' });
    expect((await step(oda, draft, 'publish')).body).toMatchObject({ code: 'same_person' });
    draft = (await step(ole, draft, 'return', { comment: 'Kilden mangler.' })).body;
    // Who has written in it is behind it, whoever asks for it to be published.
    const other = await opened({ kind: 'form', key: 'bio' });
    const both = (await step(oda, (await save(ole, other, { ...other.body })).body, 'propose')).body;
    const also = (await ole.get<DefinitionDraftDto>(`${DRAFTS}/${both.id}`)).body;
    expect([also.mine, also.allowedActions]).toEqual([false, ['discard', 'return', 'publish']]);
    await step(ole, both, 'return', { comment: 'Et ord til.' });
    const now = (await oda.get<DefinitionDraftDto>(`${DRAFTS}/${other.id}`)).body;
    const steps = (now.body['steps'] as unknown[]).toReversed();
    const written = (await save(ole, now, { ...now.body, steps })).body;
    const asked = (await step(oda, written, 'propose')).body;
    expect((await step(ole, asked, 'publish')).body).toMatchObject({ code: 'same_person' });
    expect((await ole.get<DefinitionDraftDto>(`${DRAFTS}/${other.id}`)).body).toMatchObject({
      mine: true,
      allowedActions: ['discard', 'return'],
    });
    await step(oda, asked, 'discard');
    expect(draft).toMatchObject({ state: 'draft', comment: 'Kilden mangler.' });
    const published = await publish(draft);
    expect(published.body).toMatchObject({ state: 'published', publishedVersion: 2 });
    const { body } = await oda.get<DefinitionDto>('/api/admin/definitions/rule-set/bio1-2021');
    expect(
      body.versions.map(({ version, preparedBy, publishedBy }) => [version, preparedBy, publishedBy]),
    ).toEqual([
      [2, 'Oda Ordningsansvarlig', 'Ole Ordningsansvarlig'],
      [1, null, null],
    ]);

    const call = await opened({ kind: 'call', key: 'bio1-autumn', from: 'bio1-2021' });
    expect(call.body).toMatchObject({ supersedes: 'bio1-2021' });
    expect(call.faults.map(({ pointer }) => pointer)).toEqual(['/opensOn', '/opensOn']);
    const ready = (await save(oda, call, { ...call.body, opensOn: '2021-09-02' })).body;
    expect((await publish(ready)).status).toBe(200);
    expect(await computedOre(running)).toBe(before);

    const clock = world.get(Clock as never) as BusinessClock;
    clock.moveTo('2021-09-02');
    const list = await world.api.stranger.get<CallSummaryDto[]>('/api/calls');
    expect(list.body.map(({ key, status, closesOn }) => [key, status, closesOn])).toEqual([
      ['bio1-autumn', 'open', null],
      ['bio1-2021', 'closed', '2021-09-01'],
    ]);
    const old = await world.api.stranger.get<CallDetailDto>('/api/calls/bio1-2021');
    expect(old.body.supersededBy).toEqual({ key: 'bio1-autumn', name: old.body.name });
    const own = [{ source: 'own_hours', description: 'Lønn i opplæringstiden', amountOre: 21_000_000 }];
    const answers = answersOfA1({ financing: { appliedOre: 21_000_000, rows: own } });
    const { id } = await world.submitted({ callKey: 'bio1-autumn', orgnr: '399004330', answers });
    const after = await computedOre(id);
    clock.moveTo('2021-09-01');
    expect([before, await computedOre(running), after]).toEqual([25_000_000, 25_000_000, 21_000_000]);
  });

  it('gives a published call a later last day, and nothing else', async () => {
    const running = await opened({ kind: 'extension', key: 'bio1-autumn' });
    expect(running.faults).toEqual([{ pointer: '/reason', fault: 'Må fylles ut.' }]);
    await step(oda, running, 'discard');
    const draft = await opened({ kind: 'call', key: 'short', from: 'bio1-autumn' });
    const { supersedes: _, ...plain } = draft.body;
    const short = (await save(oda, draft, { ...plain, opensOn: '2021-08-01', closesOn: '2021-08-31' })).body;
    await publish(short);
    const longer = await opened({ kind: 'extension', key: 'short' });
    const early = { key: 'short', closesOn: '2021-08-30', reason: 'Få søknader.' };
    const refused = (await save(oda, longer, early)).body;
    expect(refused.faults.map(({ pointer }) => pointer)).toEqual(['/closesOn', '/closesOn']);
    await publish((await save(oda, refused, { ...early, closesOn: '2021-10-31' })).body);
    const { body } = await oda.get<SchemesDto>('/api/admin/schemes');
    const shown = body.schemes.flatMap(({ calls }) => calls).find(({ key }) => key === 'short');
    expect(shown).toMatchObject({ status: 'open', closesOn: '2021-10-31' });
  });

  it('is set up anew from another and published by two, and a case goes by its own rules', async () => {
    const refused = await oda.post(DRAFTS, { kind: 'scheme', key: 'quiet', from: 'no-such' });
    expect(refused.status).toBe(404);
    const scheme = await opened({ kind: 'scheme', key: 'quiet', from: 'bio1-2021' });
    expect(scheme.body).toMatchObject({ key: 'quiet', name: { nb: 'Bedriftsintern opplæring (BIO)' } });
    const again = await oda.post(DRAFTS, { kind: 'scheme', key: 'quiet', from: 'bio1-2021' });
    expect(again.body).toMatchObject({ code: 'draft_exists' });
    const all = await oda.get<SchemesDto>('/api/admin/schemes');
    const begun = all.body.drafts.filter(({ key }) => key === 'quiet');
    expect(begun.map(({ kind }) => kind).toSorted()).toEqual(['call', 'form', 'rule-set', 'scheme']);
    const draftOf = async (kind: string): Promise<DefinitionDraftDto> =>
      (await oda.get<DefinitionDraftDto>(`${DRAFTS}/${begun.find((one) => one.kind === kind)?.id ?? ''}`))
        .body;
    const call = await draftOf('call');
    expect(call.faults.map(({ pointer }) => pointer)).toEqual(['/schemeKey', '/ruleSet', '/form']);

    const name = { nb: 'Stille opplæring', nn: 'Stille opplæring', en: 'Quiet training' };
    expect((await publish((await save(oda, scheme, { ...scheme.body, name })).body)).status).toBe(200);
    const rules = await draftOf('rule-set');
    await publish((await save(oda, rules, withShare(rules.body, 4_000))).body);
    expect((await publish(await draftOf('form'))).status).toBe(200);
    await publish((await save(oda, call, { ...call.body, name, opensOn: '2021-09-01' })).body);
    const own = [{ source: 'own_hours', description: 'Lønn i opplæringstiden', amountOre: 25_200_000 }];
    const answers = answersOfA1({ financing: { appliedOre: 16_800_000, rows: own } });
    const { id } = await world.submitted({ callKey: 'quiet', orgnr: '399004330', answers });
    expect(await computedOre(id)).toBe(16_800_000);
    const twice = await opened({ kind: 'scheme', key: 'quiet', body: { key: 'quiet', name } });
    expect(twice.faults).toEqual([
      { pointer: '/key', fault: 'En ordning med denne nøkkelen er publisert fra før.' },
    ]);
    await step(oda, twice, 'discard');
    const read = await oda.get<DefinitionDto>('/api/admin/definitions/scheme/quiet');
    expect(read.body.versions).toMatchObject([{ version: 1, publishedBy: 'Ole Ordningsansvarlig' }]);
    const said = await oda.get('/api/admin/definitions/scheme/quiet/versions/1');
    expect(said.body).toEqual({ body: { key: 'quiet', name } });
  });

  it('is published from a file too, by the same checks', async () => {
    const said = { out: '', err: '' };
    const run = (...file: string[]): Promise<number> =>
      main(
        ['scheme', 'publish', join(DATA, ...file)],
        Object.assign(createContext({ DATABASE_URL: database.url, TILSAGN_TODAY: '2021-09-01' }), {
          print: (text: string) => void (said.out += text),
          complain: (text: string) => void (said.err += text),
        }),
      );
    expect([await run('calls', 'bio1-2020.json'), said.err]).toEqual([0, '']);
    expect(said.out).toBe('bio1-2020: published');
    expect(await run('workflows', 'bio-case.json')).toBe(1);
    expect(said.err).toContain('neither a call nor a scheme');
  });

  it('is never changed once published, not even by the owner of the database', async () => {
    const owner = new Client({ connectionString: database.superuserUrl });
    await owner.connect();
    try {
      for (const sql of [
        `update rule_set set body = '{}'`,
        'delete from form_definition',
        'truncate workflow_definition cascade',
        `update grant_call set closes_on = '2030-01-01'`,
        `update grant_call_measure set measure = 'other'`,
        `insert into grant_call_measure select call_key, position + 1, frame, year, 'other' from grant_call_measure`,
      ]) {
        await expect(owner.query(sql)).rejects.toThrow(/does not change/);
      }
    } finally {
      await owner.end();
    }
  });
});
