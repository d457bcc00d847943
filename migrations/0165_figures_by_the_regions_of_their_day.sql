-- Figures that ask by date count by the regions of that day.
create or replace function award_statistics(p_scheme text, p_year integer, p_as_of date, p_by_decision_year boolean)
returns table (applications integer, applied_ore bigint, projects integer, organisations integer, participants bigint,
  granted_ore bigint, withdrawn_projects integer, withdrawn_ore bigint, disbursed_ore bigint, repaid_ore bigint,
  by_municipality jsonb, by_region jsonb, by_provider_type jsonb)
language sql stable as $$
  with cases as materialized (select * from award_case where scheme_key = p_scheme),
  place as materialized (select number, primary_region(number, p_as_of) as region from municipality),
  applied as (
    select * from cases
     where submitted_on <= p_as_of
       and case when p_by_decision_year then extract(year from submitted_on) else year end = p_year),
  project as materialized (
    select cases.*, money.granted_ore, money.withdrawn_ore, money.disbursed_ore, money.repaid_ore, place.region
      from cases
      join award_money(p_as_of) as money using (case_id)
      left join place on place.number = cases.municipality_number
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
