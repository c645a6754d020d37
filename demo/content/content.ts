/** The shape of the demo's content. Everything here is made up; see each file for what it is about. */
import type { Limits } from '../../src/rules/budgeting/index.ts';
import type { Electorate } from '../simulation/residents.ts';
import type { Form } from '../simulation/vote.ts';

export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

/** Days from the first start of the demo; negative is the past. */
export interface Calendar {
  readonly published: number;
  readonly ideasOpen: number;
  readonly ideasClose: number;
  readonly votingOpen: number;
  readonly votingClose: number;
}

/** One finding of an official. Without a cost it says why not. */
export interface Finding {
  readonly verdict: 'feasible' | 'not-feasible' | 'needs-change';
  readonly reason: string;
  /** In dollars. */
  readonly cost?: number;
}

/** What a resident wrote, in the resident's own language, and what was found about it, oldest first. */
export interface DemoIdea {
  readonly language: 'en' | 'es';
  readonly title: string;
  readonly description: string;
  readonly facts: {
    readonly place: string;
    readonly category: string;
    /** The resident's guess, in dollars. */
    readonly estimate?: number;
  };
  /** Written by the demo's resident, so that somebody who signs in has an idea of their own. */
  readonly own?: boolean;
  readonly findings?: readonly Finding[];
}

/** A project on a ballot, which began as somebody's idea. */
export interface DemoProject {
  readonly name: Bilingual;
  readonly about: Bilingual;
  readonly facts: {
    /** In dollars. */
    readonly cost: number;
    readonly category: string;
    /** 1 to 5, or null for the whole county. */
    readonly district: number | null;
    readonly place: string;
    /** See the simulation: more or less wanted than others of its kind; 0 when absent. */
    readonly appeal?: number;
  };
  /** Why the officials found that it can be done. */
  readonly finding: string;
}

interface BudgetContent {
  readonly slug: string;
  /** As in the region's Open Civic Data id. */
  readonly county: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** In dollars. */
  readonly amount: number;
  readonly form: Form;
  readonly rule: 'greedy' | 'equal-shares';
  readonly satisfaction: 'cost' | 'cardinality' | 'points';
  readonly completion: 'none' | 'add1u' | 'greedy';
  /** Amounts in dollars. */
  readonly limits?: Limits;
  readonly voters: 'residents' | 'signed-in';
  readonly calendar: Calendar;
  /** Why it was published, for the public log. */
  readonly published: string;
  readonly seed: string;
}

/** Before voting: ideas, some of them reviewed. */
export interface IdeaBudget extends BudgetContent {
  readonly ideas: readonly DemoIdea[];
}

/** Voting or counted: projects and the people who vote on them. */
export interface VoteBudget extends BudgetContent {
  readonly projects: readonly DemoProject[];
  readonly electorate: Electorate;
  /** Of the simulation. */
  readonly chance: number;
}
