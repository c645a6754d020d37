/**
 * Results are read far more often than they change: what a page shows of a count is drawn once for each language and kept.
 * The key holds everything the drawing depends on, so nothing has to be thrown away by hand.
 */
import { LRUCache } from 'lru-cache';
import { share } from '../../platform/db/gather.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { html, type Html } from '../../platform/ui/index.ts';
import type { Budget } from './budget.ts';
import { resultBody, resultDecided, resultHeading } from './pages/result.ts';
import type { ResultParts } from './pages/result-words.ts';
import { listCounts, publishedCount } from './store/counts.ts';
import { listProjects } from './store/projects.ts';
import { resultStamp, type ResultStamp } from './store/result-stamp.ts';

/** The parts of a drawn result, between which a page may put what changes. */
export interface DrawnResult {
  readonly heading: Html;
  readonly decided: Html;
  readonly body: Html;
}

interface Kept {
  readonly drawn: LRUCache<string, DrawnResult>;
  readonly read: LRUCache<string, Omit<ResultParts, 'locale'>>;
}

/** Letters of HTML kept at most; a page of a large election has about a million. */
const keptLetters = 40_000_000;
const keptCounts = 12;

const keptBy = new WeakMap<Platform, Kept>();

function keptOf(platform: Platform): Kept {
  let kept = keptBy.get(platform);
  if (kept === undefined) {
    kept = {
      drawn: new LRUCache({
        maxSize: keptLetters,
        sizeCalculation: ({ heading, decided, body }) => `${heading}`.length + `${decided}`.length + `${body}`.length,
      }),
      read: new LRUCache({ max: keptCounts }),
    };
    keptBy.set(platform, kept);
  }
  return kept;
}

export const stampOf = (platform: Platform, budget: Budget): Promise<ResultStamp | undefined> =>
  lookUpStamp(platform.database, String(budget.id));

const lookUpStamp = share((database, budgetId) => resultStamp(database, Number(budgetId)));

/** The count of the stamp with all it takes to draw it. */
export async function readResult(
  platform: Platform,
  budget: Budget,
  stamp: ResultStamp,
): Promise<Omit<ResultParts, 'locale'>> {
  const { read } = keptOf(platform);
  const key = keyOf(budget, stamp);
  const known = read.get(key);
  if (known !== undefined) return known;
  const [count, runs, projects] = await Promise.all([
    publishedCount(platform.db, budget.id),
    listCounts(platform.db, budget.id),
    listProjects(platform.db, budget.id),
  ]);
  if (count === undefined) throw new Error(`the count ${stamp.count} of budget ${budget.id} is gone`);
  const recountWorker = platform.assets.scripts['recount-worker'];
  if (recountWorker === undefined) throw new Error('the script that counts in the browser was not built');
  const parts = { timeZone: platform.config.timeZone, budget, count, runs, projects, recountWorker };
  // Between two looks another count may have been published: then it is not what the key says.
  if (count.id === stamp.count && runs[0]?.id === stamp.latest && runs[0].state === stamp.latestState)
    read.set(key, parts);
  return parts;
}

export async function drawResult(
  platform: Platform,
  budget: Budget,
  stamp: ResultStamp,
  locale: Locale,
): Promise<DrawnResult> {
  const { drawn, read } = keptOf(platform);
  const key = keyOf(budget, stamp);
  const known = drawn.get(`${locale} ${key}`);
  if (known !== undefined) return known;
  const parts = await readResult(platform, budget, stamp);
  const result = {
    heading: await settled(resultHeading({ ...parts, locale })),
    decided: await settled(resultDecided({ ...parts, locale })),
    body: await settled(resultBody({ ...parts, locale })),
  };
  if (read.has(key)) drawn.set(`${locale} ${key}`, result);
  return result;
}

/** Awaited once, so that it is put into pages as a text that is escaped already. */
const settled = async (drawing: Html): Promise<Html> => html`${await drawing}`;

/** The texts of a budget may change after its result; everything else the page shows stands still. */
const keyOf = (budget: Budget, { count, digest, latest, latestState }: ResultStamp): string =>
  JSON.stringify([
    budget.id,
    count,
    digest,
    latest,
    latestState,
    budget.title,
    budget.translations,
    budget.importedFrom,
  ]);
