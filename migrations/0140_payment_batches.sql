-- Payments on their way to the accounting system: how its file looks, and each batch as it was handed over.

-- What the accounting system wants in its file. The newest version counts; older ones stay for the batches made by them.
create table payment_file_format (
  version integer primary key check (version > 0),
  body jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null default clock_timestamp()
);

insert into payment_file_format (version, body, changed_by) values (1, '{
  "separator": ";", "decimalMark": ",", "dateForm": "YYYY-MM-DD", "header": true, "byteOrderMark": true,
  "columns": [
    {"name": "payment_id", "field": "payment_id"}, {"name": "line", "field": "line"},
    {"name": "batch", "field": "batch"}, {"name": "voucher_date", "field": "voucher_date"},
    {"name": "period", "field": "period"}, {"name": "due_date", "field": "due_date"},
    {"name": "supplier_orgnr", "field": "supplier_orgnr"}, {"name": "supplier_name", "field": "supplier_name"},
    {"name": "account_number", "field": "account_number"}, {"name": "amount_kr", "field": "amount"},
    {"name": "payment_kr", "field": "payment_total"}, {"name": "art", "field": "account"},
    {"name": "ansvar", "field": "responsibility"}, {"name": "funksjon", "field": "function"},
    {"name": "prosjekt", "field": "project"}, {"name": "case_number", "field": "case_number"},
    {"name": "reference", "field": "reference"}, {"name": "text", "field": "text"}]}', 'system');

-- content: the bytes of the file, the same at each download.
create table payment_batch (
  id uuid primary key,
  number integer not null unique check (number > 0),
  made_on date not null,
  due_on date not null,
  made_by text not null,
  made_at timestamptz not null default clock_timestamp(),
  format_version integer not null references payment_file_format,
  payments integer not null check (payments > 0),
  total_ore bigint not null check (total_ore > 0),
  content bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);

-- payment_id: the sending in the ledger, and what the accounting system knows the payment by. replaces: the payment
-- that failed before this one.
create table payment_batch_item (
  payment_id uuid primary key,
  batch_id uuid not null references payment_batch,
  position integer not null check (position > 0),
  payment_request_id uuid not null references payment_request,
  case_id uuid not null references grant_case,
  case_number text not null,
  supplier_orgnr text not null,
  supplier_name text not null,
  account_number text not null check (account_number ~ '^[0-9]{11}$'),
  amount_ore bigint not null check (amount_ore > 0),
  reference text not null,
  replaces uuid unique,
  unique (batch_id, position)
);
create index payment_batch_item_request on payment_batch_item (payment_request_id);

-- Where the money of a payment came from, with the accounting dimensions that held on the day.
create table payment_batch_line (
  payment_id uuid not null references payment_batch_item,
  line integer not null check (line > 0),
  frame text not null,
  year integer not null,
  measure text not null,
  amount_ore bigint not null check (amount_ore > 0),
  responsibility text,
  function text,
  project text,
  account text,
  primary key (payment_id, line)
);

create trigger payment_format_is_only_added_to before update or delete or truncate on payment_file_format
  for each statement execute function casework_is_only_added_to();
create trigger payment_batch_is_only_added_to before update or delete or truncate on payment_batch
  for each statement execute function casework_is_only_added_to();
create trigger payment_item_is_only_added_to before update or delete or truncate on payment_batch_item
  for each statement execute function casework_is_only_added_to();
create trigger payment_line_is_only_added_to before update or delete or truncate on payment_batch_line
  for each statement execute function casework_is_only_added_to();
alter table payment_file_format enable always trigger payment_format_is_only_added_to;
alter table payment_batch enable always trigger payment_batch_is_only_added_to;
alter table payment_batch_item enable always trigger payment_item_is_only_added_to;
alter table payment_batch_line enable always trigger payment_line_is_only_added_to;

-- Payment requests with the case and the company behind them, as finance needs them.
create view payment_of_case as
  select r.id, r.version, r.state, r.sequence, r.requested_ore, r.account_number, r.attested_by, r.authorised_by,
         r.sending_id, r.rejection, r.case_id, c.case_number, c.scheme_key, c.applicant_orgnr, c.applicant_name
    from payment_request as r join grant_case as c on c.id = r.case_id;

-- Each sending of a payment made in the application as the ledger has it; state: sent, paid or failed, resolved_on the value date of that.
create view ledger_payment as
  select sent.reference_id as payment_id, sent.case_id, sum(sent.amount_ore)::bigint as amount_ore,
         min(sent.value_date) as sent_on,
         case max(done.kind) when 'confirm_payment' then 'paid' when 'reject_payment' then 'failed' else 'sent' end as state,
         max(done.value_date) as resolved_on
    from ledger.transfer as sent
    left join lateral (
      select kind, value_date from ledger.transfer
       where reference_id = sent.reference_id and kind in ('confirm_payment', 'reject_payment') limit 1) as done on true
   where sent.kind = 'send_payment' and sent.reference_id is not null and sent.origin = 'application'
   group by sent.reference_id, sent.case_id;

-- From which measure how much of a payment was sent, in the order drawn.
create view ledger_payment_part as
  select transfer.reference_id as payment_id, account.frame, account.year, account.measure, min(account.draw_order) as place,
         sum(transfer.amount_ore)::bigint as amount_ore
    from ledger.transfer join ledger.account on account.id = transfer.from_account
   where transfer.kind = 'send_payment' and transfer.reference_id is not null
   group by transfer.reference_id, account.frame, account.year, account.measure;

grant select, insert on payment_file_format, payment_batch, payment_batch_item, payment_batch_line to tilsagn_app;
grant select on payment_of_case, ledger_payment, ledger_payment_part to tilsagn_app;
