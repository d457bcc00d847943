-- What a call draws on is part of what was published: no measure comes to it afterwards. A historical call, which an
-- import makes and adds to, has no rules and is not applied to.
create function call_measures_stay() returns trigger
language plpgsql as $$
begin
  if not exists (select from grant_call g
                  where g.key = new.call_key
                    and (g.historical
                         or (g.xmin = pg_current_xact_id()::xid and g.published_at >= transaction_timestamp()))) then
    raise exception 'what is published does not change: the measures of %', new.call_key
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function call_measures_stay() is
  'Lets measures come to a call only in the transaction that publishes it, by anyone.';
create trigger call_measures_stay before insert on grant_call_measure
  for each row execute function call_measures_stay();
alter table grant_call_measure enable always trigger call_measures_stay;
