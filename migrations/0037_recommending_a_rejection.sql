-- A caseworker may recommend that nothing is granted (innstilling om avslag): 0 øre, and nothing is reserved.
alter table recommendation drop constraint recommendation_recommended_ore_check,
  add constraint recommendation_recommended_ore_check check (recommended_ore >= 0);
