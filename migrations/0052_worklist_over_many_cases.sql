-- What the worklist reads by: where a case stands, words to search in, and tallies that spare it counting.

create extension if not exists pg_trgm;

-- A case of a time before this system stands nowhere in a workflow, whatever came of it then.
alter table grant_case
  add column standing text generated always as (case when workflow_id is null then 'imported' else state end) stored,
  -- One field a line: a search never runs from the end of one into the next.
  add column search_text text generated always as (
    chr(10) || lower(coalesce(case_number, '')) || chr(10) || lower(applicant_name) || chr(10) || applicant_orgnr
    || chr(10) || lower(coalesce(title, '')) || chr(10)) stored;

create index grant_case_search on grant_case using gin (search_text gin_trgm_ops) where submitted_on is not null;

-- Each order carries what is filtered by, so that a filter is answered from the index alone.
drop index grant_case_by_submission, grant_case_by_deadline, grant_case_by_applied, grant_case_by_number,
  grant_case_by_deadline_down, grant_case_by_applied_down;
create index grant_case_by_submission on grant_case (submitted_on, id)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, deadline, applied_ore)
  where submitted_on is not null;
create index grant_case_by_number on grant_case (case_number, id)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, submitted_on, deadline, applied_ore)
  where submitted_on is not null;
create index grant_case_by_name on grant_case (applicant_name, id)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, submitted_on, deadline, applied_ore)
  where submitted_on is not null;
create index grant_case_by_call on grant_case (call_key, id)
  include (standing, scheme_key, assigned_to, municipality_number, submitted_on, deadline, applied_ore)
  where submitted_on is not null;
create index grant_case_by_standing on grant_case (standing, id)
  include (scheme_key, call_key, assigned_to, municipality_number, submitted_on, deadline, applied_ore)
  where submitted_on is not null;
-- What a case may lack stands last whichever way the order goes; an index has to say so.
create index grant_case_by_deadline on grant_case (deadline, id)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, submitted_on, applied_ore)
  where submitted_on is not null;
create index grant_case_by_deadline_down on grant_case (deadline desc nulls last, id desc)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, submitted_on, applied_ore)
  where submitted_on is not null;
create index grant_case_by_applied on grant_case (applied_ore, id)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, submitted_on, deadline)
  where submitted_on is not null;
create index grant_case_by_applied_down on grant_case (applied_ore desc nulls last, id desc)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, submitted_on, deadline)
  where submitted_on is not null;
create index grant_case_by_recommended on grant_case (recommended_ore, id)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, submitted_on, deadline, applied_ore)
  where submitted_on is not null;
create index grant_case_by_recommended_down on grant_case (recommended_ore desc nulls last, id desc)
  include (standing, scheme_key, call_key, assigned_to, municipality_number, submitted_on, deadline, applied_ore)
  where submitted_on is not null;
create index grant_case_by_assignee on grant_case (assigned_to, id)
  include (standing, scheme_key, call_key, municipality_number, submitted_on, deadline, applied_ore)
  where submitted_on is not null;
create index grant_case_by_assignee_down on grant_case (assigned_to desc nulls last, id desc)
  include (standing, scheme_key, call_key, municipality_number, submitted_on, deadline, applied_ore)
  where submitted_on is not null;

-- What is filtered by most, in the order it is mostly read in.
drop index grant_case_worklist;
create index grant_case_standing_submission on grant_case (standing, submitted_on, id) where submitted_on is not null;
create index grant_case_municipality on grant_case (municipality_number, submitted_on, id) where submitted_on is not null;

-- How many cases stand where, in whose hands. Each change adds what it moves as rows of its own, so that two changes
-- never wait for one another; now and then the rows are folded into one a place. The sum is right at any moment.
create table case_tally (
  scheme_key text not null,
  call_key text not null,
  standing text not null,
  assigned_to text,
  n integer not null check (n <> 0)
);

insert into case_tally (scheme_key, call_key, standing, assigned_to, n)
select scheme_key, call_key, standing, assigned_to, count(*)
from grant_case where submitted_on is not null
group by 1, 2, 3, 4;

create function tally_new_cases() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.case_tally (scheme_key, call_key, standing, assigned_to, n)
  select scheme_key, call_key, standing, assigned_to, count(*)
  from fresh where submitted_on is not null
  group by 1, 2, 3, 4;
  return null;
end
$$;
comment on function tally_new_cases() is
  'Trigger of grant_case: counts new cases that were sent, per scheme, call, standing and caseworker. Takes no arguments; returns null.';

create function tally_changed_cases() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.case_tally (scheme_key, call_key, standing, assigned_to, n)
  select scheme_key, call_key, standing, assigned_to, sum(way)
  from (select scheme_key, call_key, standing, assigned_to, -1 as way from stale where submitted_on is not null
        union all
        select scheme_key, call_key, standing, assigned_to, 1 from fresh where submitted_on is not null) moved
  group by 1, 2, 3, 4
  having sum(way) <> 0;
  return null;
end
$$;
comment on function tally_changed_cases() is
  'Trigger of grant_case: moves changed cases from one tally to another; adds nothing where none moves. Takes no arguments; returns null.';

create trigger grant_case_tally_new after insert on grant_case
  referencing new table as fresh for each statement execute function tally_new_cases();
create trigger grant_case_tally_changed after update on grant_case
  referencing old table as stale new table as fresh for each statement execute function tally_changed_cases();
alter table grant_case enable always trigger grant_case_tally_new;
alter table grant_case enable always trigger grant_case_tally_changed;

create function fold_case_tallies() returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  folded integer;
begin
  with gone as (
    delete from public.case_tally returning scheme_key, call_key, standing, assigned_to, n
  ), sums as (
    insert into public.case_tally (scheme_key, call_key, standing, assigned_to, n)
    select scheme_key, call_key, standing, assigned_to, sum(n) from gone
    group by 1, 2, 3, 4
    having sum(n) <> 0
    returning 1
  )
  select (select count(*) from gone) - (select count(*) from sums) into folded;
  return folded;
end
$$;
comment on function fold_case_tallies() is
  'Folds the rows of case_tally into one per scheme, call, standing and caseworker; returns how many fewer there are. Changes no sum, and may run beside anything.';
revoke execute on function fold_case_tallies() from public;

grant select on case_tally to tilsagn_app;
grant execute on function fold_case_tallies() to tilsagn_app;
