/**
 * What the pages, the API and the feeds show of a conversation, read together. Large maps are read far more often than they are
 * made, so a node keeps the last few as read; the key holds everything they depend on.
 */
import { LRUCache } from 'lru-cache';
import { share } from '../../platform/db/gather.ts';
import type { Visit } from '../../platform/http/visit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { stateOf, type Conversation, type State } from './conversation.ts';
import type { Picture, StatementFigures } from './opinion-summary.ts';
import { findMap, listPictures, type Counted, type StoredMap } from './store/maps.ts';
import { pageStamp, type PageStamp } from './store/page-stamp.ts';
import { listStatements, type Statement } from './store/statements.ts';

export interface Read {
  /** Undefined until the first votes were counted. */
  readonly map: StoredMap | undefined;
  /** Published ones, by number. */
  readonly statements: ReadonlyMap<number, Statement>;
  /** Of the map, by number; those that were taken off since are left out. */
  readonly figures: ReadonlyMap<number, StatementFigures>;
  readonly pictures: readonly { readonly at: Date; readonly picture: Picture }[];
}

export interface Shown extends Read {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly conversation: Conversation;
  readonly state: State;
  readonly who: Counted;
  /** Whether there is a picture of those who signed in alone. */
  readonly canSplit: boolean;
  readonly stamp: PageStamp;
}

const kept = new WeakMap<Platform, LRUCache<string, Promise<Read>>>();
const keptMaps = 20;

const lookUpStamp = share((database, id) => pageStamp(database.db, Number(id)));

export async function shownConversation(visit: Visit, conversation: Conversation): Promise<Shown> {
  const { platform, locale, now, url } = visit;
  const stamp = await lookUpStamp(platform.database, String(conversation.id));
  const canSplit = conversation.joining === 'anyone' && stamp.accounts > 0;
  const who = canSplit && url.searchParams.get('who') === 'accounts' ? 'accounts' : 'all';
  return {
    ...(await readOnce(platform, conversation.id, who, stamp)),
    locale,
    timeZone: platform.config.timeZone,
    conversation,
    state: stateOf(conversation, now),
    who,
    canSplit,
    stamp,
  };
}

async function readOnce(platform: Platform, id: number, who: Counted, stamp: PageStamp): Promise<Read> {
  let reads = kept.get(platform);
  if (reads === undefined) kept.set(platform, (reads = new LRUCache({ max: keptMaps })));
  const key = JSON.stringify([id, who, stamp]);
  const known = reads.get(key);
  if (known !== undefined) return known;
  const reading = read(platform, id, who);
  reads.set(key, reading);
  reading.catch(() => reads.delete(key));
  const found = await reading;
  // Between two looks another map may have been made: then it is not what the key says.
  if ((found.map?.version ?? 0) !== stamp[who]) reads.delete(key);
  return found;
}

async function read({ db }: Platform, id: number, who: Counted): Promise<Read> {
  const [map, listed, pictures] = await Promise.all([
    findMap(db, id, who),
    listStatements(db, id),
    listPictures(db, id),
  ]);
  const statements = new Map(listed.map((statement) => [statement.number, statement]));
  const shown = (map?.summary.statements ?? []).filter(({ number }) => statements.has(number));
  return { map, statements, figures: new Map(shown.map((one) => [one.number, one])), pictures };
}

/** A ranking of the map without what was taken off since. */
export const ranked = ({ figures }: Pick<Read, 'figures'>, numbers: readonly number[]): readonly StatementFigures[] =>
  numbers.flatMap((number) => figures.get(number) ?? []);
