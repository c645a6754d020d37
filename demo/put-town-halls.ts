/** All town halls of the demo but the one that is on now: see simulation/live-town-hall.ts. */
import { putAccount } from '../src/capabilities/accounts/index.ts';
import { putWholeTownHall, type NewTownHall, type PastSignUp } from '../src/capabilities/town-halls/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { dayAt, morning, workday } from './calendar.ts';
import { speakers } from './content/town-hall-shape.ts';
import { aheadNotices } from './content/town-hall-notices.ts';
import { ahead, cancelled, draft, listening } from './content/town-halls-ahead.ts';
import { california, type People } from './people.ts';
import { attendeesOf, feedbackFrom, planned, putPastTownHall } from './put-town-hall.ts';
import { seededRandom } from './simulation/random.ts';
import { openTeller, type Teller, type TellerSetting } from './simulation/town-hall.ts';
import { keyOf } from './simulation/vote.ts';
import { noticesFrom } from './tell-notices.ts';
import { commitToPromises } from './tell-town-halls.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const nothing = {
  notices: [],
  attendees: [],
  facts: [],
  support: [],
  choices: [],
  minutes: [],
  feedback: [],
  signUps: [],
  kept: [],
};

/** Call it in the transaction that loads everything. */
export async function putTownHalls(platform: Platform, tx: Db, people: People): Promise<void> {
  const now = platform.now();
  await commitToPromises(platform, tx, await putPastTownHall(platform, tx, people));
  await putListening(platform, tx, people, now);
  await putAhead(platform, tx, people, now);
  const evening = (day: number) => ({ startsAt: dayAt(now, day, 26), endsAt: dayAt(now, day, 28) });
  await putWholeTownHall(platform, tx, {
    ...nothing,
    hall: {
      ...planned(draft.slug, draft.texts, draft.items, people),
      regionId: `${california}/county:solano`,
      kind: 'community',
      ...evening(20),
      publishedAt: null,
      place: 'Library (made up)',
      address: '5 Example Street, Fairfield',
    },
    published: '',
  });
  await putWholeTownHall(platform, tx, {
    ...nothing,
    hall: {
      ...planned(cancelled.slug, cancelled.texts, cancelled.items, people),
      regionId: `${california}/county:humboldt`,
      kind: 'community',
      ...evening(3),
      publishedAt: dayAt(now, -12, morning),
      place: 'Community hall (made up)',
      address: '7 Example Street, Eureka',
    },
    published: cancelled.published,
    cancelled: { at: dayAt(now, -2, morning + 3), reason: cancelled.reason },
  });
}

const settingOf = (hall: NewTownHall, more: Pick<TellerSetting, 'seed' | 'attendees' | 'crew'>): TellerSetting => ({
  slug: hall.slug,
  setup: {
    items: hall.items,
    members: hall.members,
    order: hall.queueOrder,
    speakerSeconds: hall.speakerSeconds,
    disruption: 'own',
  },
  ...more,
});

/** A month ago: its feedback is closed and told, and one of its questions is overdue. */
async function putListening(platform: Platform, tx: Db, people: People, now: Date): Promise<void> {
  const startsAt = dayAt(now, -32, 26);
  const { slug, texts, items, questions } = listening;
  const hall: NewTownHall = {
    ...planned(slug, texts, items, people),
    regionId: california,
    kind: 'community',
    queueOrder: 'votes',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * hourMs),
    publishedAt: dayAt(now, -45, morning),
    place: 'Main library (made up)',
    address: '12 Example Street, Sacramento',
  };
  const counties = ['los_angeles', 'san_diego', 'fresno', 'sacramento', 'humboldt', 'alameda'] as const;
  const regions = counties.map((county, at) => [`county:${county}`, [0.3, 0.18, 0.14, 0.2, 0.03, 0.12][at]!] as const);
  const early = new Date(startsAt.getTime() - 20 * 60_000);
  const attendees = attendeesOf(17, { online: 251, desk: 40 }, [...regions, [null, 0.03]], early);
  const teller = openTeller(settingOf(hall, { seed: 17, attendees, crew: people }));
  const { happens, says } = teller;
  teller.moveTo(startsAt);
  happens({ kind: 'opened' }, 'facilitator');
  for (const item of [1, 2]) {
    happens({ kind: 'item-opened', item }, 'facilitator');
    for (const [at, { text }] of questions.entries())
      if (Math.floor(at / 6) + 1 === item) collect(teller, text, at, item, 10);
    for (let nr = 0; nr < 5; nr += 1) {
      teller.turn(item, ({ text }) => {
        const own = questions.find((one) => one.text.en === text || one.text.es === text);
        return {
          outcome: nr === 3 ? 'deferred' : 'heard',
          answer: nr === 3 ? 'To be answered in writing.' : listening.answer.en,
          by: nr === 3 ? 'The group (made up)' : 'Host',
          said: [
            ...(own === undefined ? [] : [{ speaker: speakers.asker, text: own.text }]),
            { speaker: speakers.host, text: listening.answer },
          ],
        };
      });
      // Others in the room say what they think of it.
      teller.wait(60 * (6 + nr));
    }
    happens({ kind: 'item-closed', item, outcome: 'done', note: '' }, 'facilitator');
  }
  says(speakers.host, listening.answer);
  happens({ kind: 'adjourned', reason: '' }, 'facilitator');
  const over = teller.at();
  const left = [...teller.meeting().questions.values()].filter(
    ({ state }) => state === 'queued' || state === 'deferred',
  );
  teller.moveTo(new Date(over.getTime() + 4 * dayMs));
  for (const { question } of left.slice(0, -1)) {
    teller.wait(3_600);
    const answer = listening.written.en;
    happens({ kind: 'question-answered', question, answer, language: 'en', by: 'The group (made up)' }, 'clerk');
  }
  await putWholeTownHall(platform, tx, {
    ...nothing,
    hall,
    published: listening.published,
    attendees,
    facts: teller.facts,
    support: teller.support,
    minutes: [
      {
        at: new Date(over.getTime() + 3 * dayMs),
        corrections: {},
        reason: '',
        byAccount: people.clerk,
        key: keyOf(`${slug} minutes 1`),
      },
    ],
    feedback: feedbackFrom(18, attendees, over, new Date(over.getTime() + 13 * dayMs)),
  });
}

/** In six days: places kept by region, a line of those who wait, and questions with support. */
async function putAhead(platform: Platform, tx: Db, people: People, now: Date): Promise<void> {
  const { slug, texts, items, questions, last } = ahead;
  const publishedAt = dayAt(now, -1, morning);
  const hall: NewTownHall = {
    ...planned(slug, texts, items, people),
    regionId: california,
    kind: 'special',
    queueOrder: 'votes',
    startsAt: dayAt(now, workday(now, 6), 26),
    endsAt: dayAt(now, workday(now, 6), 28),
    publishedAt,
    place: 'Auditorium (made up)',
    address: '1 Example Plaza, Sacramento',
    capacity: ahead.capacity,
    members: [1, 2, 3, 4, 5, 6, 7].map((number) => ({
      number,
      name: `Commissioner ${number} (made up)`,
      seat: number === 1 ? 'Chair' : '',
    })),
  };
  const attendees = attendeesOf(6, { online: 97, desk: 0 }, [[null, 1]], publishedAt);
  const teller = openTeller(settingOf(hall, { seed: 6, attendees, crew: people }));
  teller.moveTo(publishedAt);
  const pause = (now.getTime() - publishedAt.getTime()) / 1_000 / 27;
  for (const [at, { text }] of [...questions, { text: last }].entries())
    collect(teller, text, at, at % 2 === 0 ? 2 : 3, pause);
  const signUps = await signUpsFor(tx, publishedAt, now);
  await putWholeTownHall(platform, tx, {
    ...nothing,
    hall,
    published: ahead.published,
    notices: noticesFrom(slug, aheadNotices, publishedAt, people),
    attendees,
    facts: teller.facts,
    support: teller.support,
    signUps,
    kept: ahead.kept.map(({ region, places }) => ({ regionId: `${california}/${region}`, places })),
  });
}

function collect(teller: Teller, text: { en: string; es: string }, at: number, item: number, pause: number): void {
  const language = at % 3 === 1 ? 'es' : 'en';
  const question = teller.ask({ text: text[language], language, form: 'written', via: 'web', item, name: '' });
  teller.wait(pause);
  teller.supported(question, 2 + teller.random.below(60));
}

async function signUpsFor(tx: Db, from: Date, until: Date): Promise<readonly PastSignUp[]> {
  const random = seededRandom(48);
  const wishes = ahead.kept.flatMap(({ region, wish }) => Array.from({ length: wish }, () => region as string));
  const others = Array.from({ length: 9 }, (_, at) => (at % 2 === 0 ? 'county:alameda' : 'county:solano'));
  const signUps: PastSignUp[] = [];
  for (const [at, region] of [...wishes, ...others].entries()) {
    const regionId = `${california}/${region}`;
    const name = `Guest ${at + 1} (made up)`;
    const accountId = await putAccount(tx, { email: `guest-${at + 1}@demo.invalid`, name, regionId, locale: 'en' });
    signUps.push({
      accountId,
      way: at % 9 === 8 ? 'remote' : 'hall',
      regionId,
      name: random.next() < 0.6 ? name : '',
      interpretation: random.next() < 0.2 ? 'es' : '',
      accommodation: at % 11 === 3 ? ahead.accommodation[Math.floor(at / 11) % ahead.accommodation.length]! : '',
      at: new Date(from.getTime() + random.next() * (until.getTime() - from.getTime())),
      key: keyOf(`sign-up ${at}`),
    });
  }
  return signUps.sort((one, two) => one.at.getTime() - two.at.getTime());
}
