-- The dead are counted each time somebody reads the figures of the worker; the done ones are many.
create index outbox_dead on outbox (created_at) where state = 'dead';
