/** A resident submits an idea. Sending the same form twice is one idea; two much alike are pointed out first. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Budget } from './budget.ts';
import { findIdeaByKey, ideasAreOpen, insertIdea, listIdeaTitles, type NewIdea } from './store/ideas.ts';

export interface SimilarIdea {
  readonly id: number;
  readonly title: string;
}

export type IdeaProblem =
  | { readonly type: 'ideas-closed' }
  | { readonly type: 'similar'; readonly ideas: readonly SimilarIdea[] };

/** Gives the idea's number. `evenIfSimilar`: the resident has seen the similar ones and still wants it. */
export async function submitIdea(
  platform: Platform,
  budget: Budget,
  idea: Omit<NewIdea, 'budgetId'>,
  evenIfSimilar: boolean,
): Promise<Result<number, IdeaProblem>> {
  // The titles first: an idea that the same form made a moment ago is then found by its key, never taken for another's.
  const titles = evenIfSimilar ? [] : await listIdeaTitles(platform.db, budget.id);
  const sent = await findIdeaByKey(platform.db, budget.id, idea.authorId, idea.key);
  if (sent !== undefined) return ok(sent);
  const ideas = similarTitles(idea.title, titles);
  if (ideas.length > 0) return err({ type: 'similar', ideas });
  return platform.db.transaction().execute(async (tx) => {
    if (!(await ideasAreOpen(tx, budget.id))) return err({ type: 'ideas-closed' });
    const id = await insertIdea(tx, { ...idea, budgetId: budget.id });
    if (id === undefined) return ok((await findIdeaByKey(tx, budget.id, idea.authorId, idea.key)) ?? 0);
    await platform.audit(tx, {
      act: 'idea.submitted',
      actorId: idea.authorId,
      actorRole: 'resident',
      regionId: budget.regionId,
      process: processOf(budget.id),
      public: false,
      detail: { idea: id },
    });
    return ok(id);
  });
}

const mostSimilar = 3;

/** Titles with which this one shares at least half of all longer words of both, the closest first. */
export function similarTitles(title: string, others: readonly SimilarIdea[]): readonly SimilarIdea[] {
  const wanted = wordsOf(title);
  return others
    .map((other) => ({ other, share: shared(wanted, wordsOf(other.title)) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostSimilar)
    .map(({ other }) => other);
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
};

/** Without accents and case; short words say little. */
const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );
