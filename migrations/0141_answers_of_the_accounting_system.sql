-- What the accounting system says of payments, and what finance does about those that failed.

create table payment_status_file (
  id uuid primary key,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  received_by text not null,
  received_on date not null,
  received_at timestamptz not null default clock_timestamp()
);

-- One row of a status file as it was read. outcome: confirmed and failed moved the payment, repeated said what was known,
-- difference changed nothing: code says why.
create table payment_status_row (
  file_id uuid not null references payment_status_file,
  row integer not null check (row > 1),
  payment_id text not null,
  status text not null check (status in ('paid', 'failed')),
  booked_on date,
  amount_ore bigint,
  voucher_number text,
  reason_code text,
  text text,
  outcome text not null check (outcome in ('confirmed', 'failed', 'repeated', 'difference')),
  code text,
  primary key (file_id, row),
  check ((outcome = 'difference') = (code is not null))
);
create index payment_status_row_payment on payment_status_row (payment_id);

-- What was put right after a payment failed. Another account number needs a second person; the same one does not.
create table payment_correction (
  payment_id uuid primary key,
  payment_request_id uuid not null references payment_request,
  account_number text not null check (account_number ~ '^[0-9]{11}$'),
  changes_account boolean not null,
  comment text not null,
  corrected_by text not null,
  corrected_at timestamptz not null default clock_timestamp(),
  approved_by text,
  approved_at timestamptz,
  version integer not null default 1,
  check (approved_by is null or approved_by <> corrected_by)
);

create trigger status_file_is_only_added_to before update or delete or truncate on payment_status_file
  for each statement execute function casework_is_only_added_to();
create trigger status_row_is_only_added_to before update or delete or truncate on payment_status_row
  for each statement execute function casework_is_only_added_to();
alter table payment_status_file enable always trigger status_file_is_only_added_to;
alter table payment_status_row enable always trigger status_row_is_only_added_to;

create function payment_correction_stands() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and old.approved_by is null and new.payment_id = old.payment_id
     and new.payment_request_id = old.payment_request_id and new.version = old.version + 1 then
    return new;
  end if;
  raise exception 'a correction stands once it is approved (% refused)', lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
comment on function payment_correction_stands() is
  'Trigger on payment_correction: it may be replaced or approved until it is approved, one version at a time; raises insufficient_privilege. Takes no arguments; returns the new row.';

create trigger payment_correction_stands before update or delete on payment_correction
  for each row execute function payment_correction_stands();
alter table payment_correction enable always trigger payment_correction_stands;

grant select, insert on payment_status_file, payment_status_row to tilsagn_app;
grant select, insert, update on payment_correction to tilsagn_app;
