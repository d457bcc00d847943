-- News to be acted on after a commit (reliability: the row decides, the queue only wakes). Payload: ids only.
create table outbox (
  id           uuid primary key,
  kind         text not null,
  subject_id   text not null,
  dedupe_key   text not null,
  payload      jsonb not null default '{}',
  state        text not null default 'new'
               check (state in ('new', 'queued', 'running', 'retry', 'done', 'dead', 'dropped')),
  attempt      int not null default 0 check (attempt >= 0),
  available_at timestamptz not null default clock_timestamp(),
  -- How often it was put into the queue: the number on its ticket.
  queueing     int not null default 0 check (queueing >= 0),
  queued_at    timestamptz,
  lease_until  timestamptz,
  lease_token  uuid,
  last_error   text,
  created_at   timestamptz not null default clock_timestamp(),
  finished_at  timestamptz,
  unique (kind, dedupe_key),
  check ((state = 'running') = (lease_token is not null and lease_until is not null))
);
comment on table outbox is 'One row per message, written with the change it tells of; owns attempts and retry.';

create index outbox_waiting on outbox (available_at) where state in ('new', 'retry');
create index outbox_in_flight on outbox (state, queued_at) where state in ('queued', 'running');
create index outbox_created on outbox (created_at desc);

grant select, insert, update, delete on outbox to tilsagn_app;
