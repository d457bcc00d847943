-- What waits for a second person now also is a contract list that somebody has proposed.
create or replace view standing as
  select id, state, null::date as until from grant_case
  union all
  select id, state, null from payment_request
  union all
  select id, state, null from recovery
  union all
  select id, state, expires_on from frame_proposal
  union all
  select signed.id,
         case when exists (select from reconciliation_sign_off as later
                            where later.period = signed.period and later.signed_at > signed.signed_at)
              then 'signed_again' else 'signed' end, null
    from reconciliation_sign_off as signed
  union all
  select payment_id,
         case when approved_by is not null then 'approved' when changes_account then 'to_approve' else 'ready' end, null
    from payment_correction
  union all
  select id, state, null from contract_list;
