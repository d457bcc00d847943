-- What a person is told, in the application: one row per person. The sentence is made from template and params.
create table notification (
  id          uuid primary key,
  -- The outbox message it came from: the same message told twice is told once.
  message_id  uuid not null,
  sub         text not null,
  case_id     uuid,
  template    text not null,
  params      jsonb not null default '{}',
  created_at  timestamptz not null default clock_timestamp(),
  read_at     timestamptz,
  unique (message_id, sub)
);
create index notification_inbox on notification (sub, created_at desc);
create index notification_case on notification (case_id) where case_id is not null;

-- The mail that goes with it: says that there is news and where to log in. Its id is its Message-ID for ever.
create table mail (
  id              uuid primary key,
  notification_id uuid not null unique references notification,
  sub             text not null,
  state           text not null default 'waiting'
                  check (state in ('waiting', 'sending', 'sent', 'uncertain', 'failed', 'no_address')),
  -- How often it may have gone out without our knowing.
  uncertain       int not null default 0 check (uncertain >= 0),
  reply           text,
  created_at      timestamptz not null default clock_timestamp(),
  sent_at         timestamptz,
  check ((state = 'sent') = (sent_at is not null))
);
create index mail_open on mail (state, created_at) where state not in ('sent', 'no_address');

grant select, insert, update on notification, mail to tilsagn_app;
