/** Makes an initiative's past out of its content: dates around today, texts and entries as they came. */
import { putWholeInitiative, type WholeInitiative } from '../src/capabilities/initiatives/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { LifeEvent } from '../src/rules/petition/life.ts';
import { versionOn } from '../src/rules/petition/profile.ts';
import { shippedProfiles } from '../src/rules/petition/profiles/index.ts';
import { calendarDay, dayAt, morning } from './calendar.ts';
import type { DemoDay, DemoEntry, DemoInitiative } from './content/initiative-shape.ts';
import { california, type People } from './people.ts';
import { keyOf } from './simulation/vote.ts';

/** Call it in the transaction that loads everything. */
export async function putInitiative(tx: Db, content: DemoInitiative, people: People, now: Date): Promise<number> {
  return putWholeInitiative(tx, pastOf(content, people, now));
}

function pastOf(content: DemoInitiative, people: People, now: Date): WholeInitiative {
  const { slug, title, required } = content;
  const dayOf = (day: DemoDay): string => (typeof day === 'number' ? calendarDay(now, day) : day);
  const timeOf = (day: DemoDay): Date =>
    typeof day === 'number' ? dayAt(now, day, morning + 2) : new Date(`${day}T18:00:00Z`);
  const begins = dayOf(content.entries[0]?.on ?? content.published);
  const rules = versionOn(shippedProfiles, content.rules, begins);
  if (rules === undefined) throw new Error(`no profile ${content.rules} holds on ${begins}`);
  return {
    initiative: {
      slug,
      regionId: `${california}${content.region}`,
      topic: content.topic,
      title: title.en,
      language: 'en',
      translations: { es: { title: title.es } },
      rules,
      required: required?.number ?? null,
      requiredSource: required?.source ?? '',
      electionOn: content.electionOn,
      takesPledges: content.takesPledges,
      hypothetical: content.hypothetical,
      source: content.source,
      publishedAt: timeOf(content.published),
      createdBy: people.organiser,
      key: keyOf(`${slug} initiative`),
    },
    proponents: content.proponents,
    texts: content.texts.map(({ kind, body, author, source, on }) => ({
      kind,
      language: 'en',
      body: body.en,
      translations: { es: { body: body.es } },
      author,
      source: source ?? '',
      reason: '',
      at: timeOf(on),
    })),
    entries: content.entries.map((entry) => ({
      event: eventOf(entry, dayOf(entry.on)),
      reason: entry.reason,
      at: timeOf(entry.on),
    })),
    organiser: people.organiser,
  };
}

const eventOf = ({ kind, pledges }: DemoEntry, on: string): LifeEvent =>
  kind === 'threshold-reached' ? { kind, on, pledges: pledges ?? 0 } : { kind, on };
