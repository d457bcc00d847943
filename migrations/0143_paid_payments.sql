-- The payments of a month, found without reading the whole ledger.
set local role tilsagn_ledger;
create index transfer_confirmed on ledger.transfer (value_date) where kind = 'confirm_payment';
reset role;

-- Each payment made in the application that is paid, with the case it was for.
create view ledger_payment_paid as
  select transfer.reference_id as payment_id, transfer.value_date as paid_on, transfer.case_id,
         sum(transfer.amount_ore)::bigint as amount_ore
    from ledger.transfer
   where transfer.kind = 'confirm_payment' and transfer.origin = 'application' and transfer.reference_id is not null
   group by transfer.reference_id, transfer.value_date, transfer.case_id;

grant select on ledger_payment_paid to tilsagn_app;
