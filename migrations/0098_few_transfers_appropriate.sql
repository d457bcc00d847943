-- What a measure was given is asked for with every case that is opened, and few transfers give: they are found without
-- reading the many that reserve, commit and pay.
set local role tilsagn_ledger;

create index transfer_appropriating on ledger.transfer (from_account, to_account, amount_ore)
  where kind in ('allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate');

reset role;
