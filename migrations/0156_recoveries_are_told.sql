-- Who did what to a recovery when, for the history of its case; rows are only added.
create table recovery_history (
  id uuid primary key,
  recovery_id uuid not null references recovery,
  sequence integer not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  actor text not null,
  actor_name text not null,
  actor_role text not null,
  business_date date not null,
  at timestamptz not null default clock_timestamp(),
  comment text,
  unique (recovery_id, sequence)
);
grant select, insert on recovery_history to tilsagn_app;

-- Those that were entered before this was kept: by the machine's clock, in the role the act needs.
insert into recovery_history (id, recovery_id, sequence, action, from_state, to_state, actor, actor_name, actor_role,
                              business_date, at, comment)
select gen_random_uuid(), r.id, 1, 'propose', 'new', 'proposed', r.proposed_by, coalesce(name, r.proposed_by), 'finance',
       r.proposed_at::date, r.proposed_at, null
  from recovery r left join person on sub = r.proposed_by
union all
select gen_random_uuid(), r.id, 2, case r.state when 'booked' then 'approve' when 'rejected' then 'reject' else 'withdraw' end,
       'proposed', r.state, r.decided_by, coalesce(name, r.decided_by),
       case r.state when 'withdrawn' then 'finance' else 'approver' end, r.decided_at::date, r.decided_at, r.comment
  from recovery r left join person on sub = r.decided_by
 where r.decided_by is not null;

-- What waits for somebody now also is a recovery or a proposal for a frame; the latter only until its last day.
create or replace view standing as
  select id, state, null::date as until from grant_case
  union all
  select id, state, null from payment_request
  union all
  select id, state, null from recovery
  union all
  select id, state, expires_on from frame_proposal;
