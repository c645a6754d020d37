-- Indicators: official figures by region, each with its definition, source, period and vintage. Adding them is publishing them.

create table indicator (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- Where those who run it have their role; its figures are of regions in it, and of others to compare with.
  region_id text not null references region,
  field text not null check (field in ('people', 'income', 'jobs', 'education', 'health', 'infrastructure', 'economy')),
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (created_by, idempotency_key)
);

-- Insert-only: what is measured, and by whom. Every change is a new row with its public reason; the highest number counts. `measure` goes up
-- only when what is measured changes: figures of two measures are never held against each other, while a corrected link changes nothing.
create table indicator_definition (
  indicator_id bigint not null references indicator,
  number integer not null check (number > 0),
  measure integer not null check (measure between 1 and number),
  name text not null check (name <> ''),
  definition text not null check (definition <> ''),
  unit text not null check (unit in ('count', 'percent', 'dollars', 'years', 'per-100000', 'index')),
  decimals smallint not null check (decimals between 0 and 4),
  direction text not null check (direction in ('more-is-better', 'less-is-better', 'neither')),
  publisher text not null check (publisher <> ''),
  source_title text not null check (source_title <> ''),
  source_url text not null check (source_url ~ '^https?://'),
  series text not null default '',
  licence text not null check (licence <> ''),
  language text not null default 'en',
  -- { es: { name, definition } }
  translations jsonb not null default '{}',
  reason text not null default '',
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (indicator_id, number)
);

-- One publication of figures: a release by the source, brought in at once. Insert-only: a revision by the source is another vintage.
create table figure_vintage (
  indicator_id bigint not null references indicator,
  number integer not null check (number > 0),
  definition integer not null,
  -- As the source names its release: "SAIPE 2023".
  name text not null check (name <> ''),
  -- The day on which the source published it.
  published_on date not null,
  note text not null default '',
  -- SHA-256 of the figures: the same file brought in again adds nothing.
  digest bytea not null check (length(digest) = 32),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (indicator_id, number),
  unique (indicator_id, digest),
  foreign key (indicator_id, definition) references indicator_definition (indicator_id, number)
);

create table figure (
  indicator_id bigint not null,
  vintage integer not null,
  -- An Open Civic Data id, in the tree of regions or outside of it (the country, another state).
  place text not null check (place like 'ocd-division/%'),
  place_name text not null check (place_name <> ''),
  -- What kind of place it is.
  level text not null check (level in ('country', 'state', 'county', 'city', 'district', 'tract', 'other')),
  -- A year (2023), a quarter (2023-Q2), a month (2023-04) or a span of years (2019-2023); its last day orders it.
  period text not null check (period ~ '^\d{4}(-\d{4}|-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  period_ends date not null,
  -- Null: the source tells that there is none, or keeps it back; the note says why.
  value double precision check (value <> 'NaN' and abs(value) < 1e18),
  -- Half the width of the interval that the source gives, at the confidence below; null where it gives none.
  margin double precision check (margin >= 0 and margin < 1e18),
  confidence smallint check (confidence between 50 and 99),
  note text not null default '' check (length(note) <= 500),
  primary key (indicator_id, place, period, vintage),
  foreign key (indicator_id, vintage) references figure_vintage (indicator_id, number),
  check ((margin is null) = (confidence is null)),
  check (value is not null or margin is null)
);
-- A page shows one period of an indicator, with the newest vintage of each place first.
create index on figure (indicator_id, period_ends, period, place, vintage desc);
create index on figure (indicator_id, vintage);
-- The profile of a place.
create index on figure (place, indicator_id);

-- Of how many places of each kind a release has figures of a period: told without looking through all of them.
create table figure_vintage_part (
  indicator_id bigint not null,
  vintage integer not null,
  period text not null,
  period_ends date not null,
  level text not null,
  places integer not null check (places > 0),
  primary key (indicator_id, vintage, period, level),
  foreign key (indicator_id, vintage) references figure_vintage (indicator_id, number)
);

-- Insert-only: a release that was entered wrongly is taken out of every page but the list of releases, or taken back in; the last entry counts.
create table figure_vintage_state (
  indicator_id bigint not null,
  vintage integer not null,
  number integer not null check (number > 0),
  withdrawn boolean not null,
  reason text not null check (reason <> ''),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (indicator_id, vintage, number),
  foreign key (indicator_id, vintage) references figure_vintage (indicator_id, number)
);

-- Vintages with what is measured in them and whether they stand.
create view figure_vintage_now as
  select v.*, d.measure, coalesce(s.withdrawn, false) as withdrawn, s.reason as state_reason
  from figure_vintage v
  join indicator_definition d on d.indicator_id = v.indicator_id and d.number = v.definition
  left join lateral (
    select withdrawn, reason from figure_vintage_state s
    where s.indicator_id = v.indicator_id and s.vintage = v.number order by s.number desc limit 1) s on true;

create function figures_are_insert_only() returns trigger language plpgsql as $$
begin
  -- Deleting an account takes its name off what it did, and nothing else.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'by_account' = to_jsonb(old) - 'by_account' and to_jsonb(new) ->> 'by_account' is null then
    return new;
  end if;
  raise exception 'figures and their definitions are insert-only';
end $$;
create trigger indicator_definition_is_insert_only before update on indicator_definition
  for each row execute function figures_are_insert_only();
create trigger indicator_definition_is_never_gone before delete or truncate on indicator_definition
  for each statement execute function figures_are_insert_only();
create trigger figure_vintage_is_insert_only before update on figure_vintage
  for each row execute function figures_are_insert_only();
create trigger figure_vintage_is_never_gone before delete or truncate on figure_vintage
  for each statement execute function figures_are_insert_only();
create trigger figure_vintage_state_is_insert_only before update on figure_vintage_state
  for each row execute function figures_are_insert_only();
create trigger figure_vintage_state_is_never_gone before delete or truncate on figure_vintage_state
  for each statement execute function figures_are_insert_only();
create trigger figure_vintage_part_is_insert_only before update or delete or truncate on figure_vintage_part
  for each statement execute function figures_are_insert_only();
create trigger figure_is_insert_only before update or delete or truncate on figure
  for each statement execute function figures_are_insert_only();
