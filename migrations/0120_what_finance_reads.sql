-- What finance reads beside the ledger: applications nobody has decided, ends of projects, payments that wait.

-- A case on the first measure of its call, with the day from which it is no longer undecided (null while it is). Of
-- imported cases that were withdrawn without a date nobody knows how long they waited: they count as never waiting.
create view finance_case as
  select c.id as case_id, c.case_number, c.applicant_name, c.applicant_orgnr, c.scheme_key, c.call_key, c.state,
         c.applied_ore, c.recommended_ore, c.submitted_on, c.decided_on, c.project_ends_on,
         case when c.origin = 'import' then
                coalesce(c.decided_on, c.closed_on, case when c.outcome <> 'open' then c.submitted_on end)
              else
                least(c.decided_on, case when c.state = 'withdrawn' then
                  (select min(h.business_date) from case_history h where h.case_id = c.id and h.to_state = 'withdrawn')
                end)
         end as ended_on,
         m.frame, m.year, m.measure,
         (r.body -> 'instalment' ->> 'shareBeforeReportBasisPoints')::integer as share_before_report,
         (r.body -> 'finalReport' ->> 'monthsAfterProjectEnd')::integer as months_to_report
    from grant_case c
    left join grant_call_measure m on m.call_key = c.call_key and m.position = 1
    left join rule_set r on r.id = c.rule_set_id
   where c.submitted_on is not null;

-- A payment request with the day it was asked for and the day it was over, paid or returned.
create view finance_payment_request as
  select p.id as payment_request_id, p.case_id, p.requested_ore,
         (select min(h.business_date) from payment_request_history h where h.payment_request_id = p.id) as requested_on,
         case when p.state in ('paid', 'returned') then
           (select max(h.business_date) from payment_request_history h where h.payment_request_id = p.id)
         end as ended_on
    from payment_request p;

-- Which schemes a measure pays for.
create view finance_measure_scheme as
  select distinct m.frame, m.year, m.measure, c.scheme_key
    from grant_call_measure m join grant_call c on c.key = m.call_key;

grant select on finance_case, finance_payment_request, finance_measure_scheme to tilsagn_app;

create index grant_case_undecided on grant_case (call_key, submitted_on) include (applied_ore)
  where decided_on is null and submitted_on is not null;
