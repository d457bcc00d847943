-- Which regions a municipality belongs to and when; at any day one of them is its primary region, by which is counted.
create table region_membership (
  municipality_number text not null references municipality,
  region text not null check (length(region) between 1 and 100),
  is_primary boolean not null,
  valid_from date not null,
  -- The last day, inclusive.
  valid_to date,
  source text not null check (length(source) between 1 and 300),
  to_be_confirmed boolean not null,
  primary key (municipality_number, region, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index region_membership_primary on region_membership (municipality_number, valid_from) where is_primary;

-- The proposed primary regions: they sum to the 38 municipalities of 2020.
insert into region_membership (municipality_number, region, is_primary, valid_from, source, to_be_confirmed)
select number, region, true, '1000-01-01',
       'Foreslått inndeling av de 38 kommunene fra 2020, én hovedregion for hver', true
  from municipality;

-- Other memberships by the regional councils' own lists.
insert into region_membership (municipality_number, region, is_primary, valid_from, source, to_be_confirmed)
select number, region, false, valid_from::date, source, to_be_confirmed
  from (values
    ('5022', 'Trøndelag sørvest', '2020-01-01', 'Trøndelag sørvest, medlemskommuner', false),
    ('5029', 'Trøndelag sørvest', '2020-01-01', 'Trøndelag sørvest, medlemskommuner', false),
    ('5057', 'Trøndelag sørvest', '2021-09-01', 'Trøndelag sørvest, medlemskommuner: Ørland fra september 2021', false),
    ('5028', 'Trøndelag sør', '2020-01-01', 'Trøndelag Sør, medlemskommuner', false),
    ('5027', 'Trondheimsregionen', '2020-01-01', 'Trondheimsregionen, medlemskommuner', false),
    ('5035', 'Trondheimsregionen', '2020-01-01', 'Trondheimsregionen, medlemskommuner', true),
    ('5059', 'Trondheimsregionen', '2020-01-01', 'Trondheimsregionen, medlemskommuner', true),
    ('5054', 'Trondheimsregionen', '2020-01-01', 'Trondheimsregionen, medlemskommuner', true)
  ) as listed (number, region, valid_from, source, to_be_confirmed);

create function primary_region(p_municipality text, p_on date) returns text
language sql stable as $$
  select region from region_membership
   where municipality_number = p_municipality and is_primary
     and valid_from <= p_on and coalesce(valid_to, 'infinity') >= p_on
   order by valid_from desc limit 1
$$;
comment on function primary_region(text, date) is
  'The primary region of a municipality of the county on a day; null outside the county.';

grant select on region_membership to tilsagn_app;
revoke all on function primary_region(text, date) from public;
grant execute on function primary_region(text, date) to tilsagn_app;
