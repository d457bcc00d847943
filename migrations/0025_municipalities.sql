-- The county's municipalities of 2020 and 2021, each with the one region its figures are counted under. Memberships
-- overlapped and changed; one primary region each is an assumption, kept as data so that it can be corrected.
create table municipality (
  number text primary key check (number ~ '^[0-9]{4}$'),
  name text not null,
  region text not null
);

insert into municipality (number, name, region) values
  ('5001', 'Trondheim', 'Trondheimsregionen'),
  ('5006', 'Steinkjer', 'Innherred'),
  ('5007', 'Namsos', 'Namdalen'),
  ('5014', 'Frøya', 'Trøndelag sørvest'),
  ('5020', 'Osen', 'Fosen'),
  ('5021', 'Oppdal', 'Trøndelag sør'),
  ('5022', 'Rennebu', 'Trøndelag sør'),
  ('5025', 'Røros', 'Trøndelag sør'),
  ('5026', 'Holtålen', 'Trøndelag sør'),
  ('5027', 'Midtre Gauldal', 'Trøndelag sør'),
  ('5028', 'Melhus', 'Trondheimsregionen'),
  ('5029', 'Skaun', 'Trondheimsregionen'),
  ('5031', 'Malvik', 'Trondheimsregionen'),
  ('5032', 'Selbu', 'Værnesregionen'),
  ('5033', 'Tydal', 'Værnesregionen'),
  ('5034', 'Meråker', 'Værnesregionen'),
  ('5035', 'Stjørdal', 'Værnesregionen'),
  ('5036', 'Frosta', 'Værnesregionen'),
  ('5037', 'Levanger', 'Innherred'),
  ('5038', 'Verdal', 'Innherred'),
  ('5041', 'Snåsa', 'Innherred'),
  ('5042', 'Lierne', 'Namdalen'),
  ('5043', 'Røyrvik', 'Namdalen'),
  ('5044', 'Namsskogan', 'Namdalen'),
  ('5045', 'Grong', 'Namdalen'),
  ('5046', 'Høylandet', 'Namdalen'),
  ('5047', 'Overhalla', 'Namdalen'),
  ('5049', 'Flatanger', 'Namdalen'),
  ('5052', 'Leka', 'Namdalen'),
  ('5053', 'Inderøy', 'Innherred'),
  ('5054', 'Indre Fosen', 'Fosen'),
  ('5055', 'Heim', 'Trøndelag sørvest'),
  ('5056', 'Hitra', 'Trøndelag sørvest'),
  ('5057', 'Ørland', 'Fosen'),
  ('5058', 'Åfjord', 'Fosen'),
  ('5059', 'Orkland', 'Trøndelag sørvest'),
  ('5060', 'Nærøysund', 'Namdalen'),
  ('5061', 'Rindal', 'Trøndelag sørvest');

grant select on municipality to tilsagn_app;
