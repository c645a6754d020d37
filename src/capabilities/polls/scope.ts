/** Finds the poll that a path names, for rights and for pages. */
import { share } from '../../platform/db/gather.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf, type Poll } from './poll.ts';
import { findPoll } from './store/polls.ts';

const pollScope: ScopeOf = async (platform, params) => {
  const found = await findPoll(platform.db, params['slug'] ?? '');
  return found === undefined ? undefined : scopeOf(found);
};

/** Of the region of the poll. */
export const organiser = role(['organiser'], pollScope);
/** In any region: the use case asks for the one that is chosen. */
export const organiserAnywhere = role(['organiser'], 'anywhere');

const lookUp = share((database, slug) => findPoll(database.db, slug));

/** The poll in `:slug`: registering is publishing, so everybody may see it. */
export const namedPoll = ({ platform, params }: Visit): Promise<Poll | undefined> =>
  lookUp(platform.database, params['slug'] ?? '');
