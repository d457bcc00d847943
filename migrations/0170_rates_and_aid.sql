-- What rules that look back are told: the rate of the euro day by day, firms that are one undertaking, and each award
-- as aid (design.md section 3).

create table exchange_rate (
  on_day date primary key,
  -- Ten-thousandths of a krone for a euro: 10.72 is 107200.
  nok_per_eur integer not null check (nok_per_eur between 10000 and 1000000),
  source text not null check (length(source) between 1 and 200),
  to_be_confirmed boolean not null,
  imported_by text not null,
  imported_at timestamptz not null default clock_timestamp()
);

-- Firms that an application names as linked: more than half owned, either way.
create table linked_firm (
  case_id uuid not null references grant_case,
  orgnr text not null check (orgnr ~ '^[0-9]{9}$'),
  linked_orgnr text not null check (linked_orgnr ~ '^[0-9]{9}$'),
  primary key (case_id, linked_orgnr)
);
create index linked_firm_from on linked_firm (orgnr, linked_orgnr);
create index linked_firm_to on linked_firm (linked_orgnr, orgnr);
create index case_participant_orgnr on case_participant (orgnr, case_id);

-- An award as aid, with the rate of its own day; one a case.
create table aid_award (
  case_id uuid primary key references grant_case,
  orgnr text not null check (orgnr ~ '^[0-9]{9}$'),
  -- The single undertaking on the day of the decision, the applicant among them.
  undertaking text[] not null check (orgnr = any (undertaking)),
  granted_on date not null,
  granted_ore bigint not null check (granted_ore > 0),
  basis text not null check (basis in ('gber_31', 'de_minimis', 'none')),
  -- Null where no rate was known.
  nok_per_eur integer check (nok_per_eur between 10000 and 1000000),
  rate_to_be_confirmed boolean not null,
  -- The day the offer was declined or lapsed.
  lapsed_on date
);
create index aid_award_granted on aid_award (granted_on, case_id);

-- From which sum in euros an award on a basis must be reported to the state-aid register, and within how many months.
create table aid_report_threshold (
  basis text not null check (basis in ('gber_31', 'de_minimis')),
  valid_from date not null,
  from_eur integer not null check (from_eur >= 0),
  within_months integer not null check (within_months > 0),
  source text not null,
  to_be_confirmed boolean not null,
  primary key (basis, valid_from)
);
insert into aid_report_threshold values
  ('gber_31', '2016-07-01', 500000, 6, 'Støtteprosessloven § 7 og forskriften om registeret, fristen etter forordning (EU) nr. 651/2014 artikkel 9', true),
  ('gber_31', '2023-12-11', 100000, 6, 'Støtteprosessloven § 7 og forskriften om registeret fra 11.12.2023, fristen etter forordning (EU) nr. 651/2014 artikkel 9', true),
  ('de_minimis', '2026-01-01', 0, 6, 'Forordning (EU) 2023/2831 om sentralt register fra 01.01.2026', true);

-- What was decided before this was kept: by the rules pinned on the case, and the offers that had ended.
insert into aid_award (case_id, orgnr, undertaking, granted_on, granted_ore, basis, rate_to_be_confirmed, lapsed_on)
select made.id, made.applicant_orgnr, array[made.applicant_orgnr], made.decided_on, made.granted_ore,
       coalesce(rules.body -> 'aidBasis' ->> 'kind', 'none'), true,
       (select max(history.business_date) from case_history as history
         where history.case_id = made.id and history.to_state in ('declined', 'expired'))
  from grant_case as made
  join rule_set as rules on rules.id = made.rule_set_id
 where made.granted_ore > 0 and made.decided_on is not null;

create function exchange_rate_on(p_day date) returns table (nok_per_eur integer, to_be_confirmed boolean)
language sql stable as $$
  select rate.nok_per_eur, rate.to_be_confirmed or rate.on_day > p_day or p_day - rate.on_day > 7
    from exchange_rate as rate
   order by rate.on_day > p_day, abs(p_day - rate.on_day)
   limit 1
$$;
comment on function exchange_rate_on(date) is
  'The rate of the euro that holds on a day, in ten-thousandths of a krone: of that day or the last day before it. To be confirmed where the rate itself is, is more than a week old, or is of a later day because none is earlier. No row where no rate is known at all.';

create function undertaking_of(p_orgnrs text[]) returns text[]
language sql stable as $$
  with recursive member (orgnr) as (
    select unnest(p_orgnrs)
    union
    select case when link.orgnr = member.orgnr then link.linked_orgnr else link.orgnr end
      from member join linked_firm as link on member.orgnr in (link.orgnr, link.linked_orgnr))
  select array_agg(orgnr order by orgnr) from member
$$;
comment on function undertaking_of(text[]) is
  'The organisation numbers that make one undertaking with the given ones by what applications have named as linked, in order.';

create function aid_facts(p_case uuid, p_orgnr text, p_linked text[], p_scheme text, p_on date, p_days date[]) returns jsonb
language sql stable as $$
  with undertaking as materialized (select undertaking_of(p_orgnr || p_linked) as orgnrs),
  found as materialized (
    select id from grant_case, undertaking where applicant_orgnr = any (orgnrs)
    union
    select case_id from case_participant where orgnr = p_orgnr),
  award as (
    select made.*, aid.basis, aid.case_id is not null as kept,
           coalesce(aid.nok_per_eur, rate.nok_per_eur) as nok_per_eur,
           case when aid.nok_per_eur is null then coalesce(rate.to_be_confirmed, true)
                else aid.rate_to_be_confirmed end as unsure
      from found join grant_case as made using (id)
      left join aid_award as aid on aid.case_id = made.id
      left join lateral exchange_rate_on(made.decided_on) as rate on aid.nok_per_eur is null
     where made.id <> p_case and made.granted_ore > 0 and made.decided_on <= p_on
       and made.outcome in ('granted', 'partly_granted') and (aid.lapsed_on is null or aid.lapsed_on > p_on))
  select jsonb_build_object(
    'undertaking', (select orgnrs from undertaking),
    'awards', (select coalesce(jsonb_agg(jsonb_build_object(
        'caseNumber', case_number, 'own', applicant_orgnr = p_orgnr, 'sameScheme', scheme_key = p_scheme,
        'applicant', applicant_orgnr = any (select unnest(orgnrs) from undertaking),
        'call', call_key, 'title', title, 'grantedOn', decided_on, 'grantedOre', granted_ore,
        'deMinimis', basis = 'de_minimis', 'nokPerEur', nok_per_eur, 'rateToBeConfirmed', unsure,
        'startsOn', project_starts_on, 'endsOn', project_ends_on) order by decided_on, id), '[]') from award),
    'rates', (select coalesce(jsonb_agg(jsonb_build_object(
        'day', day, 'nokPerEur', rate.nok_per_eur, 'toBeConfirmed', rate.to_be_confirmed)), '[]')
      from unnest(p_days) as day cross join lateral exchange_rate_on(day) as rate),
    'openRecovery', exists (
      select from grant_case as owing
        join ledger.account on account.case_id = owing.id and account.kind = 'recovery_claim'
        join ledger.account_balance on account_id = account.id
       where owing.applicant_orgnr = p_orgnr and balance_ore > 0))
$$;
comment on function aid_facts(uuid, text, text[], text, date, date[]) is
  'What rules that look back are told of a case, by a day (inclusive): the single undertaking, what its members and projects with the company among the participants were granted (øre, each with the rate of its own day; offers that ended do not count), the rates of the days asked for, and whether the company owes money back.';

create function aid_award_stands() returns trigger
language plpgsql as $$
begin
  if old.lapsed_on is not null or new.lapsed_on is null
     or (to_jsonb(new) - 'lapsed_on') is distinct from (to_jsonb(old) - 'lapsed_on') then
    raise exception 'an award is written once and lapses once';
  end if;
  return new;
end
$$;
comment on function aid_award_stands() is 'Lets an award lapse once and keeps what was granted.';
create trigger aid_award_stands before update on aid_award for each row execute function aid_award_stands();
alter table aid_award enable always trigger aid_award_stands;
create trigger exchange_rate_is_only_added_to before update or delete or truncate on exchange_rate
  for each statement execute function casework_is_only_added_to();
alter table exchange_rate enable always trigger exchange_rate_is_only_added_to;

grant select, insert on exchange_rate to tilsagn_app;
grant select, insert, delete on linked_firm to tilsagn_app;
grant select, insert, update on aid_award to tilsagn_app;
grant select on aid_report_threshold to tilsagn_app;
grant execute on function exchange_rate_on(date), undertaking_of(text[]),
  aid_facts(uuid, text, text[], text, date, date[]) to tilsagn_app;

-- The rules that the caseworker went past, each with the reason: [{rule, reason}].
alter table recommendation add column overrides jsonb not null default '[]';
