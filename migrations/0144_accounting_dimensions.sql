-- Where in the accounts a frame's and a measure's money is booked (kontering: ansvar, funksjon, prosjekt, art), from a day on.
set local role tilsagn_ledger;

-- measure null: of the whole frame. What is null here is that of the frame, and unknown where the frame has none.
create table ledger.dimension (
  frame text not null,
  year integer not null,
  measure text,
  valid_from date not null,
  responsibility text check (length(responsibility) between 1 and 30),
  function text check (length(function) between 1 and 30),
  project text check (length(project) between 1 and 30),
  account text check (length(account) between 1 and 30),
  set_by text not null,
  set_at timestamptz not null default clock_timestamp(),
  unique nulls not distinct (frame, year, measure, valid_from),
  foreign key (frame, year) references ledger.frame,
  foreign key (frame, year, measure) references ledger.measure
);
create trigger append_only before update or delete or truncate on ledger.dimension
  for each statement execute function ledger.append_only();
alter table ledger.dimension enable always trigger append_only;

create function ledger.set_dimension(
  p_frame text, p_year integer, p_measure text, p_from date, p_dimensions jsonb, p_actor text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from ledger.frame where frame = p_frame and year = p_year) then
    return 'unknown_frame';
  elsif p_measure is not null
     and not exists (select from ledger.measure where frame = p_frame and year = p_year and measure = p_measure) then
    return 'unknown_measure';
  end if;
  insert into ledger.dimension (frame, year, measure, valid_from, responsibility, function, project, account, set_by)
  values (p_frame, p_year, p_measure, p_from, p_dimensions ->> 'responsibility', p_dimensions ->> 'function',
          p_dimensions ->> 'project', p_dimensions ->> 'account', p_actor)
  on conflict do nothing;
  return case when found then null else 'exists_with_different_content' end;
end
$$;
comment on function ledger.set_dimension(text, integer, text, date, jsonb, text) is
  'Says where the money of a frame, or of one of its measures, is booked from a day on. Returns null, or why not: unknown_frame, unknown_measure, exists_with_different_content (something holds from that day already).';

create function ledger.dimensions_on(p_frame text, p_year integer, p_measure text, p_on date)
returns table (responsibility text, function text, project text, account text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with of_measure as (
    select * from ledger.dimension as d
     where d.frame = p_frame and d.year = p_year and d.measure = p_measure and d.valid_from <= p_on
     order by d.valid_from desc limit 1),
  of_frame as (
    select * from ledger.dimension as d
     where d.frame = p_frame and d.year = p_year and d.measure is null and d.valid_from <= p_on
     order by d.valid_from desc limit 1)
  select coalesce(m.responsibility, f.responsibility), coalesce(m.function, f.function), coalesce(m.project, f.project),
         coalesce(m.account, f.account)
    from (select) as one left join of_measure as m on true left join of_frame as f on true
$$;
comment on function ledger.dimensions_on(text, integer, text, date) is
  'The accounting dimensions of a measure on a day: its own, and the frame''s where it has none; null where neither says.';

revoke all on function ledger.set_dimension(text, integer, text, date, jsonb, text),
  ledger.dimensions_on(text, integer, text, date) from public;
grant select on ledger.dimension to tilsagn_app;
grant execute on function ledger.set_dimension(text, integer, text, date, jsonb, text),
  ledger.dimensions_on(text, integer, text, date) to tilsagn_app;
reset role;
