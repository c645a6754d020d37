/**
 * Writing pledges: one statement for all that come at the same time, and for one alone, by an account and by a mailed link alike.
 *
 * It holds a share lock on the initiative's row while it looks at the newest event, and events are written under an exclusive one: so
 * a withdrawal at the same moment comes before the pledge or after it. A link is used up in the same statement that writes what it
 * was for.
 */
import { gather } from '../../../platform/db/gather.ts';

export type PledgeMove = 'give' | 'take-back';

interface PledgeAsk {
  readonly initiativeId: number;
  /** What the asking node knows: see PledgeDoor. */
  readonly newest: number;
  readonly open: boolean;
  readonly closesAt: Date | null;
  readonly move: PledgeMove;
}

/** Either by an account, or by the hash of a link's token; the link carries the rest. */
export type PledgeCast = PledgeAsk &
  (
    | { readonly link: Buffer }
    | {
        readonly link: null;
        readonly token: Buffer;
        readonly regionId: string;
        readonly network: Buffer;
        readonly domain: string;
        readonly domainName: string;
        readonly stem: Buffer | null;
        readonly odd: boolean;
        readonly held: string | null;
      }
  );

/**
 * stale: the node's copy is old, ask again with a new one. gone: no such initiative. done: it stands as was asked, by this
 * submit or by the same one before. used: the link was used for the other move. dead: there is no such link, or it is over.
 */
export type PledgeOutcome = 'stale' | 'gone' | 'closed' | 'done' | 'used' | 'dead';

const castStatement = `
  with asked as materialized (
    select * from unnest($1::bigint[], $2::int[], $3::boolean[], $4::timestamptz[], $5::text[], $6::bytea[], $7::bytea[], $8::text[],
      $9::bytea[], $10::text[], $11::text[], $12::bytea[], $13::boolean[], $14::text[]) with ordinality
      a(initiative_id, newest, open, closes_at, move, link, token, region_id, network, domain, domain_name, stem, odd, held, nr)
  ), door as materialized (
    select id, takes_pledges from initiative where id = any($1::bigint[]) and published_at is not null order by id for share
  ), seen as materialized (
    -- Asked after the lock, with eyes of its own: see initiative_newest_event.
    select id, takes_pledges, initiative_newest_event(id) as newest from door
  ), links as materialized (
    -- In one order, so that two batches with the same links cannot wait for each other in a circle.
    select * from pledge_link where token_hash = any($6::bytea[]) order by token_hash for update
  ), judged as materialized (
    select a.nr, a.move, a.link, a.initiative_id, clock_timestamp() as at,
      case
        when s.id is null then 'gone'
        when s.newest <> a.newest then 'stale'
        when a.link is not null and l.token_hash is null then 'dead'
        when l.used_at is not null then case when l.used_for = a.move then 'done' else 'used' end
        when l.expires_at <= clock_timestamp() then 'dead'
        when a.move = 'give' and not (a.open and s.takes_pledges and clock_timestamp() < coalesce(a.closes_at, 'infinity'))
          then 'closed'
      end as refused,
      coalesce(a.token, l.token) as token, coalesce(a.region_id, l.region_id) as region_id,
      coalesce(a.network, l.network) as network, coalesce(a.domain, l.domain) as domain,
      coalesce(a.domain_name, l.domain_name) as domain_name, coalesce(a.stem, l.stem) as stem, coalesce(a.odd, l.odd) as odd,
      coalesce(a.held, l.held) as held
    from asked a left join seen s on s.id = a.initiative_id
    left join links l on l.token_hash = a.link and l.initiative_id = a.initiative_id
  ), moves as materialized (
    -- Of one signer's submits in one batch the first counts; those that want the same are the same submit.
    select distinct on (initiative_id, token) * from judged where refused is null order by initiative_id, token, nr
  ), agreed as materialized (
    select j.nr, j.link, j.move, j.at from judged j
    join moves m on m.initiative_id = j.initiative_id and m.token = j.token and m.move = j.move where j.refused is null
  ), used as (
    update pledge_link l set used_at = a.at, used_for = a.move
    from (select distinct on (link) * from agreed where link is not null order by link, nr) a
    where l.token_hash = a.link
  ), put as (
    insert into pledge (initiative_id, token, region_id, via, network, domain, stem, odd, held, at)
    select initiative_id, token, region_id, case when link is null then 'account' else 'mail' end, network, domain, stem, odd, held, at
    from moves where move = 'give' order by initiative_id, token
    on conflict do nothing
    returning initiative_id, token, domain
  ), changed as (
    insert into pledge_change (initiative_id, token, number, given, at)
    select m.initiative_id, m.token, coalesce(c.number, 0) + 1, m.move = 'give', m.at
    from moves m join pledge p on p.initiative_id = m.initiative_id and p.token = m.token
    left join lateral (select number, given from pledge_change c where c.initiative_id = m.initiative_id and c.token = m.token
      order by number desc limit 1) c on true
    where coalesce(c.given, true) <> (m.move = 'give')
    order by m.initiative_id, m.token
    on conflict do nothing
    returning initiative_id, given
  ), named as (
    insert into pledge_domain (initiative_id, domain, name)
    select distinct on (m.initiative_id, m.domain) m.initiative_id, m.domain, m.domain_name
    from moves m
    where m.move = 'give' and m.domain like '~%'
      and not exists (select from pledge_domain d where d.initiative_id = m.initiative_id and d.domain = m.domain)
      and (select count(*) from (select from pledge p where p.initiative_id = m.initiative_id and p.domain = m.domain limit 9) nine) = 9
    order by m.initiative_id, m.domain
    on conflict do nothing
  ), logged as (
    insert into audit (act, process, public)
    select 'pledge.given', 'initiative:' || initiative_id, false from put
    union all
    select case when given then 'pledge.given-again' else 'pledge.taken-back' end, 'initiative:' || initiative_id, false from changed
  )
  select j.nr, coalesce(j.refused, case when a.nr is null then 'stale' else 'done' end) as outcome
  from judged j left join agreed a on a.nr = j.nr`;

export const castPledge = gather(
  async (database, casts: readonly PledgeCast[]): Promise<readonly PledgeOutcome[]> => {
    const own = casts.map((cast) => (cast.link === null ? cast : undefined));
    const rows = await database.hot<{ nr: number; outcome: PledgeOutcome }>('cast-pledges', castStatement, [
      casts.map(({ initiativeId }) => initiativeId),
      casts.map(({ newest }) => newest),
      casts.map(({ open }) => open),
      casts.map(({ closesAt }) => closesAt),
      casts.map(({ move }) => move),
      casts.map(({ link }) => link),
      own.map((cast) => cast?.token ?? null),
      own.map((cast) => cast?.regionId ?? null),
      own.map((cast) => cast?.network ?? null),
      own.map((cast) => cast?.domain ?? null),
      own.map((cast) => cast?.domainName ?? null),
      own.map((cast) => cast?.stem ?? null),
      own.map((cast) => cast?.odd ?? null),
      own.map((cast) => cast?.held ?? null),
    ]);
    const outcomes: PledgeOutcome[] = casts.map(() => 'gone');
    for (const { nr, outcome } of rows) outcomes[nr - 1] = outcome;
    return outcomes;
  },
  { atOnce: 3, most: 64 },
);
