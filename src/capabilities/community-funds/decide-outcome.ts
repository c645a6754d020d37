/** What pledges or votes come to, of what the database holds: by the rules alone (rules/matching), so that anybody computes the same from the export. */
import { decideFund, type Decided, type PanelVote, type Pledge } from '../../rules/matching/index.ts';
import { isOpen, type Application, type Fund } from './fund.ts';

/** One for each eligible application, in the order of their numbers. */
export function outcomeOf(
  fund: Pick<Fund, 'deciding' | 'measure' | 'pot'>,
  applications: readonly Application[],
  said: { readonly pledges: readonly Pledge[]; readonly votes: readonly PanelVote[] },
): readonly Decided[] {
  const found = decideFund(fund, applications.filter(isOpen), said);
  if (!found.ok) throw new Error(`what the database holds cannot be matched: ${JSON.stringify(found.error)}`);
  return found.value;
}
