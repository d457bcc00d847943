-- Which account a company was paid to before, so that whoever attests and authorises sees that it is another now.
create function account_used_before(p_request uuid) returns table (account_number text, used_on date)
language sql stable as $$
  select coalesce(corrected.account_number, paid.account_number), paid.paid_on
    from payment_request as asked
    join grant_case as own on own.id = asked.case_id
    join grant_case as theirs on theirs.applicant_orgnr = own.applicant_orgnr
    join payment_request as paid on paid.case_id = theirs.id
    left join lateral (
      select correction.account_number from payment_correction as correction
       where correction.payment_request_id = paid.id
         and (not correction.changes_account or correction.approved_by is not null)
       order by correction.corrected_at desc limit 1) as corrected on true
   where asked.id = p_request and paid.id <> asked.id and paid.paid_on is not null
   order by paid.paid_on desc, paid.id desc
   limit 1
$$;
comment on function account_used_before(uuid) is
  'The account that the company behind a payment request was paid to last, on any of its cases and as corrected where that was needed, and the day; no row where it was never paid.';
revoke all on function account_used_before(uuid) from public;
grant execute on function account_used_before(uuid) to tilsagn_app;
