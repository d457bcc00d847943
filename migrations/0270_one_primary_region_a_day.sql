-- A municipality has at most one primary region on any day: statistics count by it, and two would count a project twice
-- or by chance. Spans are inclusive of both their days.
create function region_membership_primary_once() returns trigger
language plpgsql as $$
begin
  -- Those who write memberships of one municipality at the same time wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('region_membership ' || new.municipality_number, 0));
  if exists (
    select from region_membership as other
     where other.municipality_number = new.municipality_number and other.is_primary
       and (other.region, other.valid_from) is distinct from (new.region, new.valid_from)
       and daterange(other.valid_from, other.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) then
    raise exception 'the municipality % has another primary region on some of these days', new.municipality_number
      using errcode = 'exclusion_violation';
  end if;
  return null;
end
$$;
comment on function region_membership_primary_once() is
  'Trigger on region_membership: no two primary regions of a municipality on one day; raises exclusion_violation. Takes no arguments; returns nothing of use.';

create constraint trigger region_membership_primary_once after insert or update on region_membership
  deferrable initially immediate for each row when (new.is_primary)
  execute function region_membership_primary_once();
alter table region_membership enable always trigger region_membership_primary_once;
