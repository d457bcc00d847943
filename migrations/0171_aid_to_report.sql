-- The awards that must be reported to the state-aid register.
create function aid_to_report(p_year integer) returns table (
  case_id uuid, case_number text, scheme_key text, orgnr text, applicant text, basis text, granted_on date,
  granted_ore bigint, nok_per_eur integer, rate_to_be_confirmed boolean, from_eur integer, report_by date, source text,
  threshold_to_be_confirmed boolean)
language sql stable as $$
  select award.case_id, made.case_number, made.scheme_key, award.orgnr, made.applicant_name, award.basis,
         award.granted_on, award.granted_ore, award.nok_per_eur, award.rate_to_be_confirmed, threshold.from_eur,
         (award.granted_on + make_interval(months => threshold.within_months))::date, threshold.source,
         threshold.to_be_confirmed
    from aid_award as award
    join grant_case as made on made.id = award.case_id
    join lateral (
      select * from aid_report_threshold as valid
       where valid.basis = award.basis and valid.valid_from <= award.granted_on
       order by valid.valid_from desc limit 1) as threshold on true
   where award.granted_on between make_date(p_year, 1, 1) and make_date(p_year, 12, 31)
     and award.lapsed_on is null
     -- øre and ten-thousandths of a krone: both sides are hundredths of a krone times a hundred
     and (award.nok_per_eur is null
          or award.granted_ore * 100 >= threshold.from_eur::bigint * award.nok_per_eur)
   order by award.granted_on, award.case_id
$$;
comment on function aid_to_report(integer) is
  'The awards of a year that reach the threshold of their day for the state-aid register, amounts in øre, with the last day to report them; also those whose euro rate is not known. Offers that ended are left out.';
grant execute on function aid_to_report(integer) to tilsagn_app;
