/**
 * The facts of a record that comes in a file, checked member by member: a file is read from outside, however well it is signed. Facts
 * about the conduct of people stay in the hall, as their numbers mean nothing elsewhere, and so do versions of its minutes. A kind or a member that is added to Fact and
 * not here does not compile.
 */
import { z } from 'zod';
import {
  memberVotes,
  outcomes,
  queueOrders,
  screenLimits,
  screens,
  vias,
  type Fact,
  type FactKind,
} from '../../rules/meeting/index.ts';
import { fewestOptions, mostOptions } from './run-polls.ts';
import { longestOwner, longestPromise } from './scribe.ts';

type Stays =
  | 'attendee-warned'
  | 'attendee-removed'
  | 'attendee-readmitted'
  | 'appeal-made'
  | 'appeal-decided'
  | 'minutes-approved';
export type MergedKind = Exclude<FactKind, Stays>;

type FactOf<K> = Fact extends infer F
  ? F extends { readonly kind: infer Own }
    ? K extends Own
      ? F
      : never
    : never
  : never;
export type MergedFact = FactOf<MergedKind>;
type Members<F> = {
  readonly [P in keyof Omit<F, 'kind'>]-?: P extends keyof F
    ? object extends Pick<F, P>
      ? z.ZodType<F[P] | undefined>
      : z.ZodType<F[P]>
    : never;
};

/** What PostgreSQL keeps and browsers show: neither NUL nor half a character. */
const text = z
  .string()
  .max(100_000)
  .refine((said) => !said.includes('\0') && said.isWellFormed());
/** Lower case, as ids are compared; of any version, as whoever asks chooses their own. */
export const idInFile = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const id = idInFile;
const whole = z.int().min(0).max(1_000_000_000);
const reason = { reason: text };
const settled = { question: id, answer: text, by: text };
const poll: Members<FactOf<'poll-opened'>> = {
  poll: id,
  form: z.enum(['poll', 'straw']),
  question: text,
  options: z.array(text).min(fewestOptions).max(mostOptions),
  language: text,
  translations: z
    .record(text, z.strictObject({ question: text, options: z.array(text).min(fewestOptions).max(mostOptions) }))
    .optional(),
};
const asked: Omit<Members<FactOf<'question-shown'>>, 'seen'> = {
  question: id,
  form: z.enum(['written', 'spoken']),
  text,
  language: text,
  name: text,
  firstTime: z.boolean(),
  region: text.nullable(),
  via: z.enum(vias),
  item: whole.nullable(),
  interpreted: z.boolean(),
  before: z.boolean(),
};

const members: { readonly [K in MergedKind]: Members<FactOf<K>> } = {
  opened: {},
  recessed: reason,
  resumed: {},
  disrupted: { channel: z.enum(['web', 'phone', 'both']), note: text },
  restored: { note: text },
  reconvened: { motion: id.nullable(), note: text },
  adjourned: reason,
  'item-opened': { item: whole },
  'item-closed': { item: whole, outcome: z.enum(['done', 'continued', 'withdrawn']), note: text },
  'roll-called': { present: z.array(whole), remote: z.array(whole) },
  'member-arrived': { member: whole, remote: z.boolean() },
  'member-left': { member: whole, remote: z.boolean() },
  'question-submitted': asked,
  'question-shown': { ...asked, seen: z.boolean().optional() },
  'question-rejected': { question: id, ...reason },
  'question-withdrawn': { question: id, reason: text.optional() },
  'question-merged': { question: id, into: id, ...reason },
  'question-hidden': { question: id, ...reason },
  'question-restored': { question: id, ...reason },
  'question-taken': { question: id, ...reason },
  'question-settled': { ...settled, outcome: z.enum(outcomes) },
  'question-answered': { ...settled, language: text },
  'timer-started': { seconds: whole },
  'timer-stopped': {},
  'queue-opened': reason,
  'queue-closed': reason,
  'order-set': { order: z.enum(queueOrders), ...reason },
  'draw-announced': { draw: id, source: text },
  'draw-made': { draw: id, seed: text },
  'poll-prepared': poll,
  'poll-dropped': { poll: id },
  'poll-opened': poll,
  'poll-closed': { poll: id, counts: z.array(whole), people: whole, hands: z.array(whole).nullable().optional() },
  'motion-put': {
    motion: id,
    text,
    mover: whole,
    seconder: whole.nullable(),
    about: z.enum(['business', 'continue', 'minutes']),
    needs: z.enum(['majority-of-voting', 'majority-of-members', 'two-thirds-of-members']),
    item: whole.nullable(),
  },
  'motion-voted': { motion: id, votes: z.array(z.strictObject({ member: whole, vote: z.enum(memberVotes) })) },
  noted: { note: id, item: whole.nullable(), text },
  'note-struck': { note: id, ...reason },
  'promise-struck': { promise: id, ...reason },
  promised: {
    promise: id,
    // As long as a commitment may be.
    text: text.min(1).max(longestPromise),
    owner: text.min(1).max(longestOwner),
    due: z.iso.date().nullable(),
    question: id.nullable(),
    item: whole.nullable(),
  },
  caption: { line: id.optional(), language: text, text, speaker: text },
  'caption-corrected': { line: id, text, speaker: text },
  'caption-struck': { line: id, ...reason },
  'screen-limited': { to: z.enum(screenLimits) },
  'question-seen': { question: id },
  'question-returned': { question: id, ...reason },
  'screen-set': { screen: z.enum(screens), poll: id.nullable() },
};

export const mergedKinds = Object.keys(members) as readonly MergedKind[];

/** A fact as JSON, with its kind. */
export const factInFile: z.ZodType<MergedFact> = z
  .discriminatedUnion(
    'kind',
    Object.entries(members).map(([kind, own]) => z.strictObject({ kind: z.literal(kind), ...own })) as never,
  )
  .transform((fact) => fact as MergedFact);
