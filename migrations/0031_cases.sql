-- One row a case, whatever its kind. «case» is a word of SQL, hence grant_case.

create table grant_case (
  id uuid primary key,
  -- Given at submission as «2021/0001» (or by the import).
  case_number text unique,
  kind text not null default 'application' check (kind in ('application', 'direct_award', 'contract_list')),
  origin text not null default 'application' check (origin in ('application', 'import')),
  scheme_key text not null references scheme,
  call_key text not null references grant_call,
  state text not null,
  version integer not null default 1,
  rule_set_id uuid references rule_set,
  workflow_id uuid references workflow_definition,
  applicant_orgnr text not null check (applicant_orgnr ~ '^[0-9]{9}$'),
  applicant_name text not null,
  municipality_number text check (municipality_number ~ '^[0-9]{4}$'),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  title text,
  purpose text,
  provider_type text check (provider_type in ('specialist_firm', 'solution_supplier', 'university', 'university_college',
    'vocational_college', 'upper_secondary', 'study_association', 'internal', 'other')),
  participants integer check (participants >= 0),
  applied_ore bigint check (applied_ore > 0),
  -- recommended_ore: the standing recommendation; granted_ore: what was decided, gross.
  recommended_ore bigint check (recommended_ore >= 0),
  granted_ore bigint check (granted_ore >= 0),
  outcome text check (outcome in ('granted', 'partly_granted', 'rejected', 'dismissed', 'withdrawn', 'open')),
  submitted_on date,
  decided_on date,
  closed_on date,
  project_starts_on date,
  project_ends_on date,
  -- When the present state must have been left (answer, acceptance, report), inclusive.
  deadline date,
  assigned_to text,
  created_by text not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  check (origin = 'import' or (rule_set_id is null) = (workflow_id is null)),
  check (submitted_on is null or decided_on is null or submitted_on <= decided_on)
);

create index grant_case_worklist on grant_case (state, submitted_on, id) where state <> 'draft';
create index grant_case_applicant on grant_case (applicant_orgnr, id);
create index grant_case_call on grant_case (call_key, state);

-- Numbers of cases run within a year without a year's numbers being reserved ahead.
create table case_number_series (
  year integer primary key,
  last_number integer not null default 0
);

-- Other companies that take part in the project.
create table case_participant (
  case_id uuid not null references grant_case,
  orgnr text not null check (orgnr ~ '^[0-9]{9}$'),
  primary key (case_id, orgnr)
);

-- The answers as typed; each submission freezes a copy.
create table application_answers (
  case_id uuid primary key references grant_case,
  answers jsonb not null default '{}',
  saved_by text not null,
  saved_at timestamptz not null default clock_timestamp()
);

create table application_submission (
  id uuid primary key,
  case_id uuid not null references grant_case,
  sequence integer not null check (sequence > 0),
  answers jsonb not null,
  submitted_by text not null,
  submitted_at timestamptz not null default clock_timestamp(),
  unique (case_id, sequence)
);

-- What Enhetsregisteret answered, frozen at the moments that matter.
create table register_extract (
  id uuid primary key,
  case_id uuid not null references grant_case,
  moment text not null check (moment in ('start', 'submission', 'decision', 'payment')),
  orgnr text not null,
  body jsonb not null,
  fetched_at timestamptz not null
);

create table attachment (
  id uuid primary key,
  case_id uuid not null references grant_case,
  kind text not null,
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 bytea not null,
  scan text not null default 'not_scanned' check (scan in ('not_scanned', 'clean', 'infected')),
  uploaded_by text not null,
  uploaded_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz
);
create index attachment_case on attachment (case_id);

-- Who did what when; written with every transition, never changed.
create table case_history (
  id uuid primary key,
  case_id uuid not null references grant_case,
  sequence integer not null check (sequence > 0),
  action text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  actor_name text not null,
  actor_role text not null,
  business_date date not null,
  at timestamptz not null default clock_timestamp(),
  comment text,
  details jsonb not null default '{}',
  unique (case_id, sequence)
);

grant select, insert, update on grant_case, case_number_series, application_answers, attachment to tilsagn_app;
grant select, insert on case_participant, application_submission, register_extract, case_history to tilsagn_app;
