-- The notice of a call that opens names it. What was told before, or waits to be told, gets the name too.
create temporary table call_name on commit drop as
  select key, jsonb_build_object(
           'call_nb', name ->> 'nb',
           'call_nn', coalesce(name ->> 'nn', name ->> 'nb'),
           'call_en', coalesce(name ->> 'en', name ->> 'nb')) as params
    from grant_call;

update notification n set params = n.params || c.params
  from call_name c where n.template = 'call_opened' and c.key = n.params ->> 'callKey';
update outbox o set payload = o.payload || c.params
  from call_name c
 where o.kind = 'notify' and o.payload ->> 'template' = 'call_opened' and c.key = o.payload ->> 'callKey';
