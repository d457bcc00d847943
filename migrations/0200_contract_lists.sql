-- What kind of award a call gives: only calls of applications can be applied to (design.md section 3).
alter table grant_call add column kind text not null default 'application'
  check (kind in ('application', 'direct_award', 'contract_list'));

insert into scheme (key, name) values
  ('fagbrev-pa-jobb', '{"nb": "Fagbrev på jobb", "nn": "Fagbrev på jobb", "en": "Trade certificate at work"}')
  on conflict (key) do nothing;

-- A list of contracts that are to be awarded by rate. Its rows stay as they were read; the amounts are computed from
-- the published rules, so that they are the same every time.
create table contract_list (
  id uuid primary key,
  version integer not null default 1,
  call_key text not null references grant_call,
  title text not null check (length(title) between 1 and 200),
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'imported'
    check (state in ('imported', 'proposed', 'approved', 'posted', 'withdrawn')),
  imported_by text not null,
  imported_at timestamptz not null default clock_timestamp(),
  proposed_by text,
  proposed_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  comment text check (length(comment) between 1 and 1000),
  posted_at timestamptz,
  check (state not in ('approved', 'posted') or (decided_by is not null and proposed_by <> decided_by))
);

create table contract_list_row (
  list_id uuid not null references contract_list,
  row integer not null check (row > 1),
  contract_id text not null check (contract_id ~ '^[A-Za-z0-9-]{1,40}$'),
  orgnr text not null check (orgnr ~ '^[0-9]{9}$'),
  unit text not null,
  period text not null check (period ~ '^[0-9]{4}-[HQM][0-9]{1,2}$'),
  active_on date not null,
  primary key (list_id, row),
  unique (list_id, contract_id, period)
);

-- What the company register said of a company of the list, and the case its award got.
create table contract_list_company (
  list_id uuid not null references contract_list,
  orgnr text not null check (orgnr ~ '^[0-9]{9}$'),
  name text,
  -- Why nothing is awarded: the register's refusal, when it was asked last.
  refusal text,
  case_id uuid references grant_case,
  primary key (list_id, orgnr),
  check (name is not null or refusal is not null)
);

-- A contract is awarded once a period in a scheme, whatever list it stands in.
create table contract_award (
  scheme_key text not null references scheme,
  contract_id text not null,
  period text not null,
  list_id uuid not null,
  row integer not null,
  case_id uuid not null references grant_case,
  amount_ore bigint not null check (amount_ore > 0),
  awarded_at timestamptz not null default clock_timestamp(),
  primary key (scheme_key, contract_id, period),
  foreign key (list_id, row) references contract_list_row
);
create index contract_award_of_list on contract_award (list_id, row);

grant select, insert, update on contract_list, contract_list_company to tilsagn_app;
grant select, insert on contract_list_row, contract_award to tilsagn_app;
