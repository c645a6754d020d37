/** Any fact about few things, so that random ones meet: candidates, of which the rules of order accept what may come next. */
import fc from 'fast-check';
import { memberVotes, outcomes, queueOrders, screens, vias, type Asked, type Entry, type Fact } from '../fact.ts';
import { followAll } from '../follow.ts';
import { problemWith } from '../may-follow.ts';
import { beginning, type Meeting, type Setup } from '../meeting.ts';
import { idOf } from './records.ts';

const of = <const K extends Fact['kind']>(kind: K) => fc.constant(kind);
const question = fc.integer({ min: 1, max: 8 }).map(idOf);
const few = fc.constantFrom('one', 'two', 'three');
const reason = fc.constant('Because.');
/** What may not be read by everybody as long as it waits: unlike any other text here. */
const text = fc.nat({ max: 999 }).map((nr) => `What of ${nr}?`);
const number = fc.integer({ min: 1, max: 3 });
const attendee = fc.integer({ min: 1, max: 3 });

const asked: fc.Arbitrary<Asked> = fc.record({
  question,
  form: fc.constantFrom('written', 'spoken'),
  text,
  language: fc.constantFrom('en', 'es'),
  name: fc.constantFrom('', 'Ada'),
  firstTime: fc.boolean(),
  region: fc.constantFrom('city', 'valley', null),
  via: fc.constantFrom(...vias),
  item: fc.constantFrom(null, 1, 2, 9),
  interpreted: fc.boolean(),
  before: fc.boolean(),
});

const asking = fc.oneof(
  asked.map((more): Fact => ({ kind: 'question-submitted', ...more })),
  asked.map((more): Fact => ({ kind: 'question-shown', ...more })),
);

const aboutQuestions: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: of('question-rejected'), question, reason }),
  fc.record({ kind: of('question-withdrawn'), question }),
  fc.record({ kind: of('question-merged'), question, into: question, reason }),
  fc.record({ kind: fc.constantFrom('question-hidden', 'question-restored'), question, reason }),
  fc.record({ kind: of('question-taken'), question, reason }),
  fc.record({
    kind: of('question-settled'),
    question,
    outcome: fc.constantFrom(...outcomes),
    answer: fc.constantFrom('', 'Yes.'),
    by: fc.constant('The engineer'),
  }),
  fc.record({ kind: of('question-answered'), question, answer: reason, language: fc.constant('en'), by: reason }),
);

const course: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: of('opened') }) },
  { weight: 2, arbitrary: fc.record({ kind: of('recessed'), reason }) },
  { weight: 6, arbitrary: fc.record({ kind: of('resumed') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: of('disrupted'),
      channel: fc.constantFrom('web', 'phone', 'both'),
      note: reason,
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: of('restored'), note: reason }) },
  { weight: 3, arbitrary: fc.record({ kind: of('reconvened'), motion: fc.option(few), note: reason }) },
  { weight: 1, arbitrary: fc.record({ kind: of('adjourned'), reason }) },
);

const queue: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: of('timer-started'), seconds: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ kind: of('timer-stopped') }),
  fc.record({ kind: fc.constantFrom('queue-opened', 'queue-closed'), reason }),
  fc.record({ kind: of('order-set'), order: fc.constantFrom(...queueOrders), reason }),
  fc.record({ kind: of('draw-announced'), draw: few, source: reason }),
  fc.record({ kind: of('draw-made'), draw: few, seed: fc.constantFrom('0', '417') }),
);

const business: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: of('item-opened'), item: number }),
  fc.record({
    kind: of('item-closed'),
    item: number,
    outcome: fc.constantFrom('done', 'continued', 'withdrawn'),
    note: reason,
  }),
  fc.record({ kind: of('roll-called'), present: fc.subarray([1, 2, 3]), remote: fc.subarray([1, 2, 3, 9]) }),
  fc.record({
    kind: fc.constantFrom('member-arrived', 'member-left'),
    member: number,
    remote: fc.boolean(),
  }),
  fc.record({
    kind: of('poll-opened'),
    poll: few,
    form: fc.constantFrom('poll', 'straw'),
    question: text,
    options: fc.constant(['Yes', 'No']),
    language: fc.constant('en'),
  }),
  fc.record({ kind: of('poll-closed'), poll: few, counts: fc.constant([2, 1]), people: fc.constant(3) }),
  fc.record({
    kind: of('motion-put'),
    motion: few,
    text: reason,
    mover: number,
    seconder: fc.option(number),
    about: fc.constantFrom('business', 'continue', 'minutes'),
    needs: fc.constantFrom('majority-of-voting', 'majority-of-members', 'two-thirds-of-members'),
    item: fc.constant(null),
  }),
  fc.record({
    kind: of('motion-voted'),
    motion: few,
    votes: fc
      .subarray([1, 2, 3])
      .chain((members) =>
        fc.tuple(...members.map((member) => fc.constantFrom(...memberVotes).map((vote) => ({ member, vote })))),
      ),
  }),
  fc.record({ kind: of('noted'), note: few, item: fc.constant(null), text: reason }),
  fc.record({ kind: of('note-struck'), note: few, reason }),
  fc.record({ kind: of('minutes-approved'), version: number, motion: few }),
  fc.record({
    kind: of('promised'),
    promise: few,
    text: reason,
    owner: reason,
    due: fc.constant(null),
    question: fc.option(question),
    item: fc.constant(null),
  }),
  fc.record({ kind: of('promise-struck'), promise: few, reason }),
  fc.record({
    kind: of('caption'),
    line: few,
    language: fc.constantFrom('en', 'es'),
    text: reason,
    speaker: fc.constant(''),
  }),
  fc.record({ kind: of('caption-corrected'), line: few, text: few, speaker: fc.constantFrom('', 'Ada') }),
  fc.record({ kind: of('caption-struck'), line: few, reason }),
  fc.record({ kind: of('screen-set'), screen: fc.constantFrom(...screens), poll: fc.option(few) }),
);

const conduct: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constantFrom('attendee-warned', 'attendee-removed', 'attendee-readmitted'), attendee, reason }),
  fc.record({ kind: of('appeal-made'), attendee, text: reason }),
  fc.record({ kind: of('appeal-decided'), attendee, granted: fc.boolean(), reason }),
);

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 5, arbitrary: asking },
  { weight: 8, arbitrary: aboutQuestions },
  { weight: 5, arbitrary: course },
  { weight: 2, arbitrary: queue },
  { weight: 4, arbitrary: business },
  { weight: 1, arbitrary: conduct },
);

type Timed = readonly [Fact, number];

/** What seldom comes about by chance: a finding, an hour, and the meeting goes on; minutes that are approved; an appeal that is decided. */
const passages: fc.Arbitrary<readonly Timed[]> = fc.oneof(
  fc.tuple(few, fc.constantFrom('aye' as const, 'no' as const)).map(([motion, vote]): readonly Timed[] => [
    [{ kind: 'disrupted', channel: 'both', note: '' }, 0],
    [
      {
        kind: 'motion-put',
        motion,
        text: '',
        mover: 1,
        seconder: 2,
        about: 'continue',
        needs: 'majority-of-members',
        item: null,
      },
      1,
    ],
    [{ kind: 'motion-voted', motion, votes: [1, 2, 3].map((member) => ({ member, vote })) }, 1],
    [{ kind: 'reconvened', motion, note: '' }, 61],
  ]),
  fc.tuple(few, number).map(([motion, version]): readonly Timed[] => [
    [
      {
        kind: 'motion-put',
        motion,
        text: '',
        mover: 1,
        seconder: 2,
        about: 'minutes',
        needs: 'majority-of-voting',
        item: null,
      },
      1,
    ],
    [{ kind: 'motion-voted', motion, votes: [1, 2, 3].map((member) => ({ member, vote: 'aye' as const })) }, 1],
    [{ kind: 'minutes-approved', version, motion }, 0],
  ]),
  fc.tuple(attendee, fc.boolean()).map(([who, granted]): readonly Timed[] => [
    [{ kind: 'attendee-warned', attendee: who, reason: '' }, 0],
    [{ kind: 'attendee-removed', attendee: who, reason: '' }, 0],
    [{ kind: 'appeal-made', attendee: who, text: '' }, 1],
    [{ kind: 'appeal-decided', attendee: who, granted, reason: '' }, 1],
    [{ kind: 'attendee-readmitted', attendee: who, reason: '' }, 0],
  ]),
);

/** Facts and how many minutes pass before each: often none, sometimes more than the longest recess. */
export const anyFacts: fc.Arbitrary<readonly Timed[]> = fc
  .array(
    fc.oneof(
      { weight: 25, arbitrary: fc.tuple(anyFact, fc.constantFrom(0, 0, 1, 61)).map((one): readonly Timed[] => [one]) },
      { weight: 1, arbitrary: passages },
    ),
    { maxLength: 200, size: 'max' },
  )
  .map((all) => all.flat());

/** Enters what may be entered; `seen` looks at each step. */
export function enterAll(
  candidates: readonly Timed[],
  setup: Setup,
  seen: (after: Meeting, entry: Entry, before: Meeting) => void = () => undefined,
): readonly Entry[] {
  const entries: Entry[] = [];
  let meeting = beginning(setup);
  let at = 0;
  for (const [fact, minutes] of candidates) {
    at += minutes * 60_000;
    if (problemWith(fact, meeting, setup, at) !== undefined) continue;
    const entry = { seq: entries.length + 1, at, fact };
    entries.push(entry);
    const before = meeting;
    meeting = followAll(before, [entry], setup);
    seen(meeting, entry, before);
  }
  return entries;
}
