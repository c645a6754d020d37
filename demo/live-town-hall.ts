/**
 * Plays the meeting that is always on, as a chore of the demo and of nothing else: a few steps of its script at each look, going on from
 * where the record stands. A restart or a second node changes nothing, as each step is entered under a key of its own. What a visitor
 * with the chair's link has done before is left as it is. Over 250 lines: one loop, and what each kind of step does.
 */
import { sql } from 'kysely';
import {
  askQuestion,
  chooseOption,
  closePoll,
  enter,
  findTownHall,
  joinMadeUp,
  openPoll,
  preparePoll,
  putWholeTownHall,
  standingOf,
  supportQuestion,
  type PastFact,
  type TownHall,
} from '../src/capabilities/town-halls/index.ts';
import { readersNow } from '../src/platform/live/readers.ts';
import type { Platform } from '../src/platform/platform.ts';
import type { Chore } from '../src/platform/room.ts';
import { beginning, followAll, problemWith, type Fact, type Meeting } from '../src/rules/meeting/index.ts';
import { liveItems, livePolls, livePublished, liveSlug, liveTexts } from './content/town-hall-live.ts';
import { california, crewOf, type People } from './people.ts';
import { planned } from './put-town-hall.ts';
import { factsOf, livePollId, liveScript, seats, speakerSeconds, type LiveStep } from './simulation/live-script.ts';
import { keyOf } from './simulation/vote.ts';

/** So much of a session is over when it is first seen. */
const beforeSeconds = 275;
/** Nobody watches: one step in so many seconds, and nobody is left on the floor with the clock run out. */
const idleSeconds = 60;
/** Later than this after its beginning, nobody is made to wait for the end of the script. */
const longestHours = 6;
const mostAtOnce = 40;

/** After so many steps, somebody who was called has not been settled. */
const isInTurn = (script: readonly LiveStep[], done: number): boolean =>
  script.slice(0, done).findLast(({ act }) => act.type === 'call' || act.type === 'settle')?.act.type === 'call';

interface Position {
  readonly slug: string;
  /** How many steps of the script are done. */
  readonly done: number;
  /** When the next one's wait began, in milliseconds. */
  readonly since: number;
}

const positions = new WeakMap<Platform, Position>();

export const liveTownHall: Chore = {
  name: 'demo.town-hall',
  everySeconds: 1,
  run: (platform) => playOn(platform),
};

/** One look. `watched` is found out where it is not given. */
export async function playOn(platform: Platform, watched?: boolean): Promise<void> {
  if (!platform.config.demo || platform.config.production) throw new Error('The simulation belongs to the demo.');
  const people = await crewOf(platform.db);
  if (people === undefined) return;
  const session = await newestSession(platform);
  if (session === undefined) return begin(platform, people, 1);
  const hall = await findTownHall(platform.db, session.slug);
  if (hall === undefined) return;
  const { meeting } = await standingOf(platform, hall);
  if (meeting.status === 'adjourned' || hall.cancelledAt !== null) return begin(platform, people, session.nr + 1);
  const script = liveScript(hall.slug, session.nr);
  const now = platform.now().getTime();
  let { done, since } = await positionIn(platform, hall, script, now);
  const isOld = meeting.openedAt !== null && now - meeting.openedAt > longestHours * 3_600_000;
  if (done >= script.length || isOld) return end(platform, hall, meeting, people);
  const isWatched = watched ?? (await isAnybodyThere(platform, hall));
  let inTurn = false;
  for (let taken = 0; taken < mostAtOnce && done < script.length; taken += 1) {
    const step = script[done]!;
    const wait = 1_000 * (step.at - (script[done - 1]?.at ?? 0));
    if (isWatched ? now - since < wait : !inTurn && (taken > 0 || now - since < idleSeconds * 1_000)) break;
    await take(platform, hall, step, people);
    done += 1;
    inTurn = isInTurn(script, done);
    // What was missed while nobody looked is not made up for in a rush.
    since = Math.max(since + wait, now - 3_000);
  }
  positions.set(platform, { slug: hall.slug, done, since });
}

/** On this node whoever watches anything, as chairs and screens do; on others those who take part. */
const isAnybodyThere = async ({ live, db }: Platform, hall: TownHall): Promise<boolean> =>
  live.watchers() > 0 || (await readersNow(db, `town-hall:${hall.id}`)) > 0;

async function newestSession({ db }: Platform): Promise<{ readonly slug: string; readonly nr: number } | undefined> {
  const found = await sql<{ slug: string }>`
    select slug from meeting where hypothetical and slug like ${`${liveSlug}-%`} order by id desc limit 1`.execute(db);
  const slug = found.rows[0]?.slug;
  return slug === undefined ? undefined : { slug, nr: Number(slug.slice(liveSlug.length + 1)) };
}

/** After the last step whose entry is in the record, also where another node made it. */
async function positionIn(
  platform: Platform,
  hall: TownHall,
  script: readonly LiveStep[],
  now: number,
): Promise<Position> {
  const kept = positions.get(platform);
  const known = kept?.slug === hall.slug ? kept : undefined;
  const found = await sql<{ key: string; at: Date }>`
    select idempotency_key as key, at from meeting_entry where meeting_id = ${hall.id}
    order by seq desc limit ${known === undefined ? 10_000 : 40}`.execute(platform.db);
  const entered = new Map(found.rows.map(({ key, at }) => [key, at.getTime()]));
  const last = script.findLastIndex(({ key, act }) => entered.has(act.type === 'ask' ? act.question : key));
  if (known !== undefined && known.done > last) return known;
  if (last < 0) return known ?? { slug: hall.slug, done: 0, since: now };
  const { key, act } = script[last]!;
  return { slug: hall.slug, done: last + 1, since: entered.get(act.type === 'ask' ? act.question : key)! };
}

/** As people want to be called, who need not say their name: two of three say what they are. */
const called: Readonly<Record<string, readonly string[]>> = {
  en: ['A nurse', 'Shop owner', 'A student', 'Retired teacher', 'A father of two', 'Port worker', 'A renter', 'Farmer'],
  es: ['Una enfermera', 'Un comerciante', 'Una estudiante', 'Maestro jubilado', 'Una madre', 'Trabajador del puerto'],
};

function calledAs(person: number, language: string): string {
  const names = called[language] ?? [];
  return person % 3 === 0 ? '' : (names[person % names.length] ?? '');
}

async function take(platform: Platform, hall: TownHall, { key, act }: LiveStep, people: People): Promise<void> {
  const chair = { id: people.facilitator, role: 'facilitator' } as const;
  switch (act.type) {
    case 'ask': {
      const { type: _, person, ...asked } = act;
      const attendee = asked.via === 'web' ? await joinMadeUp(platform, hall, `person ${person}`) : null;
      await askQuestion(
        platform,
        hall,
        { ...asked, name: calledAs(person, asked.language), region: null, interpreted: false },
        attendee,
        attendee === null ? { account: people.clerk, role: 'clerk' } : { account: null, role: 'participant' },
      );
      return;
    }
    case 'support': {
      const { questions } = (await standingOf(platform, hall)).meeting;
      const queued = [...questions.values()].filter(({ state, text }) => state === 'queued' && text !== '');
      const question = queued[Math.floor(act.pick * queued.length)]?.question;
      if (question === undefined) return;
      const attendee = await joinMadeUp(platform, hall, `person ${act.person}`);
      await supportQuestion(platform, hall, { question, attendee, supports: true });
      return;
    }
    case 'poll-open': {
      const { form, question, options } = livePolls[act.nr]!;
      const poll = livePollId(hall.slug, act.nr);
      const es = { question: question.es, options: options.map((one) => one.es) };
      const asked = { poll, form, question: question.en, options: options.map((one) => one.en), language: 'en' };
      await preparePoll(platform, hall, chair, keyOf(`${poll} prepared`), { ...asked, translations: { es } });
      await openPoll(platform, hall, chair, key, poll);
      return;
    }
    case 'choose': {
      const attendee = await joinMadeUp(platform, hall, `person ${act.person}`);
      await chooseOption(platform, hall, { poll: livePollId(hall.slug, act.nr), attendee, option: act.option });
      return;
    }
    case 'poll-close':
      await closePoll(platform, hall, chair, key, { poll: livePollId(hall.slug, act.nr), hands: [] });
      return;
    default: {
      const { support } = await standingOf(platform, hall);
      const isModerator = act.type === 'moderate';
      const isLogged =
        act.type === 'fact' && (act.fact.kind === 'opened' || act.fact.kind === 'adjourned')
          ? act.fact.kind
          : undefined;
      await enter<'nothing'>(
        platform,
        hall,
        (meeting, at) => {
          const [first, ...more] = factsOf(act, meeting, support, at.getTime());
          return first === undefined ? { ok: false, error: 'nothing' } : { ok: true, value: [first, ...more] };
        },
        {
          by: isModerator
            ? { account: people.moderator, role: 'moderator' }
            : { account: people.facilitator, role: 'facilitator' },
          key,
          ...(isLogged === undefined ? {} : { log: { act: `town-hall.${isLogged}`, reason: '' } }),
        },
      );
    }
  }
}

/** A session that has gone on for a while: its first minutes are told at once. */
async function begin(platform: Platform, people: People, nr: number): Promise<void> {
  const slug = `${liveSlug}-${nr}`;
  const script = liveScript(slug, nr);
  const now = platform.now().getTime();
  const openedAt = new Date(now - beforeSeconds * 1_000);
  const hall = {
    ...planned(slug, liveTexts, liveItems, people),
    regionId: `${california}/county:san_diego`,
    kind: 'community',
    moderation: 'before',
    queueOrder: 'votes',
    speakerSeconds,
    startsAt: openedAt,
    endsAt: new Date(openedAt.getTime() + 90 * 60_000),
    publishedAt: new Date(openedAt.getTime() - 60 * 60_000),
    place: 'Neighbourhood centre (made up)',
    address: '9 Example Street, San Diego',
  } as const;
  const setup = { items: hall.items, members: [], order: hall.queueOrder, speakerSeconds, disruption: 'own' } as const;
  const facts: PastFact[] = [];
  const support = new Map<string, Set<number>>();
  let meeting = beginning(setup);
  for (const { at, key, act } of script) {
    if (at > beforeSeconds) break;
    const instant = openedAt.getTime() + 1_000 * at;
    const tally = new Map([...support].map(([question, who]) => [question, who.size]));
    if (act.type === 'support') {
      const queued = [...meeting.questions.values()].filter(({ state }) => state === 'queued');
      const question = queued[Math.floor(act.pick * queued.length)]?.question;
      if (question !== undefined) support.set(question, (support.get(question) ?? new Set()).add(act.person));
      continue;
    }
    const made = act.type === 'ask' ? [asking(act)] : factsOf(act, meeting, tally, instant);
    for (const [place, fact] of made.entries()) {
      if (problemWith(fact, meeting, setup, instant) !== undefined) break;
      const own = act.type === 'ask' ? act.question : key;
      const role = act.type === 'ask' ? 'participant' : act.type === 'moderate' ? 'moderator' : 'facilitator';
      facts.push({
        at: new Date(instant),
        fact,
        by: { account: role === 'participant' ? null : people[role], role },
        key: place === 0 ? own : keyOf(`${own} ${place}`),
        ...(act.type === 'ask' && act.via === 'web' ? { attendee: act.person } : {}),
      });
      meeting = followAll(meeting, [{ seq: facts.length, at: instant, fact }], setup);
    }
  }
  await platform.db.transaction().execute(async (tx) => {
    const put = await putWholeTownHall(platform, tx, {
      hall,
      published: livePublished,
      notices: [],
      attendees: Array.from({ length: seats }, (_, person) => ({
        name: `person ${person}`,
        regionId: null,
        assurance: 'browser',
        at: openedAt,
      })),
      facts,
      support: [...support].flatMap(([question, who]) =>
        [...who].map((attendee) => ({ question, attendee, at: new Date(now) })),
      ),
      choices: [],
      minutes: [],
      feedback: [],
      signUps: [],
      kept: [],
    });
    if (put === undefined) return;
    await platform.audit(tx, {
      act: 'town-hall.published',
      actorId: people.organiser,
      actorRole: 'organiser',
      regionId: hall.regionId,
      process: `town-hall:${put.hall.id}`,
      reason: livePublished,
      public: true,
      detail: { slug, late: false },
    });
  });
}

function asking(act: Extract<LiveStep['act'], { type: 'ask' }>): Fact {
  const { type: _, person, ...asked } = act;
  const whole = {
    ...asked,
    name: calledAs(person, asked.language),
    region: null,
    interpreted: false,
    firstTime: true,
    before: false,
  };
  return asked.via === 'web'
    ? { kind: 'question-submitted', ...whole }
    : { kind: 'question-shown', seen: true, ...whole };
}

/** Whatever is open is closed first; a session of its own begins at the next look. */
async function end(platform: Platform, hall: TownHall, { polls }: Meeting, people: People): Promise<void> {
  const chair = { id: people.facilitator, role: 'facilitator' } as const;
  for (const { poll, closedAt } of polls.values())
    if (closedAt === null) await closePoll(platform, hall, chair, keyOf(`${poll} at the end`), { poll, hands: [] });
  await enter(
    platform,
    hall,
    { kind: 'adjourned', reason: '' },
    {
      by: { account: people.facilitator, role: 'facilitator' },
      key: keyOf(`${hall.slug} at the end`),
      log: { act: 'town-hall.adjourned', reason: '' },
    },
  );
}
