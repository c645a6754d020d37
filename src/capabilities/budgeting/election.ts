/** The projects and ballots of a budget as the counting rules take them, from the database or from the imported file. */
import type { Db } from '../../platform/db/db.ts';
import { readPb, type Ballots, type Instance, type PbFile } from '../../rules/budgeting/index.ts';
import { countedAs, type Budget } from './budget.ts';
import { readBallots } from './store/ballots.ts';
import { importedText } from './store/imported-file.ts';
import { listProjects, type StoredProject } from './store/projects.ts';

export interface Election {
  readonly instance: Instance;
  readonly ballots: Ballots;
}

/** Goes to a worker thread as it is; files are read there, because a large one takes a while. */
export type ElectionSource =
  | { readonly kind: 'own'; readonly election: Election }
  | { readonly kind: 'file'; readonly text: string };

export async function electionSource(db: Db, budget: Budget): Promise<ElectionSource> {
  if (budget.imported) {
    const text = await importedText(db, budget.id);
    if (text === undefined) throw new Error(`the file of budget ${budget.id} is missing`);
    return { kind: 'file', text };
  }
  const projects = await listProjects(db, budget.id);
  const instance = instanceOf(budget, projects);
  return { kind: 'own', election: { instance, ballots: await ownBallots(db, budget, projects.length) } };
}

/** An own budget and its projects as the rules see them. */
export const instanceOf = (
  budget: Pick<Budget, 'amount' | 'unitsPerCurrency' | 'currency' | 'ballotType'>,
  projects: readonly StoredProject[],
): Instance => ({
  budget: budget.amount,
  unitsPerCurrency: budget.unitsPerCurrency,
  currency: budget.currency,
  ballotType: countedAs(budget.ballotType),
  projects: projects.map(({ id, name, cost, categories, targets, district }) => ({
    id,
    name,
    cost,
    categories,
    targets,
    ...(district === null ? {} : { district }),
  })),
});

/** No ballot yet, but of the kind that will be cast: what a choice of rule and limits is asked against beforehand. */
export const noBallots = ({ ballotType }: Pick<Budget, 'ballotType'>): Ballots => ({
  starts: new Uint32Array(1),
  chosen: new Uint32Array(0),
  ...(ballotType === 'cumulative' ? { points: new Float64Array(0), pointsScale: 1 } : {}),
});

async function ownBallots(db: Db, budget: Budget, projects: number): Promise<Ballots> {
  const ballots = await readBallots(db, budget.id, projects);
  // A vote by points in which nobody voted has no points to read, and still counts by points.
  if (budget.ballotType !== 'cumulative' || ballots.points !== undefined) return ballots;
  return { ...ballots, points: new Float64Array(ballots.chosen.length), pointsScale: 1 };
}

export function readElection(source: ElectionSource): Election {
  if (source.kind === 'own') return source.election;
  return readFile(source.text);
}

export function readFile(text: string): PbFile {
  const read = readPb(text);
  if (!read.ok) throw new Error('the stored file cannot be read any more');
  return read.value;
}

export const loadElection = async (db: Db, budget: Budget): Promise<Election> =>
  readElection(await electionSource(db, budget));
