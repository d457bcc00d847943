-- Who asked to be told when a call opens, or opens again. The row goes when they are told, so that nobody is told twice
-- of one opening, or when they take it back.
create table call_watch (
  call_key text not null references grant_call,
  sub text not null references person,
  asked_at timestamptz not null,
  primary key (call_key, sub)
);
grant select, insert, delete on call_watch to tilsagn_app;
