-- How often a count was begun: one that takes its process down each time is given up, not tried for ever.
alter table count_run add column tries integer not null default 0;
