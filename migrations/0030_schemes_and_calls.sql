-- Schemes, calls and what a call pins: rule set, form and workflow, each published in versions that never change.

create table scheme (
  key text primary key check (key ~ '^[a-z0-9-]+$'),
  name jsonb not null
);

insert into scheme (key, name) values ('bio', '{"nb": "Bedriftsintern opplæring (BIO)"}');

create table rule_set (
  id uuid primary key,
  key text not null,
  version integer not null check (version > 0),
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  unique (key, version)
);

create table form_definition (
  id uuid primary key,
  key text not null,
  version integer not null check (version > 0),
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  unique (key, version)
);

create table workflow_definition (
  id uuid primary key,
  key text not null,
  version integer not null check (version > 0),
  subject text not null check (subject in ('case', 'payment_request')),
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  unique (key, version)
);

-- opens_on and closes_on are inclusive; without closes_on the call runs until its money ends.
-- A historical call is made by an import: it has no rules, no form and cannot be applied to.
create table grant_call (
  key text primary key check (key ~ '^[a-z0-9-]+$'),
  scheme_key text not null references scheme,
  name jsonb not null,
  summary jsonb,
  page jsonb,
  opens_on date,
  closes_on date,
  historical boolean not null default false,
  rule_set_id uuid references rule_set,
  form_id uuid references form_definition,
  workflow_id uuid references workflow_definition,
  payment_workflow_id uuid references workflow_definition,
  check (closes_on is null or opens_on is null or opens_on <= closes_on),
  check (historical or (rule_set_id is not null and form_id is not null and workflow_id is not null
                        and payment_workflow_id is not null and opens_on is not null))
);

-- The measures a call draws on, in this order.
create table grant_call_measure (
  call_key text not null references grant_call,
  position integer not null check (position > 0),
  frame text not null,
  year integer not null,
  measure text not null,
  primary key (call_key, position),
  unique (call_key, frame, year, measure)
);

grant select, insert on scheme, rule_set, form_definition, workflow_definition, grant_call, grant_call_measure to tilsagn_app;
