-- Community funds: small pots run by the residents of one area. Pledges and grants are records; no payment is taken or made here.

create table fund (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  title text not null check (title <> ''),
  -- What it is for, who may apply, and which rules decide whether an application is eligible: markdown.
  about text not null default '',
  eligibility text not null default '',
  -- What a clerk ticks off for each application: ["Open to all who live here", ...], in the fund's language.
  checks jsonb not null default '[]' check (jsonb_typeof(checks) = 'array'),
  language text not null default 'en',
  -- { es: { title, about, eligibility, checks } }
  translations jsonb not null default '{}',
  -- In cents.
  pot bigint not null check (pot > 0 and pot <= 10000000000000),
  most_asked bigint not null check (most_asked > 0),
  -- Of one resident, over all applications, in cents; unused where a panel decides.
  most_pledged bigint not null check (most_pledged > 0),
  deciding text not null check (deciding in ('plain', 'quadratic', 'pairwise', 'panel')),
  -- plain: parts per 10,000 added to each dollar; pairwise: cents that two people who always pledge alike are worth together.
  measure bigint check (measure > 0),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  pledging_opens_at timestamptz not null,
  pledging_closes_at timestamptz not null,
  published_at timestamptz,
  hypothetical boolean not null default false,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (created_by, idempotency_key),
  check (opens_at < closes_at and closes_at <= pledging_opens_at and pledging_opens_at < pledging_closes_at),
  check ((deciding in ('plain', 'pairwise')) = (measure is not null))
);
create index on fund (region_id);

-- The terms that people could rely on from a moment on: the first when the fund is published, then one for each change. Insert-only.
create table fund_version (
  fund_id bigint not null references fund,
  number integer not null check (number > 0),
  -- As the form has them, by field.
  terms jsonb not null,
  reason text not null check (reason <> ''),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (fund_id, number)
);

-- Insert-only: of one application the highest revision counts.
create table fund_application (
  fund_id bigint not null references fund,
  number integer not null check (number > 0),
  revision integer not null check (revision > 0),
  title text not null check (title <> ''),
  what text not null check (what <> ''),
  -- Who applies, for everybody to read.
  applicant text not null check (applicant <> ''),
  -- How to reach them: for those who run the fund alone, and in no export.
  contact text not null check (contact <> ''),
  -- [{ "title": "...", "cents": 100 }], in order; together what is asked for.
  milestones jsonb not null check (jsonb_typeof(milestones) = 'array'),
  asked bigint not null check (asked > 0),
  language text not null default 'en',
  withdrawn boolean not null default false,
  by_account uuid references account,
  idempotency_key uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (fund_id, number, revision),
  unique (fund_id, idempotency_key)
);

-- Whether an application meets the rules of the fund, with the public reason. Insert-only; the last counts.
create table fund_eligibility (
  fund_id bigint not null,
  application integer not null,
  number integer not null check (number > 0),
  -- Of the application, as it was looked at: one that is rewritten waits again.
  revision integer not null check (revision > 0),
  eligible boolean not null,
  -- [{ "check": "...", "met": true }], in the words of that day.
  checks jsonb not null default '[]' check (jsonb_typeof(checks) = 'array'),
  reason text not null check (reason <> ''),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (fund_id, application, number)
);

-- Against a finding of not eligible the applicant writes once, and those who run the fund answer once, both in public. Insert-only.
create table fund_appeal (
  fund_id bigint not null,
  application integer not null,
  words text not null check (words <> ''),
  by_account uuid references account,
  at timestamptz not null default clock_timestamp(),
  primary key (fund_id, application)
);
create table fund_appeal_answer (
  fund_id bigint not null,
  application integer not null,
  words text not null check (words <> ''),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (fund_id, application),
  foreign key (fund_id, application) references fund_appeal
);

-- A resident's pledge to an application, under a name that means nothing outside of this fund. Insert-only; the highest revision counts, 0 takes it back.
create table fund_pledge (
  fund_id bigint not null,
  application integer not null,
  pledger bytea not null check (length(pledger) = 32),
  revision integer not null check (revision > 0),
  cents bigint not null check (cents >= 0),
  idempotency_key uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (fund_id, application, pledger, revision),
  unique (fund_id, pledger, idempotency_key)
);

-- A panel member's vote for or against an application. Insert-only; the last counts.
create table fund_panel_vote (
  fund_id bigint not null,
  application integer not null,
  number integer not null check (number > 0),
  member bytea not null check (length(member) = 32),
  approves boolean not null,
  at timestamptz not null default clock_timestamp(),
  primary key (fund_id, application, number)
);

-- What was decided: written once, with everything it was computed from in the exports.
create table fund_decision (
  fund_id bigint primary key references fund,
  -- [{ application, pledged, pledgers, claim, cents, capped }] of every eligible application.
  outcome jsonb not null,
  reason text not null check (reason <> ''),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp()
);

-- A grant is paid in stages, each after its milestone was accepted. Insert-only: a correction is an entry of its own.
create table fund_entry (
  fund_id bigint not null references fund,
  number integer not null check (number > 0),
  application integer not null,
  -- The place of the milestone, from 1.
  milestone integer not null check (milestone > 0),
  -- reopened: the acceptance is taken back, before anything is paid on it.
  kind text not null check (kind in ('accepted', 'reopened', 'paid', 'paid-back')),
  -- Of payments, in cents.
  cents bigint check (cents > 0),
  -- In the treasury's own system.
  reference text not null default '',
  reason text not null check (reason <> ''),
  by_account uuid references account,
  by_role text,
  idempotency_key uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (fund_id, number),
  unique (fund_id, idempotency_key),
  check ((kind in ('accepted', 'reopened')) = (cents is null))
);

create function fund_facts_are_insert_only() returns trigger language plpgsql as $$
begin
  -- Deleting an account takes its name off what it did, and nothing else.
  if tg_op = 'UPDATE' and to_jsonb(new) ? 'by_account' and to_jsonb(new) - 'by_account' = to_jsonb(old) - 'by_account'
      and to_jsonb(new) ->> 'by_account' is null then
    return new;
  end if;
  raise exception 'applications, pledges, votes, decisions and payments of a fund are insert-only';
end $$;
do $$
declare t text;
begin
  foreach t in array array['fund_version', 'fund_application', 'fund_eligibility', 'fund_appeal', 'fund_appeal_answer', 'fund_pledge', 'fund_panel_vote', 'fund_decision', 'fund_entry'] loop
    execute format('create trigger %I_is_insert_only before update on %I for each row execute function fund_facts_are_insert_only()', t, t);
    execute format('create trigger %I_is_never_gone before delete or truncate on %I for each statement execute function fund_facts_are_insert_only()', t, t);
  end loop;
end $$;
