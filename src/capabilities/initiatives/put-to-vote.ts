/** A qualified initiative is put to a vote: its referendum is made in the same transaction, so that neither is without the other. */
import { fromLocal } from '../../platform/local-time.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion, type RegionKind } from '../../platform/regions.ts';
import { readKeys, type Key } from '../../rules/decision/index.ts';
import { lifeOf } from '../../rules/petition/life.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { createReferendumFor, type Measure } from '../referendums/index.ts';
import { processOf, type Initiative } from './initiative.ts';
import { eventsOf } from './store/events.ts';
import { lockedInitiative, setReferendum } from './store/organise.ts';
import { textsOf } from './store/texts.ts';

export interface TypedVote {
  readonly kind: string;
  readonly question: string;
  /** In the other language; '' for none. */
  readonly otherQuestion: string;
  /** One key on each line, as `concord` takes them: `majority>1/2`. */
  readonly keys: string;
  readonly reason: string;
}

export type VoteProblem =
  | 'kindUnknown'
  | 'questionMissing'
  | 'questionTooLong'
  | 'keysWrong'
  | 'noElection'
  | 'notQualified'
  | 'already'
  | 'reasonMissing'
  | 'reasonTooLong';

export const longestQuestion = 1_000;
const mostKeys = 10;
/** Results are told by the regions one step down. */
const below: Readonly<Record<RegionKind, Measure['regionKind']>> = {
  state: 'county',
  county: 'city',
  city: 'district',
  district: 'district',
};

/** Gives the path of the referendum. Open on the day of the election, as California's polling places are, from 7 to 20 o'clock. */
export async function putToVote(
  platform: Platform,
  initiative: Initiative,
  official: Official,
  typed: TypedVote,
): Promise<Result<string, VoteProblem>> {
  const kind = (['reported', 'held-here'] as const).find((each) => each === typed.kind);
  if (kind === undefined) return err('kindUnknown');
  if (typed.question === '') return err('questionMissing');
  if (Math.max(typed.question.length, typed.otherQuestion.length) > longestQuestion) return err('questionTooLong');
  const keys = keysIn(typed.keys);
  if (keys === undefined) return err('keysWrong');
  const wrong = reasonProblem(typed.reason);
  if (wrong !== undefined) return err(wrong);
  return platform.db.transaction().execute(async (tx): Promise<Result<string, VoteProblem>> => {
    const locked = await lockedInitiative(tx, initiative.id);
    if (locked.referendum !== null) return err('already');
    const events = (await eventsOf(tx, initiative.id)).map(({ event }) => event);
    if (locked.publishedAt === null || lifeOf(locked.rules, events).state !== 'qualified') return err('notQualified');
    if (locked.electionOn === null) return err('noElection');
    const { timeZone } = platform.config;
    const [opensAt, closesAt] = ['07:00', '20:00'].map((time) => fromLocal(`${locked.electionOn}T${time}`, timeZone));
    if (!(opensAt instanceof Date) || !(closesAt instanceof Date)) return err('noElection');
    const region = await findRegion(tx, locked.regionId);
    const texts = await textsOf(tx, locked.id);
    const other = locked.language === 'en' ? 'es' : 'en';
    const said = (text: 'title' | 'summary' | 'for' | 'against', language: string): string => {
      const found = texts.get(text);
      if (found === undefined) return '';
      return found.language === language ? found.body : (found.translations[language]?.body ?? '');
    };
    const partsIn = (language: string) => ({
      summary: said('summary', language),
      argumentFor: said('for', language),
      argumentAgainst: said('against', language),
    });
    const otherTitle = said('title', other) || (locked.translations[other]?.title ?? '');
    const filled = { title: otherTitle, question: typed.otherQuestion, ...partsIn(other) };
    const translation = Object.fromEntries(Object.entries(filled).filter(([, text]) => text !== ''));
    const made = await createReferendumFor(
      platform,
      tx,
      {
        title: (said('title', locked.language) || locked.title).slice(0, 200),
        question: typed.question,
        ...partsIn(locked.language),
        regionId: locked.regionId,
        regionKind: below[region?.kind ?? 'state'],
        keys,
        opensAt,
        closesAt,
        language: locked.language,
        translations: Object.keys(translation).length === 0 ? {} : { [other]: translation },
        topic: locked.topic,
        kind,
        hypothetical: locked.hypothetical,
        initiative: processOf(locked.id),
      },
      { official, reason: typed.reason, now: platform.now() },
    );
    await setReferendum(tx, locked.id, made.process);
    await platform.audit(tx, {
      act: 'initiative.put-to-vote',
      actorId: official.id,
      actorRole: official.role,
      regionId: locked.regionId,
      process: processOf(locked.id),
      reason: typed.reason,
      public: true,
    });
    return ok(made.path);
  });
}

/** One key on each line; undefined when one of them is none, or there is none at all. */
export function keysIn(typed: string): readonly Key[] | undefined {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => readKeys(line));
  if (lines.length === 0 || lines.length > mostKeys) return undefined;
  return read.every((each) => each.ok) ? read.flatMap((each) => (each.ok ? each.value : [])) : undefined;
}
