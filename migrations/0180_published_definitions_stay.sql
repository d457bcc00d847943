-- What is published never changes, whoever holds the database: a new version, an extension or a call that supersedes
-- another is added beside it. Who prepared and who published it stands with it; an import has neither.
alter table rule_set add column prepared_by text, add column published_by text;
alter table form_definition add column prepared_by text, add column published_by text;
alter table workflow_definition add column prepared_by text, add column published_by text;
alter table grant_call add column supersedes text references grant_call, add column published_at timestamptz,
  add column prepared_by text, add column published_by text;
alter table grant_call alter column published_at set default clock_timestamp();
create unique index grant_call_successor on grant_call (supersedes) where supersedes is not null;

create table grant_call_extension (
  id uuid primary key,
  call_key text not null references grant_call,
  closes_on date not null,
  reason text not null check (length(reason) between 1 and 1000),
  prepared_by text,
  published_by text,
  published_at timestamptz not null default clock_timestamp(),
  unique (call_key, closes_on)
);
grant select, insert on grant_call_extension to tilsagn_app;

create function published_stays() returns trigger
language plpgsql as $$
begin
  raise exception 'what is published does not change: %', tg_table_name using errcode = 'restrict_violation';
end
$$;
comment on function published_stays() is 'Keeps published definitions from being changed or removed, by anyone.';
create trigger published_stays before update or delete or truncate on rule_set
  for each statement execute function published_stays();
create trigger published_stays before update or delete or truncate on form_definition
  for each statement execute function published_stays();
create trigger published_stays before update or delete or truncate on workflow_definition
  for each statement execute function published_stays();
create trigger published_stays before update or delete or truncate on grant_call_extension
  for each statement execute function published_stays();
create trigger published_stays before update or delete or truncate on grant_call_measure
  for each statement execute function published_stays();
create trigger published_is_not_removed before delete or truncate on grant_call
  for each statement execute function published_stays();
alter table rule_set enable always trigger published_stays;
alter table form_definition enable always trigger published_stays;
alter table workflow_definition enable always trigger published_stays;
alter table grant_call_extension enable always trigger published_stays;
alter table grant_call_measure enable always trigger published_stays;
alter table grant_call enable always trigger published_is_not_removed;

create function call_stays() returns trigger
language plpgsql as $$
begin
  if (new.key, new.scheme_key, new.name, new.summary, new.page, new.opens_on, new.closes_on, new.historical,
      new.rule_set_id, new.form_id, new.workflow_id, new.payment_workflow_id, new.supersedes) is distinct from
     (old.key, old.scheme_key, old.name, old.summary, old.page, old.opens_on, old.closes_on, old.historical,
      old.rule_set_id, old.form_id, old.workflow_id, old.payment_workflow_id, old.supersedes) then
    raise exception 'a published call does not change: %', old.key using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function call_stays() is 'Keeps what a published call says and pins; what becomes of it stands in other columns.';
create trigger call_stays before update on grant_call for each row execute function call_stays();
alter table grant_call enable always trigger call_stays;

create view call_window as
  select g.key, g.opens_on, least(coalesce(longer.closes_on, g.closes_on), successor.opens_on - 1) as closes_on,
         successor.key as superseded_by
    from grant_call g
    left join lateral (select max(e.closes_on) as closes_on from grant_call_extension e where e.call_key = g.key) longer
           on true
    left join grant_call successor on successor.supersedes = g.key;
comment on view call_window is
  'When a call takes applications: as published, or as extended, and never past the day before its successor opens.';
grant select on call_window to tilsagn_app;

-- What an administrator works on until it is published. One at a time for each thing.
create table definition_draft (
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  kind text not null check (kind in ('rule-set', 'form', 'workflow', 'call', 'extension')),
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  body jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'proposed', 'published', 'discarded')),
  started_by text not null,
  started_at timestamptz not null default clock_timestamp(),
  changed_by text not null,
  changed_at timestamptz not null default clock_timestamp(),
  proposed_by text,
  proposed_at timestamptz,
  -- Words of whoever sent it back.
  comment text check (length(comment) between 1 and 1000),
  decided_by text,
  decided_at timestamptz,
  -- What number it was published under.
  published_version integer,
  check ((state in ('published', 'discarded')) = (decided_by is not null)),
  check ((state = 'proposed') <= (proposed_by is not null))
);
create unique index definition_draft_open on definition_draft (kind, key) where state in ('draft', 'proposed');
grant select, insert, update on definition_draft to tilsagn_app;

create function definition_draft_stands() returns trigger
language plpgsql as $$
begin
  if old.state in ('published', 'discarded') or new.version <> old.version + 1
     or (new.id, new.kind, new.key, new.started_by, new.started_at) is distinct from
        (old.id, old.kind, old.key, old.started_by, old.started_at)
     or (old.state = 'proposed' and new.body is distinct from old.body) then
    raise exception 'what was proposed is what is published, and what is decided stands';
  end if;
  return new;
end
$$;
comment on function definition_draft_stands() is 'Keeps a draft as it was proposed, and as it was decided.';
create trigger definition_draft_stands before update on definition_draft
  for each row execute function definition_draft_stands();
alter table definition_draft enable always trigger definition_draft_stands;
