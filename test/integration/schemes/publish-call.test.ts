import type { CallDetailDto, CallSummaryDto } from '@tilsagn/modules/schemes/http/call.dto';
import { PublishCall, type CallToPublish } from '@tilsagn/modules/schemes';
import { useDatabase } from '../../support/database';
import { callToPublish, openWorld, type World } from '../../support/world';

describe('publishing calls', () => {
  const database = useDatabase();
  let world: World;

  beforeAll(async () => {
    world = await openWorld(database);
  });
  afterAll(() => world.close());

  const publish = (key: string, over: Partial<CallToPublish> = {}) =>
    world.get(PublishCall).run({ ...callToPublish(key), ...over });

  it('publishes once and finds the same again', async () => {
    expect(await publish('bio1-2021')).toEqual({ ok: true, value: true });
    const before = await world.rowCounts();
    expect(await publish('bio1-2021')).toEqual({ ok: true, value: false });
    expect(await world.rowCounts()).toEqual(before);
  });

  it('shares the form and the workflows among calls', async () => {
    expect(await publish('bio1-2020')).toEqual({ ok: true, value: true });
    expect(await publish('bio-2023')).toEqual({ ok: true, value: true });
    const counts = await world.rowCounts();
    expect(counts).toMatchObject({
      'public.grant_call': 3,
      'public.rule_set': 3,
      'public.form_definition': 2,
      'public.workflow_definition': 2,
      'public.grant_call_measure': 3,
    });
  });

  const { ruleSet, form, workflow, name } = callToPublish('bio1-2021');
  it.each<[string, Partial<CallToPublish>]>([
    ['another name', { name: { ...name, nb: `${name.nb}!` } }],
    ['another window', { closesOn: '2021-12-31' }],
    ['other measures', { measures: [{ frame: 'bio', year: 2020, measure: 'bio' }] }],
    ['another rule set of the version', { ruleSet: { ...ruleSet, validFrom: '2021-02-01' } }],
    ['another form of the version', { form: { ...form, steps: form.steps.toReversed() } }],
  ])('refuses %s under a key that is taken', async (_, over) => {
    const before = await world.rowCounts();
    const refused = await publish('bio1-2021', over);
    expect(refused).toMatchObject({ reasons: [{ code: 'exists_with_different_content' }] });
    expect(await world.rowCounts()).toEqual(before);
  });

  it.each<[string, Partial<CallToPublish>, string]>([
    [
      'a workflow that grants without money',
      { workflow: withoutEffect(workflow, 'commit_and_release') },
      'definition_faulty',
    ],
    [
      'a rule that reads what the form lacks',
      { ruleSet: { ...ruleSet, version: 2, inputs: { ...ruleSet.inputs, title: '/nowhere' } } },
      'definition_faulty',
    ],
    [
      'a payment workflow for cases',
      { workflow: callToPublish('bio1-2021').paymentWorkflow },
      'definition_faulty',
    ],
    ['a call that closes before it opens', { closesOn: '2020-12-31' }, 'definition_faulty'],
    ['a call without a name in nynorsk', { name: { nb: 'Ny', en: 'New' } }, 'definition_faulty'],
    [
      'a form with a question that is not in English',
      {
        form: {
          ...form,
          version: 2,
          steps: form.steps.map((step) => ({ ...step, intro: { nb: 'a', nn: 'b' } })),
        },
      },
      'definition_faulty',
    ],
    ['an unknown scheme', { schemeKey: 'no-such' }, 'unknown_scheme'],
  ])('refuses %s', async (_, over, code) => {
    const before = await world.rowCounts();
    expect(await publish('bio1-2021', { key: 'new-call', ...over })).toMatchObject({ reasons: [{ code }] });
    expect(await world.rowCounts()).toEqual(before);
  });

  it.each(['rule_set', 'form_definition', 'workflow_definition'])('never changes a %s', async (table) => {
    const { db } = database;
    await expect(db.query(`update ${table} set version = version + 1`)).rejects.toThrow();
    await expect(db.query(`delete from ${table}`)).rejects.toThrow();
  });

  it('lists the calls to anyone, open ones first, by the business date', async () => {
    const list = await world.api.stranger.get<CallSummaryDto[]>('/api/calls');
    expect(list.body.map(({ key, status }) => [key, status])).toEqual([
      ['bio1-2021', 'open'],
      ['bio-2023', 'upcoming'],
      ['bio1-2020', 'closed'],
    ]);
  });

  it('shows one call with rates and attachments', async () => {
    const { body } = await world.api.stranger.get<CallDetailDto>('/api/calls/bio1-2021');
    expect(body).toMatchObject({
      key: 'bio1-2021',
      schemeKey: 'bio',
      opensOn: '2021-01-01',
      closesOn: null,
      status: 'open',
      attachments: [
        {
          kind: 'training-plan',
          required: true,
          mediaTypes: expect.arrayContaining(['application/pdf', 'image/png']),
          maxBytes: 10_485_760,
        },
        { kind: 'provider-offer', required: false },
        { kind: 'employee-statement', required: false },
      ],
    });
    expect(
      body.rates.slice(0, 2).map(({ label, value, toBeConfirmed }) => [label, value, toBeConfirmed]),
    ).toEqual([
      ['Andel av kostnadene', '60\u00a0%', true],
      ['Tak per prosjekt', '300\u00a0000\u00a0kr', true],
    ]);
  });

  it('knows no other call, and shows no historical one', async () => {
    await database.db.query(
      `insert into grant_call (key, scheme_key, name, historical) values ('old', 'bio', '{"nb": "Gammel"}', true)`,
    );
    expect((await world.api.stranger.get('/api/calls/old')).status).toBe(404);
    expect((await world.api.stranger.get('/api/calls/none')).status).toBe(404);
    const list = await world.api.stranger.get<CallSummaryDto[]>('/api/calls');
    expect(list.body.map(({ key }) => key)).not.toContain('old');
  });
});

function withoutEffect(definition: CallToPublish['workflow'], effect: string): CallToPublish['workflow'] {
  const transitions = definition.transitions.map((each) => ({
    ...each,
    effects: (each.effects ?? []).filter((name) => name !== effect),
  }));
  return { ...definition, version: 2, transitions };
}
