/** Makes an initiative's past out of its content: dates around today, texts and entries as they came, signatures and pledges. */
import {
  putPastPaper,
  putPastPledges,
  putWholeInitiative,
  type PastCounty,
  type WholeInitiative,
} from '../src/capabilities/initiatives/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import { california as regions } from '../src/platform/regions/california.ts';
import { REGULATION, projectPetition } from '../src/rules/petition/index.ts';
import type { LifeEvent } from '../src/rules/petition/life.ts';
import { versionOn, type RulesProfile } from '../src/rules/petition/profile.ts';
import { shippedProfiles } from '../src/rules/petition/profiles/index.ts';
import { calendarDay, dayAt, inOffice, morning } from './calendar.ts';
import type { DemoDay, DemoEntry, DemoInitiative, DemoPaper } from './content/initiative-shape.ts';
import { california, type People } from './people.ts';
import { returnsIn, simulatePaper, simulatePledges, type SignedCounty } from './simulation/petition.ts';
import { keyOf } from './simulation/vote.ts';

/** Call it in the transaction that loads everything. */
export async function putInitiative(tx: Db, content: DemoInitiative, people: People, now: Date): Promise<number> {
  const rules = rulesOf(content, now);
  const counted = content.paper === undefined ? [] : countPaper(content, content.paper, rules, now);
  const id = await putWholeInitiative(tx, pastOf(content, rules, counted, people, now));
  if (content.paper !== undefined) await putPaper(tx, id, content.paper, counted, people, now);
  if (content.pledges !== undefined) {
    const { from, ...chances } = content.pledges;
    const span = { from: timeOf(now, from), until: new Date(now.getTime() - 60_000) };
    await putPastPledges(tx, id, simulatePledges({ counties: homesOf(content), ...chances, ...span }));
  }
  return id;
}

/** Those of the demo's texts; whoever is not here keeps their name. */
const authorsInSpanish: Readonly<Record<string, string>> = {
  'Attorney General of California': 'la Fiscalía General de California',
  'County counsel (made up)': 'la asesoría jurídica del condado (inventada)',
  'Fiscal office (made up)': 'la oficina fiscal (inventada)',
  'Legislative Analyst and Director of Finance, as summarised by the Attorney General':
    'la oficina del Analista Legislativo y la dirección de Finanzas, según el resumen de la Fiscalía General',
  'Opponents (made up)': 'quienes se oponen (inventado)',
  'Supporters (made up)': 'quienes la apoyan (inventado)',
  'The proponents (made up)': 'los proponentes (inventados)',
  'This site, after the Attorney General’s summary': 'este sitio, a partir del resumen de la Fiscalía General',
  'Title office (made up)': 'la oficina de títulos (inventada)',
};

const dayOf = (now: Date, day: DemoDay): string => (typeof day === 'number' ? calendarDay(now, day) : day);

const timeOf = (now: Date, day: DemoDay): Date =>
  typeof day === 'number' ? dayAt(now, day, morning + 2) : new Date(`${day}T18:00:00Z`);

function rulesOf({ rules, entries, published }: DemoInitiative, now: Date): RulesProfile {
  const begins = dayOf(now, entries[0]?.on ?? published);
  const found = versionOn(shippedProfiles, rules, begins);
  if (found === undefined) throw new Error(`no profile ${rules} holds on ${begins}`);
  return found;
}

/** Of the state its counties; any smaller region counts for itself. */
function homesOf({ region }: DemoInitiative): readonly SignedCounty[] {
  return regions
    .filter(({ id, kind }) => (region === '' ? kind === 'county' : id === `${california}${region}`))
    .map(({ id, population }) => ({
      regionId: id,
      key: id.slice(id.lastIndexOf(':') + 1),
      population: population?.people ?? 1,
    }));
}

function countPaper(content: DemoInitiative, paper: DemoPaper, rules: RulesProfile, now: Date): readonly PastCounty[] {
  if (rules.sampling === null) throw new Error(`${content.slug}: these rules draw no sample`);
  const filed = content.entries.find(({ kind }) => kind === 'filed')?.on ?? content.published;
  return simulatePaper({
    slug: content.slug,
    counties: homesOf(content),
    raw: paper.raw,
    validity: paper.validity,
    duplicates: paper.duplicates,
    rule: rules.sampling,
    seedText: paper.seedText,
    verified: paper.verified,
    chance: paper.chance,
    filedOn: dayOf(now, filed),
    countedAt: new Date(inOffice(timeOf(now, paper.countedOn).getTime() - 86_400_000)),
    drawnAt: timeOf(now, paper.revealOn),
    reportedAt: timeOf(now, paper.sampledOn ?? -1),
  });
}

async function putPaper(
  tx: Db,
  id: number,
  paper: DemoPaper,
  counties: readonly PastCounty[],
  people: People,
  now: Date,
): Promise<void> {
  await putPastPaper(tx, id, {
    counties,
    seed: {
      announced: paper.announced,
      announcedAt: timeOf(now, paper.countedOn),
      revealOn: dayOf(now, paper.revealOn),
      text: paper.seedText,
      revealedAt: timeOf(now, paper.revealOn),
    },
    clerk: people.clerk,
  });
}

/** What the counts decide, as the rules have it: nothing is written down as an outcome. */
function countedEvents(
  { required }: DemoInitiative,
  paper: DemoPaper,
  rules: RulesProfile,
  counties: readonly PastCounty[],
  now: Date,
): readonly LifeEvent[] {
  if (required === null || rules.limits === null) return [];
  const raw = counties.flatMap(({ batches }) => batches).reduce((sum, { signatures }) => sum + signatures, 0);
  const counted: LifeEvent = {
    kind: 'raw-counted',
    on: dayOf(now, paper.countedOn),
    outcome: raw < required.number ? 'too-few' : 'enough',
  };
  if (paper.sampledOn === null) return [counted];
  const projection = projectPetition(returnsIn(counties), {
    required: required.number,
    rounding: REGULATION,
    limits: { failsBelow: rules.limits.fails, eligibleAbove: rules.limits.eligible },
  });
  const outcome = projection.ok ? projection.value.outcome : 'not-complete';
  if (outcome !== 'fails' && outcome !== 'full-check' && outcome !== 'eligible')
    throw new Error(`the demo's sample gives no outcome: ${outcome}`);
  return [counted, { kind: 'sampled', on: dayOf(now, paper.sampledOn), outcome }];
}

function pastOf(
  content: DemoInitiative,
  rules: RulesProfile,
  counted: readonly PastCounty[],
  people: People,
  now: Date,
): WholeInitiative {
  const { slug, title, required, electionOn, paper } = content;
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
      electionOn: electionOn === null ? null : dayOf(now, electionOn),
      takesPledges: content.takesPledges,
      hypothetical: content.hypothetical,
      source: content.source,
      publishedAt: timeOf(now, content.published),
      createdBy: people.organiser,
      key: keyOf(`${slug} initiative`),
    },
    proponents: content.proponents,
    texts: content.texts.map(({ kind, body, author, source, on }) => ({
      kind,
      language: 'en',
      body: body.en,
      translations: { es: { body: body.es, author: authorsInSpanish[author] ?? '' } },
      author,
      source: source ?? '',
      reason: '',
      at: timeOf(now, on),
    })),
    entries: [
      ...content.entries.map((entry) => ({
        event: eventOf(entry, dayOf(now, entry.on)),
        reason: entry.reason,
        at: timeOf(now, entry.on),
      })),
      ...(paper === undefined ? [] : countedEvents(content, paper, rules, counted, now)).map((event) => ({
        event,
        reason: '',
        at: new Date(`${event.on}T22:00:00Z`),
      })),
      // What counts decided stands between what came before and after them.
    ].sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : 0)),
    organiser: people.organiser,
  };
}

const eventOf = ({ kind, pledges }: DemoEntry, on: string): LifeEvent =>
  kind === 'threshold-reached' ? { kind, on, pledges: pledges ?? 0 } : { kind, on };
