-- The schemes whose awards the county makes itself (design.md section 3).
insert into scheme (key, name) values
  ('jobbsjansen-b', '{"nb": "Jobbsjansen del B", "nn": "Jobbsjansen del B", "en": "Jobbsjansen part B"}'),
  ('career-guidance', '{"nb": "Karriereveiledning", "nn": "Karriererettleiing", "en": "Career guidance"}'),
  ('higher-vocational', '{"nb": "Høyere yrkesfaglig utdanning", "nn": "Høgare yrkesfagleg utdanning", "en": "Higher vocational education"}'),
  ('kompetansepilot', '{"nb": "Kompetansepilot", "nn": "Kompetansepilot", "en": "Competence pilot"}')
  on conflict (key) do nothing;
