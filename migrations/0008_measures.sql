-- What a count finds out beyond the outcome: measures of it, what hung on its ties, and, of an imported election, how it
-- differs from what was announced. Null in counts made before.
alter table count_run add column measures jsonb;
alter table count_run add column tie_trail jsonb;
alter table count_run add column announced jsonb;
