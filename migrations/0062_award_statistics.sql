-- Applications and awards as the county council counts them (design.md section 8).

-- One row a submitted case. year: that of the frame first charged, also after a carry (accounts are made in the order
-- of charging); for a case never charged that of its import row or of its call's first measure.
create view award_case as
  select c.id as case_id, c.scheme_key, c.submitted_on, c.applied_ore, c.applicant_orgnr, c.municipality_number,
         c.provider_type, c.participants,
         coalesce(
           (select account.year from ledger.account
             where account.case_id = c.id and account.kind in ('reserved', 'committed') order by account.id limit 1),
           (select imported.year from imported_case as imported where imported.case_id = c.id),
           (select drawn.year from grant_call_measure as drawn
             where drawn.call_key = c.call_key order by drawn.position limit 1)) as year
    from grant_case as c
   where c.submitted_on is not null;

grant select on award_case to tilsagn_app;

create function award_money(p_as_of date) returns table (
  case_id uuid, granted_on date, granted_ore bigint, withdrawn_ore bigint, disbursed_ore bigint, repaid_ore bigint)
language sql stable as $$
  select transfer.case_id,
         min(value_date) filter (where kind in ('commit', 'raise_commitment')),
         coalesce(sum(amount_ore) filter (where kind in ('commit', 'raise_commitment') and value_date <= p_as_of), 0)::bigint,
         coalesce(sum(amount_ore) filter (where kind = 'reduce_commitment' and value_date <= p_as_of), 0)::bigint,
         coalesce(sum(amount_ore) filter (where kind = 'confirm_payment' and value_date <= p_as_of), 0)::bigint,
         coalesce(sum(amount_ore) filter (where kind = 'repay' and value_date <= p_as_of), 0)::bigint
    from ledger.transfer
   where transfer.case_id is not null
     and kind in ('commit', 'raise_commitment', 'reduce_commitment', 'confirm_payment', 'repay')
   group by transfer.case_id
$$;
comment on function award_money(date) is
  'What each granted case got, gave back, was paid and repaid by a date (inclusive), in øre, and the date of its first granting decision.';

create function award_statistics(p_scheme text, p_year integer, p_as_of date, p_by_decision_year boolean)
returns table (applications integer, applied_ore bigint, projects integer, organisations integer, participants bigint,
  granted_ore bigint, withdrawn_projects integer, withdrawn_ore bigint, disbursed_ore bigint, repaid_ore bigint,
  by_municipality jsonb, by_region jsonb, by_provider_type jsonb)
language sql stable as $$
  with cases as materialized (select * from award_case where scheme_key = p_scheme),
  applied as (
    select * from cases
     where submitted_on <= p_as_of
       and case when p_by_decision_year then extract(year from submitted_on) else year end = p_year),
  project as materialized (
    select cases.*, money.granted_ore, money.withdrawn_ore, money.disbursed_ore, money.repaid_ore, place.region
      from cases
      join award_money(p_as_of) as money using (case_id)
      left join municipality as place on place.number = cases.municipality_number
     where money.granted_on <= p_as_of
       and case when p_by_decision_year then extract(year from money.granted_on) else year end = p_year),
  involved as (
    select applicant_orgnr as orgnr from project
    union
    select participant.orgnr from project join case_participant as participant using (case_id)),
  municipalities as (
    select municipality_number as key, count(*) as projects, sum(granted_ore)::bigint as granted from project group by 1),
  regions as (select region as key, count(*) as projects, sum(granted_ore)::bigint as granted from project group by 1),
  providers as (select provider_type as key, count(*) as projects, sum(granted_ore)::bigint as granted from project group by 1)
  select (select count(*)::integer from applied),
         (select coalesce(sum(applied_ore), 0)::bigint from applied),
         count(*)::integer,
         (select count(*)::integer from involved),
         coalesce(sum(participants), 0)::bigint,
         coalesce(sum(granted_ore), 0)::bigint,
         count(*) filter (where granted_ore - withdrawn_ore - repaid_ore = 0)::integer,
         coalesce(sum(withdrawn_ore), 0)::bigint,
         coalesce(sum(disbursed_ore), 0)::bigint,
         coalesce(sum(repaid_ore), 0)::bigint,
         (select coalesce(jsonb_agg(jsonb_build_object('municipalityNumber', key, 'projects', projects, 'grantedOre', granted)
                            order by key collate "C" nulls last), '[]') from municipalities),
         (select coalesce(jsonb_agg(jsonb_build_object('region', key, 'projects', projects, 'grantedOre', granted)
                            order by key collate "C" nulls last), '[]') from regions),
         (select coalesce(jsonb_agg(jsonb_build_object('providerType', key, 'projects', projects, 'grantedOre', granted)
                            order by key collate "C" nulls last), '[]') from providers)
    from project
$$;
comment on function award_statistics(text, integer, date, boolean) is
  'Applications and awards of a scheme and year by a date (inclusive), amounts in øre: by the year of the frame first charged, or by the year of the decision (applications then by that of submission). Nothing is added twice: a project is a case whose first granting decision is by that date (design.md section 8).';

revoke all on function award_money(date), award_statistics(text, integer, date, boolean) from public;
grant execute on function award_money(date), award_statistics(text, integer, date, boolean) to tilsagn_app;
