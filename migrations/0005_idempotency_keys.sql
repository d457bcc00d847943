-- The answer given to a POST, kept with its effect, so that a repetition gets the answer and not a second effect.
create table idempotency_key (
  actor text not null,
  key text not null,
  -- SHA-256 of method, path and canonical body.
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  status smallint,
  headers jsonb,
  -- Text, not jsonb: the repeated answer has the same bytes.
  body text,
  stored_at timestamptz not null default clock_timestamp(),
  primary key (actor, key)
);
create index idempotency_key_stored on idempotency_key (stored_at);

grant select, insert, update, delete on idempotency_key to tilsagn_app;
