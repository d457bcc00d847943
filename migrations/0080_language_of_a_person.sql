-- The language a person has chosen to be written to in, on whatever machine; null while nothing is chosen.
alter table person add column language text check (language in ('nb', 'nn', 'en'));
