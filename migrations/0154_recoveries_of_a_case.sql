-- Money that comes back: what one person proposes to book on a case and another approves (design.md section 3). A
-- repayment nobody claimed, the settling of a recovery claim, or the waiving of one.
create table recovery (
  id uuid primary key,
  version integer not null default 1,
  case_id uuid not null references grant_case,
  kind text not null check (kind in ('repay', 'settle', 'waive')),
  state text not null default 'proposed' check (state in ('proposed', 'booked', 'rejected', 'withdrawn')),
  amount_ore bigint not null check (amount_ore > 0),
  -- The day the money came in, or the day the county gave it up.
  value_date date not null check (value_date between '1000-01-01' and '9999-12-31'),
  -- Where it goes by the rule of the scheme when it was proposed; nothing goes anywhere where a claim is waived.
  into_account text check (into_account in ('available', 'frame', 'lapsed')),
  -- The bank's or the accounts' reference, or the decision to waive.
  reference text check (length(reference) between 1 and 200),
  reason text not null check (length(reason) between 1 and 1000),
  effects jsonb not null,
  proposed_by text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  decided_by text,
  decided_at timestamptz,
  comment text check (length(comment) between 1 and 1000),
  transfer_ids uuid[] not null default '{}',
  check ((kind = 'waive') = (into_account is null)),
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'booked' or decided_by <> proposed_by and transfer_ids <> '{}')
);
create index recovery_of_case on recovery (case_id, id);
create index recovery_open on recovery (id) where state = 'proposed';

grant select, insert, update on recovery to tilsagn_app;

create function recovery_stands() returns trigger
language plpgsql as $$
begin
  if old.state <> 'proposed' or new.version <> old.version + 1
     or (new.id, new.case_id, new.kind, new.amount_ore, new.value_date, new.into_account, new.reference, new.reason,
         new.proposed_by, new.proposed_at) is distinct from
        (old.id, old.case_id, old.kind, old.amount_ore, old.value_date, old.into_account, old.reference, old.reason,
         old.proposed_by, old.proposed_at) then
    raise exception 'a recovery is decided once, and what was proposed does not change';
  end if;
  return new;
end
$$;
comment on function recovery_stands() is 'Lets a recovery be decided once and keeps what was proposed.';
create trigger recovery_stands before update on recovery for each row execute function recovery_stands();
alter table recovery enable always trigger recovery_stands;
