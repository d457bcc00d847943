-- The ledger: budget control in integer øre, written through functions alone (design.md section 4).
do $$
begin
  execute format('grant create on database %I to tilsagn_ledger', current_database());
end
$$;
set local role tilsagn_ledger;
create schema ledger;

-- What accounts there are. keyed_by: which parts of the key an account of this kind has beside its frame and year.
-- lowest_ore: how far down it may go, null for no limit. shortage: the refusal when it would go below.
create table ledger.account_kind (
  kind text primary key,
  keyed_by text not null check (keyed_by in ('frame', 'measure', 'case', 'case_reference')),
  lowest_ore bigint,
  shortage text
);

insert into ledger.account_kind (kind, keyed_by, lowest_ore, shortage) values
  ('source', 'frame', null, null),
  ('frame', 'frame', 0, 'frame_exhausted'),
  ('lapsed', 'frame', 0, 'frame_exhausted'),
  ('bridge', 'frame', 0, 'frame_exhausted'),
  ('available', 'measure', 0, 'frame_exhausted'),
  ('reserved', 'case', 0, 'reservation_exceeded'),
  ('committed', 'case_reference', 0, 'commitment_exceeded'),
  ('in_payment', 'case_reference', 0, 'payment_exceeded'),
  ('paid', 'case_reference', 0, 'paid_exceeded'),
  ('recovery_claim', 'case', 0, 'claim_exceeded'),
  ('recovery_counter', 'frame', null, null);

-- What transfers there are. decision_reference: 'application' when an import may leave it out.
-- opens: what the transfer may make that is not there yet.
create table ledger.transfer_kind (
  kind text primary key,
  two_persons boolean not null default false,
  decision_reference text not null default 'optional' check (decision_reference in ('optional', 'application', 'always')),
  opens text not null default 'nothing' check (opens in ('nothing', 'frame', 'measure', 'target'))
);

insert into ledger.transfer_kind (kind, two_persons, decision_reference, opens) values
  ('allocate', true, 'application', 'frame'),
  ('top_up', true, 'application', 'nothing'),
  ('cut', true, 'always', 'nothing'),
  ('distribute', false, 'optional', 'measure'),
  ('withdraw_allotment', false, 'optional', 'nothing'),
  ('reallocate', true, 'always', 'target'),
  ('reserve', false, 'optional', 'nothing'),
  ('release', false, 'optional', 'nothing'),
  ('commit', true, 'optional', 'nothing'),
  ('raise_commitment', true, 'optional', 'nothing'),
  ('reduce_commitment', false, 'optional', 'nothing'),
  ('send_payment', true, 'optional', 'nothing'),
  ('confirm_payment', false, 'optional', 'nothing'),
  ('reject_payment', false, 'optional', 'nothing'),
  ('repay', true, 'optional', 'nothing'),
  ('recovery_claim', true, 'optional', 'nothing'),
  ('settle_recovery', false, 'optional', 'nothing'),
  ('waive_recovery', true, 'optional', 'nothing');

-- Which accounts a kind may connect, and in which direction.
create table ledger.transfer_route (
  kind text not null references ledger.transfer_kind,
  from_kind text not null references ledger.account_kind,
  to_kind text not null references ledger.account_kind,
  primary key (kind, from_kind, to_kind)
);

insert into ledger.transfer_route (kind, from_kind, to_kind) values
  ('allocate', 'source', 'frame'),
  ('top_up', 'source', 'frame'),
  ('cut', 'frame', 'source'),
  ('distribute', 'frame', 'available'),
  ('withdraw_allotment', 'available', 'frame'),
  ('reallocate', 'frame', 'frame'),
  ('reallocate', 'frame', 'available'),
  ('reallocate', 'available', 'frame'),
  ('reallocate', 'available', 'available'),
  ('reserve', 'available', 'reserved'),
  ('release', 'reserved', 'available'),
  ('commit', 'reserved', 'committed'),
  ('raise_commitment', 'available', 'committed'),
  ('reduce_commitment', 'committed', 'available'),
  ('send_payment', 'committed', 'in_payment'),
  ('confirm_payment', 'in_payment', 'paid'),
  ('reject_payment', 'in_payment', 'committed'),
  ('repay', 'paid', 'available'),
  ('repay', 'paid', 'frame'),
  ('repay', 'paid', 'lapsed'),
  ('recovery_claim', 'recovery_counter', 'recovery_claim'),
  ('settle_recovery', 'recovery_claim', 'recovery_counter'),
  ('waive_recovery', 'recovery_claim', 'recovery_counter');

-- A pot of money for a year, and the parts of it that calls draw on.
create table ledger.frame (
  frame text not null check (frame ~ '^[a-z0-9-]+$'),
  year integer not null check (year between 1000 and 9999),
  funding_type text check (funding_type in ('block_grant', 'earmarked', 'own_means')),
  primary key (frame, year)
);

create table ledger.measure (
  frame text not null,
  year integer not null,
  measure text not null check (measure ~ '^[a-z0-9-]+$'),
  primary key (frame, year, measure),
  foreign key (frame, year) references ledger.frame
);

-- draw_order: the place of the measure in the order of the case's call.
create table ledger.account (
  id bigint generated always as identity primary key,
  kind text not null references ledger.account_kind,
  frame text not null,
  year integer not null,
  measure text,
  case_id uuid,
  reference_id uuid,
  draw_order smallint not null default 1,
  key text not null unique generated always as (
    kind || '/' || frame || '/' || year::text || '/' || coalesce(measure, '') || '/' || coalesce(case_id::text, '')
    || '/' || coalesce(reference_id::text, '')) stored,
  foreign key (frame, year) references ledger.frame,
  foreign key (frame, year, measure) references ledger.measure,
  check ((measure is null) = (kind in ('source', 'frame', 'lapsed', 'bridge', 'recovery_counter'))),
  check ((case_id is not null) = (kind in ('reserved', 'committed', 'in_payment', 'paid', 'recovery_claim'))),
  check ((reference_id is not null) = (kind in ('committed', 'in_payment', 'paid')))
);
create index account_case on ledger.account (case_id, kind) where case_id is not null;
create index account_measure on ledger.account (year, frame, measure);

-- Narrow and half empty: the only rows of the ledger that change, and the ones everybody waits for.
create table ledger.account_balance (
  account_id bigint primary key references ledger.account,
  balance_ore bigint not null default 0,
  lowest_ore bigint,
  seq bigint not null default 0,
  booked_at timestamptz not null default '-infinity',
  check (lowest_ore is null or balance_ore >= lowest_ore)
) with (fillfactor = 50);

-- One import of one file; it stands in for the two persons behind its transfers.
create table ledger.import_batch (
  id uuid primary key,
  format text not null check (format in ('ledger', 'cases')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  operator text not null,
  rows integer not null check (rows > 0),
  imported_at timestamptz not null default clock_timestamp()
);

create table ledger.transfer (
  id uuid primary key,
  kind text not null,
  from_account bigint not null references ledger.account,
  to_account bigint not null references ledger.account,
  amount_ore bigint not null check (amount_ore > 0),
  value_date date not null check (isfinite(value_date)),
  booked_at timestamptz not null,
  case_id uuid,
  reference_id uuid,
  actor text not null,
  prepared_by text,
  approved_by text,
  origin text not null generated always as (case when import_batch is null then 'application' else 'import' end) stored,
  import_batch uuid references ledger.import_batch deferrable initially deferred,
  decision_ref text,
  reason text,
  foreign key (kind) references ledger.transfer_kind,
  check (from_account <> to_account),
  check (prepared_by <> approved_by)
);
create index transfer_newest on ledger.transfer (booked_at desc, id desc);
create index transfer_case on ledger.transfer (case_id, booked_at desc) where case_id is not null;
create index transfer_reference on ledger.transfer (reference_id) where reference_id is not null;
create index transfer_between_frames on ledger.transfer (value_date)
  where kind in ('allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate');

-- Exactly two rows a transfer: minus on the account it leaves, plus on the one it reaches.
create table ledger.entry (
  account_id bigint not null references ledger.account,
  seq bigint not null check (seq > 0),
  transfer_id uuid not null references ledger.transfer,
  amount_ore bigint not null check (amount_ore <> 0),
  balance_after_ore bigint not null,
  value_date date not null,
  booked_at timestamptz not null,
  primary key (account_id, seq)
);
create index entry_transfer on ledger.entry (transfer_id);
create index entry_known_at on ledger.entry (account_id, booked_at desc) include (balance_after_ore);
create index entry_value_date on ledger.entry (account_id, value_date) include (amount_ore, booked_at);

-- A command as it was sent, with the transfers it led to: the answer to a repeat.
create table ledger.command (
  id uuid primary key,
  name text not null,
  content jsonb not null,
  transfer_ids uuid[] not null
);

reset role;
