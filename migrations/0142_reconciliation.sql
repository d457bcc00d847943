-- The accounting system's own postings, held against the payments of the ledger (docs/accounting.md).

create table accounting_file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  received_by text not null,
  received_at timestamptz not null default clock_timestamp(),
  rows integer not null check (rows > 0)
);

create table accounting_entry (
  id uuid primary key,
  file_id uuid not null references accounting_file,
  voucher_number text not null,
  line integer not null check (line > 0),
  booked_on date not null,
  amount_ore bigint not null check (amount_ore <> 0),
  responsibility text,
  function text,
  project text,
  account text,
  case_number text,
  payment_id text,
  text text,
  unique (voucher_number, line)
);
create index accounting_entry_booked on accounting_entry (booked_on);
create index accounting_entry_payment on accounting_entry (payment_id) where payment_id is not null;
create index accounting_entry_case on accounting_entry (case_number) where case_number is not null;

-- subject: payment:<id>, or entry:<id> where no payment is known.
create table reconciliation_note (
  id uuid primary key,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  subject text not null,
  text text not null,
  written_by text not null,
  written_at timestamptz not null default clock_timestamp()
);
create index reconciliation_note_period on reconciliation_note (period);

-- figures: what was signed, so that a later import that changes the period shows.
create table reconciliation_sign_off (
  id uuid primary key,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  figures jsonb not null,
  comment text,
  signed_by text not null,
  signed_at timestamptz not null default clock_timestamp()
);
create index reconciliation_sign_off_period on reconciliation_sign_off (period, signed_at);

do $$
declare
  v_table text;
begin
  foreach v_table in array array['accounting_file', 'accounting_entry', 'reconciliation_note', 'reconciliation_sign_off'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function casework_is_only_added_to()',
      v_table || '_is_only_added_to', v_table);
    execute format('alter table %I enable always trigger %I', v_table, v_table || '_is_only_added_to');
  end loop;
end
$$;

grant select, insert on accounting_file, accounting_entry, reconciliation_note, reconciliation_sign_off to tilsagn_app;
