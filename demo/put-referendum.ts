/** Makes a referendum's past out of its content: dates around today, returns or ballots by chance, and the count by the room's own code. */
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { putPastVote } from '../src/capabilities/initiatives/index.ts';
import { countAt, putWholeReferendum, type PastReturn } from '../src/capabilities/referendums/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import { fromLocal } from '../src/platform/local-time.ts';
import { california as regions } from '../src/platform/regions/california.ts';
import { calendarDay, dayAt, inOffice, morning } from './calendar.ts';
import type { DemoDay } from './content/initiative-shape.ts';
import type { DemoReferendum, DemoReturns } from './content/referendum-shape.ts';
import { referendums } from './content/referendums.ts';
import { california, type People } from './people.ts';
import { simulateAdvisory } from './simulation/advisory.ts';
import { seededRandom } from './simulation/random.ts';
import { simulateReturns } from './simulation/returns.ts';
import { keyOf } from './simulation/vote.ts';

const minuteMs = 60_000;

/** Call it in the transaction that loads everything, after the initiatives. `initiatives`: their numbers by slug. */
export async function putReferendum(
  tx: Db,
  content: DemoReferendum,
  { initiatives, people, now }: { initiatives: ReadonlyMap<string, number>; people: People; now: Date },
): Promise<number> {
  const { slug, title, summary, question, vote, returns } = content;
  const [opensAt, closesAt] = [pollsAt(now, content.opens, '07:00'), pollsAt(now, content.closes, '20:00')];
  const initiative = content.initiative === null ? undefined : initiatives.get(content.initiative);
  if (content.initiative !== null && initiative === undefined) throw new Error(`${slug}: no such initiative`);
  const id = await putWholeReferendum(tx, {
    referendum: {
      slug,
      regionId: `${california}${content.region}`,
      topic: content.topic,
      kind: vote === undefined ? 'reported' : 'held-here',
      title: title.en,
      summary: summary.en,
      question: question.en,
      argumentFor: content.for.en,
      argumentAgainst: content.against.en,
      language: 'en',
      translations: {
        es: {
          title: title.es,
          summary: summary.es,
          question: question.es,
          argumentFor: content.for.es,
          argumentAgainst: content.against.es,
        },
      },
      keys: content.keys,
      regionKind: content.regionKind,
      initiative: initiative === undefined ? null : `initiative:${initiative}`,
      opensAt,
      closesAt,
      publishedAt: dayAt(now, content.published, morning + 1),
      hypothetical: true,
      createdBy: people.organiser,
      key: keyOf(`${slug} referendum`),
    },
    returns: returns === undefined || returns === null ? [] : returnsOf(content, returns, closesAt, now),
    ballots:
      vote === undefined
        ? []
        : simulateAdvisory({
            name: slug,
            ...vote,
            homes: vote.homes.map(({ region, ...home }) => ({
              ...home,
              regionId: region === null ? null : `${california}${region}`,
            })),
            opensAt,
            closesAt,
            now,
          }),
    certifiedAt: returns === undefined || returns === null ? null : officeAt(now, returns.certified),
    clerk: people.clerk,
  });
  if (initiative !== undefined) await putPastVote(tx, initiative, `referendum:${id}`);
  // As the server counts by itself, a moment after the close.
  if (vote !== undefined && vote.residents !== null)
    await countAt(tx, id, new Date(closesAt.getTime() + minuteMs), vote.residents);
  return id;
}

function pollsAt(now: Date, day: DemoDay, hour: string): Date {
  const at = fromLocal(`${typeof day === 'number' ? calendarDay(now, day) : day}T${hour}`, 'America/Los_Angeles');
  if (typeof at === 'string') throw new Error(`no polls open at ${hour}`);
  return at;
}

const officeAt = (now: Date, day: number): Date => new Date(inOffice(dayAt(now, day, morning).getTime()));

/** Of the state its counties; of a county its districts, which are drawn to be alike in people. */
function returningRegions({ region }: DemoReferendum): readonly { regionId: string; population: number }[] {
  if (region === '')
    return regions
      .filter(({ kind }) => kind === 'county')
      .map(({ id, population }) => ({ regionId: id, population: population?.people ?? 1 }));
  const county = regions.find(({ id }) => id === `${california}${region}`);
  const districts = regions.filter(({ kind, parent_id }) => kind === 'district' && parent_id === county?.id);
  const people = county?.population?.people ?? 0;
  return districts.map(({ id }) => ({ regionId: id, population: Math.round(people / districts.length) }));
}

/** Smaller regions are not always faster: each returns on a day by chance. */
function returnsOf(content: DemoReferendum, returns: DemoReturns, closesAt: Date, now: Date): readonly PastReturn[] {
  const { slug } = content;
  const random = seededRandom(returns.chance + 1);
  const [from, until] = [returns.from, returns.until].map((day) => dayAt(now, day, morning).getTime()) as [
    number,
    number,
  ];
  const { corrected } = returns;
  return simulateReturns({ regions: returningRegions(content), ...returns }).flatMap((right): PastReturn[] => {
    // The first ones in the night after the close, which may be that of a Friday.
    const worked = inOffice(from + random.next() ** 1.5 * (until - from));
    const at = new Date(
      worked > closesAt.getTime() ? worked : closesAt.getTime() + (2 + 3 * random.next()) * 3_600_000,
    );
    const first = { ...right, revision: 1, reason: '', key: keyOf(`${slug} ${right.region} 1`), at };
    if (corrected === undefined || right.region !== `${california}${corrected.region}`) return [first];
    const yes = Math.round((corrected.ballots * right.yes) / right.ballots);
    const twice = {
      ballots: right.ballots + corrected.ballots,
      yes: right.yes + yes,
      no: right.no + corrected.ballots - yes,
    };
    const again = { revision: 2, reason: corrected.reason, key: keyOf(`${slug} ${right.region} 2`) };
    return [
      { ...first, ...twice },
      { ...first, ...again, at: officeAt(now, corrected.on) },
    ];
  });
}

/** What the log tells of them. */
export async function referendumActs(tx: Db): Promise<readonly PastAct[]> {
  const acts: PastAct[] = [];
  const found = await sql<{ id: number; slug: string; regionId: string; publishedAt: Date; certifiedAt: Date | null }>`
    select id, slug, region_id as "regionId", published_at as "publishedAt", certified_at as "certifiedAt" from referendum
    where hypothetical and slug = any(${referendums.map(({ slug }) => slug)}) order by id`.execute(tx);
  for (const { id, slug, regionId, publishedAt, certifiedAt } of found.rows) {
    const content = referendums.find((one) => one.slug === slug)!;
    const shared = { regionId, process: `referendum:${id}`, public: true };
    const asOrganiser = { ...shared, actorRole: 'organiser' as const };
    acts.push({
      ...asOrganiser,
      act: 'referendum.published',
      reason: content.whyPublished,
      at: publishedAt,
      detail: { slug },
    });
    if (certifiedAt !== null)
      acts.push({
        ...asOrganiser,
        act: 'referendum.certified',
        reason: content.returns?.whyCertified,
        at: certifiedAt,
      });
    const entered = await sql<PastAct>`
      select case revision when 1 then 'referendum.return-entered' else 'referendum.return-corrected' end as act, by_role as "actorRole",
        region_id as "regionId", nullif(reason, '') as reason, entered_at as at, json_build_object('revision', revision,
        'registered', registered, 'ballots', ballots, 'yes', yes, 'no', no, 'source', source) as detail
      from referendum_return where referendum_id = ${id}
      union all
      select 'referendum.counted', null, ${regionId}::text, null, counted_at, json_build_object('registered', registered,
        'ballots', ballots, 'yes', yes, 'no', no) from referendum_count where referendum_id = ${id}`.execute(tx);
    acts.push(...entered.rows.map((act) => ({ ...shared, ...act })));
  }
  return acts;
}
