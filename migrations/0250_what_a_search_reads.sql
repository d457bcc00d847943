-- What a search reads: the words of each case that was sent, with what it is narrowed and sorted by, in short rows of
-- their own. A word that many cases hold is found by going through rows, and those of grant_case are long (ADR 37).

create table case_search (
  -- Read of every row, so it stands first.
  search_text text not null,
  standing text not null,
  submitted_on date not null,
  id uuid primary key references grant_case (id) on delete cascade,
  scheme_key text not null,
  call_key text not null,
  assigned_to text,
  municipality_number text,
  deadline date,
  applied_ore bigint,
  recommended_ore bigint,
  case_number text,
  applicant_name text not null
);
comment on table case_search is 'Kept by the triggers of grant_case; nobody else writes to it.';

insert into case_search (search_text, standing, submitted_on, id, scheme_key, call_key, assigned_to,
  municipality_number, deadline, applied_ore, recommended_ore, case_number, applicant_name)
select search_text, standing, submitted_on, id, scheme_key, call_key, assigned_to,
  municipality_number, deadline, applied_ore, recommended_ore, case_number, applicant_name
from grant_case where submitted_on is not null;

create index case_search_words on case_search using gin (search_text gin_trgm_ops);
create index case_search_municipality on case_search (municipality_number);
drop index grant_case_search;

create function keep_case_search() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.submitted_on is null then
    delete from public.case_search where id = new.id;
    return null;
  end if;
  insert into public.case_search (search_text, standing, submitted_on, id, scheme_key, call_key, assigned_to,
    municipality_number, deadline, applied_ore, recommended_ore, case_number, applicant_name)
  values (new.search_text, new.standing, new.submitted_on, new.id, new.scheme_key, new.call_key, new.assigned_to,
    new.municipality_number, new.deadline, new.applied_ore, new.recommended_ore, new.case_number, new.applicant_name)
  on conflict (id) do update set
    search_text = excluded.search_text, standing = excluded.standing, submitted_on = excluded.submitted_on,
    scheme_key = excluded.scheme_key, call_key = excluded.call_key, assigned_to = excluded.assigned_to,
    municipality_number = excluded.municipality_number, deadline = excluded.deadline,
    applied_ore = excluded.applied_ore, recommended_ore = excluded.recommended_ore,
    case_number = excluded.case_number, applicant_name = excluded.applicant_name;
  return null;
end
$$;
comment on function keep_case_search() is
  'Trigger of grant_case: keeps the row that a search reads of a case that was sent. Takes no arguments; returns null.';

create trigger grant_case_search_new after insert on grant_case
  for each row when (new.submitted_on is not null) execute function keep_case_search();
create trigger grant_case_search_changed after update on grant_case
  for each row when (
    (new.search_text, new.standing, new.submitted_on, new.scheme_key, new.call_key, new.assigned_to,
     new.municipality_number, new.deadline, new.applied_ore, new.recommended_ore)
    is distinct from
    (old.search_text, old.standing, old.submitted_on, old.scheme_key, old.call_key, old.assigned_to,
     old.municipality_number, old.deadline, old.applied_ore, old.recommended_ore)
    and (new.submitted_on is not null or old.submitted_on is not null))
  execute function keep_case_search();
alter table grant_case enable always trigger grant_case_search_new;
alter table grant_case enable always trigger grant_case_search_changed;

grant select on case_search to tilsagn_app;
