-- A company that is to get no grant and no payment until a caseworker says otherwise: who, when and why, both times.
create table company_stop (
  id uuid primary key,
  orgnr text not null check (orgnr ~ '^[0-9]{9}$'),
  reason text not null check (length(reason) between 1 and 1000),
  set_by text not null,
  set_on date not null,
  set_at timestamptz not null default clock_timestamp(),
  lift_reason text check (length(lift_reason) between 1 and 1000),
  lifted_by text,
  lifted_on date,
  lifted_at timestamptz,
  check (num_nonnulls(lift_reason, lifted_by, lifted_on, lifted_at) in (0, 4))
);
create unique index company_stop_standing on company_stop (orgnr) where lifted_on is null;
create index company_stop_of on company_stop (orgnr, id);

create function company_stop_stands() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.lifted_on is null and new.lifted_on is not null
     and (new.id, new.orgnr, new.reason, new.set_by, new.set_on, new.set_at)
         is not distinct from (old.id, old.orgnr, old.reason, old.set_by, old.set_on, old.set_at) then
    return new;
  end if;
  raise exception 'a stop is lifted once and never changed or removed (% refused)', lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
comment on function company_stop_stands() is
  'Trigger on company_stop: it may be lifted once and nothing else; raises insufficient_privilege. Takes no arguments; returns the new row.';
create trigger company_stop_stands before update or delete on company_stop
  for each row execute function company_stop_stands();
alter table company_stop enable always trigger company_stop_stands;

grant select, insert, update on company_stop to tilsagn_app;
