-- What the staff write on a case: impartiality, questions, assessment, decision.

create table impartiality_declaration (
  case_id uuid not null references grant_case,
  sub text not null,
  impartial boolean not null,
  explanation text,
  declared_at timestamptz not null default clock_timestamp(),
  primary key (case_id, sub)
);

create table information_request (
  id uuid primary key,
  case_id uuid not null references grant_case,
  question text not null,
  deadline date not null,
  asked_by text not null,
  asked_at timestamptz not null default clock_timestamp(),
  answer text,
  answered_by text,
  answered_at timestamptz
);

-- One row a recommendation; the newest counts. The computation is kept as it explained itself.
create table recommendation (
  id uuid primary key,
  case_id uuid not null references grant_case,
  recommended_ore bigint not null check (recommended_ore > 0),
  computed_ore bigint not null check (computed_ore >= 0),
  computation jsonb not null,
  reasons text not null,
  recommended_by text not null,
  recommended_at timestamptz not null default clock_timestamp()
);

-- The two-person approval and the facts behind the decision.
create table decision (
  id uuid primary key,
  case_id uuid not null unique references grant_case,
  outcome text not null check (outcome in ('granted', 'partly_granted', 'rejected', 'dismissed')),
  granted_ore bigint not null check (granted_ore >= 0),
  reason_code text,
  reasons text not null,
  prepared_by text not null,
  decided_by text not null,
  decided_on date not null,
  decided_at timestamptz not null default clock_timestamp(),
  evidence jsonb not null,
  letter jsonb,
  letter_sent_at timestamptz,
  check (prepared_by <> decided_by),
  check ((granted_ore > 0) = (outcome in ('granted', 'partly_granted')))
);

create table payment_request (
  id uuid primary key,
  case_id uuid not null references grant_case,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('instalment', 'final')),
  state text not null,
  version integer not null default 1,
  workflow_id uuid not null references workflow_definition,
  requested_ore bigint not null check (requested_ore > 0),
  account_number text not null check (account_number ~ '^[0-9]{11}$'),
  note text,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  attested_by text,
  authorised_by text,
  sent_by text,
  paid_on date,
  rejection text,
  unique (case_id, sequence),
  check (authorised_by is null or authorised_by <> attested_by)
);

create table payment_request_history (
  id uuid primary key,
  payment_request_id uuid not null references payment_request,
  sequence integer not null,
  action text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  actor_name text not null,
  actor_role text not null,
  business_date date not null,
  at timestamptz not null default clock_timestamp(),
  comment text,
  unique (payment_request_id, sequence)
);

create table final_report (
  id uuid primary key,
  case_id uuid not null unique references grant_case,
  answers jsonb not null,
  actual_costs jsonb not null,
  participants_completed integer not null check (participants_completed >= 0),
  delivered_by text not null,
  delivered_on date not null,
  delivered_at timestamptz not null default clock_timestamp()
);

create table settlement (
  id uuid primary key,
  case_id uuid not null unique references grant_case,
  right_ore bigint not null check (right_ore >= 0),
  paid_ore bigint not null check (paid_ore >= 0),
  released_ore bigint not null check (released_ore >= 0),
  recovery_ore bigint not null check (recovery_ore >= 0),
  computation jsonb not null,
  reasons text not null,
  proposed_by text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  settled_by text,
  settled_at timestamptz,
  check (settled_by is null or settled_by <> proposed_by)
);

grant select, insert, update on impartiality_declaration, information_request, decision, payment_request, settlement to tilsagn_app;
grant select, insert on recommendation, payment_request_history, final_report to tilsagn_app;
