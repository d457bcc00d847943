/*
 * Drafts that can be sent, each a copy of an application of the demo: written by the owner of the tables, since 16
 * people could not type as many.
 */
const SAMPLE = `
  select c.id, c.applicant_orgnr as orgnr, c.applicant_name as name from grant_case c
  join application_submission s on s.case_id = c.id join grant_call g on g.key = c.call_key
  where c.origin = 'application' and g.opens_on <= $1 and (g.closes_on is null or g.closes_on >= $1)
  order by c.submitted_on desc, c.id desc limit 1`;

const CASES = `
  insert into grant_case (id, scheme_key, call_key, state, applicant_orgnr, applicant_name, municipality_number,
                          language, created_by)
  select uuidv7(), c.scheme_key, c.call_key, w.body ->> 'initial', c.applicant_orgnr, c.applicant_name,
         c.municipality_number, c.language, $2
  from grant_case c join workflow_definition w on w.id = c.workflow_id, generate_series(1, $3::int)
  where c.id = $1 returning id, version`;

const ANSWERS = `
  insert into application_answers (case_id, answers, saved_by, saved_at)
  select d.id, s.answers, $2, clock_timestamp() from unnest($3::uuid[]) d (id),
         (select answers from application_submission where case_id = $1 order by sequence desc limit 1) s`;

const COPIED = { attachment: '', register_extract: ` and a.moment = 'start'` };
const copies = (table, which) => `
  insert into ${table} select (jsonb_populate_record(null::${table},
    to_jsonb(a) || jsonb_build_object('id', uuidv7(), 'case_id', d.id))).*
  from ${table} a, unnest($2::uuid[]) d (id) where a.case_id = $1${which}`;

/** So many drafts of one applicant, given out one by one. */
export async function newDrafts(owner, sub, count) {
  const { rows: samples } = await owner.query(SAMPLE, ['2021-09-01']);
  const [{ id: sample, orgnr, name }] = samples;
  const { rows: drafts } = await owner.query(CASES, [sample, sub, count]);
  const ids = drafts.map(({ id }) => id);
  await owner.query(ANSWERS, [sample, sub, ids]);
  for (const [table, which] of Object.entries(COPIED)) await owner.query(copies(table, which), [sample, ids]);
  await owner.query('vacuum (analyze) grant_case');
  return {
    party: { orgnr, name },
    take() {
      const draft = drafts.pop();
      if (draft === undefined) throw new Error('no draft is left; set BENCH_DRAFTS higher');
      return draft;
    },
  };
}
