-- Case numbers run from 1 within each year. Imported cases bring numbers of their own into the same space: those
-- already taken are passed over.
create function next_case_number(p_year integer) returns text language plpgsql as $$
declare
  number text;
begin
  loop
    insert into case_number_series as s (year, last_number) values (p_year, 1)
    on conflict (year) do update set last_number = s.last_number + 1
    returning p_year || '/' || lpad(last_number::text, greatest(4, length(last_number::text)), '0') into number;
    exit when not exists (select from grant_case where case_number = number);
  end loop;
  return number;
end
$$;
comment on function next_case_number(integer) is
  'The next case number of a year, like 2021/0001; holds the row of the year until the transaction ends, so that the series has no holes.';
