-- What the county knows of a company from its own cases and ledger.

create function companies_found(p_words text, p_schemes text[], p_after text, p_most integer)
returns table (orgnr text, name text, municipality_number text, cases integer, granted_ore bigint, total integer)
language sql stable as $$
  with wanted as (
    select distinct applicant_orgnr from grant_case
     where submitted_on is not null and (p_schemes is null or scheme_key = any (p_schemes))
       and (p_words is null or strpos(lower(applicant_name), lower(p_words)) > 0
            or starts_with(applicant_orgnr, replace(p_words, ' ', '')))),
  found as materialized (
    select made.applicant_orgnr as orgnr,
           (array_agg(made.applicant_name order by made.submitted_on desc, made.id desc))[1] as name,
           (array_agg(made.municipality_number order by made.submitted_on desc, made.id desc))[1] as municipality_number,
           count(*)::integer as cases, coalesce(sum(made.granted_ore), 0)::bigint as granted_ore
      from grant_case as made join wanted using (applicant_orgnr)
     where made.submitted_on is not null and (p_schemes is null or made.scheme_key = any (p_schemes))
     group by made.applicant_orgnr)
  select found.*, (select count(*)::integer from found)
    from found
   where p_after is null
      or (lower(found.name), found.orgnr) > (select lower(before.name), before.orgnr from found as before where before.orgnr = p_after)
   order by lower(found.name), found.orgnr
   limit p_most
$$;
comment on function companies_found(text, text[], text, integer) is
  'Companies with cases of these schemes (all where null) whose name contains the words or whose number begins with them, by name: at most p_most after the company p_after. Name and municipality are those of the newest case; what was granted is gross, in øre; total counts all that were found.';

create function cases_of_company(p_orgnr text, p_schemes text[]) returns table (
  case_id uuid, applies boolean, paid_ore bigint)
language sql stable as $$
  select made.id, made.applicant_orgnr = p_orgnr,
         (select coalesce(sum(case kind when 'repay' then -amount_ore else amount_ore end), 0)::bigint
            from ledger.transfer
           where transfer.case_id = made.id and kind in ('confirm_payment', 'repay'))
    from grant_case as made
   where (made.applicant_orgnr = p_orgnr
          or made.id in (select participant.case_id from case_participant as participant where participant.orgnr = p_orgnr))
     and made.submitted_on is not null and (p_schemes is null or made.scheme_key = any (p_schemes))
$$;
comment on function cases_of_company(text, text[]) is
  'The cases that a company applies in or takes part in, of these schemes (all where null), with what of each was paid and not repaid, in øre.';

revoke all on function companies_found(text, text[], text, integer), cases_of_company(text, text[]) from public;
grant execute on function companies_found(text, text[], text, integer), cases_of_company(text, text[]) to tilsagn_app;
