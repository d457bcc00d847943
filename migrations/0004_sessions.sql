-- A log-in that has been sent to the provider and not yet come back. One use, ten minutes.
create table login_attempt (
  id_hash bytea primary key check (octet_length(id_hash) = 32),
  state text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  started_at timestamptz not null default clock_timestamp()
);
create index login_attempt_started on login_attempt (started_at);

-- Who is logged in. The browser holds a random number, the table only its hash; tokens never leave the server.
create table session (
  id_hash bytea primary key check (octet_length(id_hash) = 32),
  sub text not null,
  name text not null,
  email text,
  parties jsonb not null default '[]',
  id_token text not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
create index session_started on session (started_at);

grant select, insert, update, delete on login_attempt, session to tilsagn_app;
