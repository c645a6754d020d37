/** Makes a dialogue's past out of its content: dates around today, statements as they came, decisions, votes. */
import {
  putWholeConversation,
  type PastStatement,
  type WholeConversation,
} from '../src/capabilities/dialogues/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import { dayAt, evening, inOffice, morning } from './calendar.ts';
import type { DemoDecision, DemoDialogue, DemoStatement } from './content/dialogue-shape.ts';
import { california, type People } from './people.ts';
import { simulateDialogue } from './simulation/dialogue.ts';
import { seededRandom } from './simulation/random.ts';
import { keyOf } from './simulation/vote.ts';

const hourMs = 3_600_000;

interface Dates {
  readonly publishedAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Call it in the transaction that loads everything. */
export async function putDialogue(tx: Db, content: DemoDialogue, people: People, now: Date): Promise<number> {
  const { calendar } = content;
  const dates = {
    publishedAt: dayAt(now, calendar.published, morning + 1),
    opensAt: dayAt(now, calendar.opens, morning),
    closesAt: dayAt(now, calendar.closes, evening),
  };
  return putWholeConversation(tx, pastOf(content, dates, people, now));
}

function pastOf(content: DemoDialogue, dates: Dates, people: People, now: Date): WholeConversation {
  const { slug, closing } = content;
  const random = seededRandom(content.chance + 1);
  const shown = content.statements.map((statement, at) => shownStatement(random, content, statement, at, dates, now));
  const others = content.undecided.map((one, at) => otherStatement(random, content, one, at, dates, now));
  const { participants, votes } = simulateDialogue({
    name: slug,
    seed: content.chance,
    statements: [
      ...content.statements.map(({ leans }, at) => ({ leans, publishedAt: shown[at]!.publishedAt })),
      ...others.map(() => ({ leans: [], publishedAt: null })),
    ],
    people: content.people.map(({ region, ...one }) => ({ ...one, regionId: regionOf(content, region) })),
    anonymous: content.anonymous,
    patience: content.patience,
    opensAt: dates.opensAt,
    closesAt: dates.closesAt,
    now,
  });
  const author = (statement: PastStatement, from: string): number | null => {
    if (from === 'facilitator') return null;
    const before = participants.filter(({ joinedAt }) => joinedAt < statement.submittedAt).length;
    return before === 0 ? null : random.below(before);
  };
  return {
    conversation: {
      slug,
      regionId: `${california}${content.region}`,
      topic: content.topic,
      title: content.title.en,
      question: content.question.en,
      language: 'en',
      translations: { es: { title: content.title.es, question: content.question.es } },
      regionKind: content.regionKind,
      joining: content.joining,
      moderation: content.moderation,
      takesStatements: true,
      ...dates,
      importedFrom: null,
      hypothetical: true,
      createdBy: people.facilitator,
      key: keyOf(`${slug} conversation`),
    },
    ...(closing === undefined ? {} : { closingWords: { words: closing.en, translations: { es: closing.es } } }),
    participants,
    statements: [
      ...shown.map((one, at) => ({ ...one, author: author(one, content.statements[at]!.from) })),
      ...others.map((one) => ({ ...one, author: author(one, 'resident') })),
    ],
    votes,
    invitations: content.invited.map(({ region, sent, note }, at) => ({
      regionId: regionOf(content, region),
      sent,
      note,
      key: keyOf(`${slug} invitation ${at}`),
      at: new Date(dates.opensAt.getTime() + (3 + at) * 24 * hourMs),
    })),
    moderator: people.moderator,
  };
}

/** Counties stand under the state; districts under the dialogue's own county. */
const regionOf = ({ region: own }: DemoDialogue, region: string): string => `${california}${own}/${region}`;

type Draft = Omit<PastStatement, 'author'> & { readonly author: null };

/** Seeds are there from the start; residents' statements come over the first two thirds, and wait for a moderator or not. */
function shownStatement(
  random: ReturnType<typeof seededRandom>,
  { slug, moderation, statements }: DemoDialogue,
  { text, language = 'en', from, meta = false }: DemoStatement,
  at: number,
  dates: Dates,
  now: Date,
): Draft {
  const other = language === 'en' ? 'es' : 'en';
  const seeds = statements.filter((one) => one.from === 'facilitator').length;
  const share = (at - seeds + 0.3 + 0.5 * random.next()) / (statements.length - seeds);
  const until =
    dates.opensAt.getTime() + 0.66 * (Math.min(dates.closesAt.getTime(), now.getTime()) - dates.opensAt.getTime());
  const submitted =
    from === 'facilitator'
      ? dates.publishedAt.getTime() + at * 60_000
      : dates.opensAt.getTime() + share * (until - dates.opensAt.getTime());
  const waited = from === 'resident' && moderation === 'before' ? (1 + 8 * random.next()) * hourMs : 0;
  const publishedAt = new Date(submitted + waited);
  return {
    text: text[language],
    language,
    translation: { language: other, text: text[other], machine: from === 'resident' },
    author: null,
    meta,
    submittedAt: new Date(submitted),
    publishedAt,
    state: 'published',
    mergedInto: null,
    key: keyOf(`${slug} statement ${at}`),
    ...(waited === 0 ? {} : { decided: { act: 'published', reason: '', at: publishedAt } }),
  };
}

function otherStatement(
  random: ReturnType<typeof seededRandom>,
  { slug, moderation }: DemoDialogue,
  { text, language, decision }: DemoDecision,
  at: number,
  dates: Dates,
  now: Date,
): Draft {
  const until = Math.min(dates.closesAt.getTime(), now.getTime());
  // Those that still wait came lately.
  const submitted =
    decision === undefined
      ? until - (2 + 16 * random.next()) * hourMs
      : dates.opensAt.getTime() + (0.3 + 0.5 * random.next()) * (until - dates.opensAt.getTime());
  const decidedAt = new Date(Math.min(until, Math.max(submitted + 60_000, inOffice(submitted + 20 * hourMs))));
  const wasShown = moderation === 'after' || decision?.act === 'merged';
  return {
    text,
    language,
    author: null,
    meta: false,
    submittedAt: new Date(submitted),
    publishedAt: wasShown ? new Date(submitted) : null,
    state: decision?.act ?? 'waiting',
    mergedInto: decision?.act === 'merged' ? decision.into : null,
    key: keyOf(`${slug} other ${at}`),
    ...(decision === undefined ? {} : { decided: { act: decision.act, reason: decision.reason, at: decidedAt } }),
  };
}
