/** Finds the indicator that a path names, for rights. */
import { role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf } from './indicator.ts';
import { findIndicator } from './store/indicators.ts';

const indicatorScope: ScopeOf = async (platform, params) => {
  const found = await findIndicator(platform.db, params['slug'] ?? '');
  return found === undefined ? undefined : scopeOf(found);
};

/** Of the region of the indicator. */
export const organiser = role(['organiser'], indicatorScope);
/** In any region: the use case asks for the one that is chosen. */
export const organiserAnywhere = role(['organiser'], 'anywhere');
