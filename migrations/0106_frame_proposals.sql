-- What one person proposes to do to a frame and another approves (design.md section 3). The act itself is a transfer of
-- the ledger; here stands who wanted it, on what letter or case, and what it would have done when it was proposed.
create table frame_proposal (
  id uuid primary key,
  version integer not null default 1,
  kind text not null check (kind in ('allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate',
    'overbook', 'reverse', 'close_year')),
  -- The act as it was asked for (libs/domain/ledger/frame-acts.ts).
  act jsonb not null,
  frame text,
  year integer,
  decision_ref text check (length(decision_ref) between 1 and 200),
  -- The letter or case the money comes from.
  source_ref text check (length(source_ref) between 1 and 200),
  reason text check (length(reason) between 1 and 1000),
  -- The accounts it would touch, before and after.
  effects jsonb not null,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected', 'withdrawn')),
  proposed_by text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  -- Inclusive, by the business date.
  expires_on date not null,
  decided_by text,
  decided_at timestamptz,
  comment text check (length(comment) between 1 and 1000),
  transfer_ids uuid[] not null default '{}',
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'approved' or decided_by <> proposed_by)
);
create index frame_proposal_newest on frame_proposal (proposed_at desc, id desc);
create index frame_proposal_open on frame_proposal (proposed_at) where state = 'proposed';

grant select, insert, update on frame_proposal to tilsagn_app;

create function frame_proposal_stands() returns trigger
language plpgsql as $$
begin
  if old.state <> 'proposed' or new.version <> old.version + 1
     or (new.id, new.kind, new.act, new.proposed_by, new.proposed_at) is distinct from
        (old.id, old.kind, old.act, old.proposed_by, old.proposed_at) then
    raise exception 'a proposal is decided once, and what was proposed does not change';
  end if;
  return new;
end
$$;
comment on function frame_proposal_stands() is 'Lets a proposal be decided once and keeps what was proposed.';
create trigger frame_proposal_stands before update on frame_proposal for each row execute function frame_proposal_stands();
alter table frame_proposal enable always trigger frame_proposal_stands;

create view tranche_source as
  select transfer.id as transfer_id, proposal.id as proposal_id, proposal.source_ref
    from frame_proposal as proposal, unnest(proposal.transfer_ids) as transfer (id)
   where proposal.source_ref is not null;
comment on view tranche_source is 'The letter or case behind a transfer that was proposed in the application.';
grant select on tranche_source to tilsagn_app;
