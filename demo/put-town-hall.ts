/** Makes the past of the county board's meeting out of its content: who came, what was asked and answered, and what came of it. */
import {
  putWholeTownHall,
  type NewTownHall,
  type PastAttendee,
  type PastFeedback,
  type PutTownHall,
} from '../src/capabilities/town-halls/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { dayAt, workday } from './calendar.ts';
import { pastNotices } from './content/town-hall-notices.ts';
import type { HallItem, HallTexts } from './content/town-hall-shape.ts';
import { pastItems, pastMembers, pastQuestions, pastSlug, pastTexts } from './content/town-hall-past.ts';
import * as said from './content/town-hall-past-said.ts';
import { pastReasons as why } from './content/town-hall-past-said.ts';
import { leaving } from './content/topic.ts';
import { california, type People } from './people.ts';
import { seededRandom } from './simulation/random.ts';
import { openTeller, type Teller } from './simulation/town-hall.ts';
import { keyOf } from './simulation/vote.ts';
import { noticesFrom } from './tell-notices.ts';
import { tellEvening, type Discussed } from './tell-evening.ts';

const dayMs = 86_400_000;

/** Days from the first start of the demo, and the hour in UTC: six in the evening in California in winter. */
const aboutDay = -9;
const hour = 26;
/** What every made-up town hall shares. */
export const planned = (
  slug: string,
  texts: HallTexts,
  items: readonly HallItem[],
  people: People,
): Omit<NewTownHall, 'regionId' | 'kind' | 'startsAt' | 'endsAt' | 'publishedAt'> => ({
  slug,
  topic: leaving.id,
  twoWay: false,
  title: texts.title.en,
  summary: texts.summary.en,
  access: texts.access.en,
  language: 'en',
  translations: { es: { title: texts.title.es, summary: texts.summary.es, access: texts.access.es } },
  place: '',
  address: '',
  remoteUrl: 'https://meet.example/concord-demo',
  phone: '+1 555 0100, code 2028',
  languages: ['en', 'es'],
  contact: 'access@demo.invalid, +1 555 0101',
  joining: 'anyone',
  moderation: 'after',
  queueOrder: 'fair',
  speakerSeconds: 120,
  questionsFrom: null,
  answerDays: 14,
  capacity: null,
  recordingUrl: '',
  recordingFrom: null,
  hypothetical: true,
  items: items.map(({ kind, title, description, minutes }, at) => ({
    number: at + 1,
    kind,
    title: title.en,
    description: description.en,
    minutes,
    translations: { es: { title: title.es, description: description.es } },
  })),
  members: [],
  documents: [],
  createdBy: people.organiser,
  key: keyOf(`${slug} town hall`),
});

/** `weights`: where they live, as far as they say. */
export function attendeesOf(
  seed: number,
  counts: { readonly online: number; readonly desk: number },
  regions: readonly (readonly [region: string | null, weight: number])[],
  at: Date,
): readonly PastAttendee[] {
  const random = seededRandom(seed);
  return Array.from({ length: counts.online + counts.desk }, (_, nr) => {
    const region = regions[random.weighted(regions.map(([, weight]) => weight))]![0];
    const desk = nr >= counts.online;
    return {
      name: `person ${nr}`,
      regionId: desk || region === null ? null : `${california}/${region}`,
      assurance: desk ? 'desk' : region === null ? 'browser' : 'account',
      at: new Date(at.getTime() + random.below(40 * 60) * 1_000),
    };
  });
}

export function feedbackFrom(seed: number, people: readonly PastAttendee[], from: Date, until: Date): PastFeedback[] {
  const random = seededRandom(seed);
  const answer = (weights: readonly number[]) => (['agree', 'partly', 'disagree'] as const)[random.weighted(weights)]!;
  return people
    .filter(({ assurance }) => assurance === 'account')
    .map(({ name, regionId }) => ({
      name,
      regionId,
      follow: answer([0.6, 0.25, 0.15]),
      heard: answer([0.46, 0.32, 0.22]),
      trust: answer([0.36, 0.36, 0.28]),
      comment: '',
      at: new Date(from.getTime() + random.next() * (until.getTime() - from.getTime())),
    }));
}

export async function putPastTownHall(platform: Platform, tx: Db, people: People): Promise<PutTownHall> {
  const now = platform.now();
  const day = workday(now, aboutDay);
  const startsAt = dayAt(now, day, hour);
  const county = `${california}/county:fresno`;
  const attendees = attendeesOf(
    2028,
    { online: 131, desk: 52 },
    [
      ['place:fresno', 0.56],
      ['place:clovis', 0.24],
      [null, 0.2],
    ],
    new Date(startsAt.getTime() - 20 * 60_000),
  );
  const hall: NewTownHall = {
    ...planned(pastSlug, pastTexts, pastItems, people),
    regionId: county,
    kind: 'regular',
    twoWay: true,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
    publishedAt: dayAt(now, day - 7, 18),
    place: 'Hall of the county board (made up)',
    address: '100 Example Street, Fresno',
    capacity: 120,
    recordingUrl: 'https://recordings.example/fresno-county-a-yes-or-a-no',
    recordingFrom: new Date(startsAt.getTime() - 90_000),
    members: pastMembers,
  };
  const teller = openTeller({
    slug: pastSlug,
    seed: 9,
    setup: { items: hall.items, members: hall.members, order: 'fair', speakerSeconds: 120, disruption: 'brown-act' },
    attendees,
    crew: people,
  });
  tellEvening(teller, hall, now);
  const over = teller.at();
  tellAfter(teller, day, now);
  const put = await putWholeTownHall(platform, tx, {
    hall,
    published: why.published,
    notices: noticesFrom(pastSlug, pastNotices, dayAt(now, day - 7, 18), people),
    attendees,
    facts: teller.facts,
    support: teller.support,
    choices: teller.choices,
    minutes: [
      {
        at: dayAt(now, day + 3, 19),
        corrections: {},
        reason: '',
        byAccount: people.clerk,
        key: keyOf(`${pastSlug} minutes 1`),
      },
      {
        at: dayAt(now, day + 5, 21),
        corrections: said.correction.sections,
        reason: said.correction.reason,
        byAccount: people.clerk,
        key: keyOf(`${pastSlug} minutes 2`),
      },
    ],
    feedback: feedbackFrom(31, attendees, over, new Date(over.getTime() + 6 * dayMs)),
    signUps: [],
    kept: [],
  });
  if (put === undefined) throw new Error('the demo has this town hall already');
  return put;
}

/** Written answers to what was left, and the members' approval of the minutes. The last two stay open. */
function tellAfter(teller: Teller, day: number, now: Date): void {
  const { happens, id } = teller;
  const left = [...teller.meeting().questions.values()].filter(
    ({ state, text }) => (state === 'queued' || state === 'deferred' || state === 'skipped') && text !== '',
  );
  teller.moveTo(dayAt(now, day + 2, 18));
  for (const { question, text, item } of left.slice(0, -2)) {
    teller.wait(5_400);
    const own = item === null ? [] : (pastQuestions[item] ?? []);
    const at = own.findIndex((one) => one.text.en === text || one.text.es === text);
    const answers = said.answered[(item ?? 2) as Discussed];
    happens(
      {
        kind: 'question-answered',
        question,
        answer: answers[Math.floor(Math.max(at, 0) / 3) % answers.length]!.en,
        language: 'en',
        by: said.writtenBy,
      },
      'clerk',
    );
  }
  teller.moveTo(dayAt(now, -2, 18));
  happens(
    {
      kind: 'motion-put',
      motion: id('motion 3'),
      text: said.motionTexts.minutes,
      mover: 1,
      seconder: 4,
      about: 'minutes',
      needs: 'majority-of-voting',
      item: null,
    },
    'clerk',
  );
  teller.wait(90);
  const all = [1, 2, 3, 4, 5].map((member) => ({
    member,
    vote: member === 2 ? ('absent' as const) : ('aye' as const),
  }));
  happens({ kind: 'motion-voted', motion: id('motion 3'), votes: all }, 'clerk');
  happens({ kind: 'minutes-approved', version: 2, motion: id('motion 3') }, 'clerk');
}
