/**
 * Whether a fact may come next in the record: the rules of order of a meeting, as one table by kind. What is refused has a name; the
 * words for it are the room's. Over 250 lines: one table.
 */
import { isStruck } from './captions.ts';
import { isFindingFor, recessOf } from './disruption.ts';
import type { Fact } from './fact.ts';
import type { Meeting, QuestionState, Setup } from './meeting.ts';
import { quorumOf } from './motion.ts';

export type OrderProblem =
  | 'not-open-yet'
  | 'already-open'
  | 'not-in-recess'
  | 'in-recess'
  | 'disrupted'
  | 'not-disrupted'
  | 'adjourned'
  /** Called off before it began: never a matter of the record itself. */
  | 'cancelled'
  | 'not-posted'
  | 'not-adjourned'
  | 'hour-not-over'
  | 'finding-missing'
  | 'no-such-item'
  | 'item-not-open'
  | 'no-such-member'
  | 'not-present'
  | 'already-present'
  | 'no-such-question'
  | 'question-known'
  | 'question-elsewhere'
  | 'queue-closed'
  | 'floor-taken'
  | 'floor-empty'
  | 'no-timer'
  | 'merged-into-itself'
  | 'no-such-draw'
  | 'draw-known'
  | 'draw-made'
  | 'draw-empty'
  | 'no-such-poll'
  | 'poll-known'
  | 'poll-closed'
  | 'poll-open'
  | 'no-such-motion'
  | 'motion-known'
  | 'motion-voted'
  | 'not-about-minutes'
  | 'not-carried'
  | 'version-approved'
  | 'no-quorum'
  | 'no-such-note'
  | 'note-known'
  | 'no-such-promise'
  | 'promise-known'
  | 'line-struck'
  | 'no-such-attendee'
  | 'not-warned'
  | 'already-removed'
  | 'not-removed'
  | 'appeal-known'
  | 'no-appeal';

/** `at`: the instant at which it would be entered. Undefined: it may. */
export function problemWith(fact: Fact, m: Meeting, setup: Setup, at: number): OrderProblem | undefined {
  const { status } = m;
  const running = status !== 'to-come' && status !== 'adjourned';
  const notRunning: OrderProblem | undefined = running
    ? undefined
    : status === 'adjourned'
      ? 'adjourned'
      : 'not-open-yet';
  const notOpen = notRunning ?? (status === 'recess' ? 'in-recess' : status === 'disrupted' ? 'disrupted' : undefined);
  switch (fact.kind) {
    case 'opened':
      return status === 'to-come' ? undefined : status === 'adjourned' ? 'adjourned' : 'already-open';
    case 'recessed':
      return notOpen;
    case 'resumed':
      return notRunning ?? (status === 'recess' ? undefined : status === 'disrupted' ? 'disrupted' : 'not-in-recess');
    case 'disrupted':
      return notRunning ?? (status === 'disrupted' ? 'disrupted' : undefined);
    case 'restored':
      return notRunning ?? (status === 'disrupted' ? undefined : 'not-disrupted');
    case 'reconvened':
      return notRunning ?? (status === 'disrupted' ? withoutConnection(fact.motion, m, setup, at) : 'not-disrupted');
    case 'adjourned':
      // What was asked is counted before all leave.
      return notRunning ?? (pollIsOpen(m) ? 'poll-open' : undefined);
    case 'item-opened':
      return notOpen ?? (hasItem(setup, fact.item) ? undefined : 'no-such-item');
    case 'item-closed':
      return notOpen ?? ((m.items.get(fact.item)?.openedAt ?? null) !== null ? undefined : 'item-not-open');
    case 'roll-called':
      return (
        notRunning ??
        ([...fact.present, ...fact.remote].every((one) => hasMember(setup, one)) ? undefined : 'no-such-member')
      );
    case 'member-arrived':
      return (
        notRunning ??
        (!hasMember(setup, fact.member) ? 'no-such-member' : m.present.has(fact.member) ? 'already-present' : undefined)
      );
    case 'member-left':
      return notRunning ?? (m.present.has(fact.member) ? undefined : 'not-present');
    case 'question-submitted':
    case 'question-shown':
      return asking(fact, m, setup);
    case 'question-rejected':
      return inState(m, fact.question, ['waiting']);
    case 'question-withdrawn':
      return inState(m, fact.question, ['waiting', 'queued', 'floor']);
    case 'question-merged':
      if (fact.question === fact.into) return 'merged-into-itself';
      return (
        inState(m, fact.question, ['waiting', 'queued']) ??
        inState(m, fact.into, ['queued', 'floor', 'answered', 'deferred', 'skipped'])
      );
    case 'question-hidden':
      // What was merged while it waited was never seen: there is nothing to take off.
      if (m.questions.get(fact.question)?.shownSeq === null) return 'question-elsewhere';
      return inState(m, fact.question, ['queued', 'floor', 'answered', 'heard', 'deferred', 'skipped', 'merged']);
    case 'question-restored':
      return inState(m, fact.question, ['hidden']);
    case 'question-taken':
      return (
        notOpen ?? (m.floor !== null ? 'floor-taken' : inState(m, fact.question, ['queued', 'deferred', 'skipped']))
      );
    case 'question-settled':
      return inState(m, fact.question, ['queued', 'floor', 'deferred', 'skipped']);
    case 'question-seen':
      return inState(m, fact.question, ['queued', 'floor', 'answered', 'heard', 'deferred', 'skipped']);
    case 'question-returned':
      if (status === 'adjourned') return 'adjourned';
      return inState(m, fact.question, ['floor', 'answered', 'heard', 'deferred', 'skipped']);
    case 'question-answered':
      return inState(m, fact.question, ['queued', 'floor', 'answered', 'heard', 'deferred', 'skipped']);
    case 'timer-started':
      return notOpen;
    case 'timer-stopped':
      return notRunning ?? ((m.timer?.endsAt ?? null) !== null ? undefined : 'no-timer');
    case 'queue-opened':
    case 'queue-closed':
    case 'order-set':
      return status === 'adjourned' ? 'adjourned' : undefined;
    case 'draw-announced':
      if (status === 'adjourned') return 'adjourned';
      if (m.draws.some(({ draw }) => draw === fact.draw)) return 'draw-known';
      return [...m.questions.values()].some(({ state }) => state === 'queued') ? undefined : 'draw-empty';
    case 'draw-made': {
      if (status === 'adjourned') return 'adjourned';
      const draw = m.draws.find((one) => one.draw === fact.draw);
      return draw === undefined ? 'no-such-draw' : draw.seed !== null ? 'draw-made' : undefined;
    }
    case 'poll-prepared':
      return status === 'adjourned' ? 'adjourned' : m.polls.has(fact.poll) ? 'poll-known' : undefined;
    case 'poll-dropped':
      return m.prepared.has(fact.poll) ? undefined : 'no-such-poll';
    case 'poll-opened':
      if (m.polls.has(fact.poll)) return 'poll-known';
      return notOpen ?? (pollIsOpen(m) ? 'poll-open' : undefined);
    case 'poll-closed': {
      const poll = m.polls.get(fact.poll);
      return poll === undefined ? 'no-such-poll' : poll.closedAt !== null ? 'poll-closed' : undefined;
    }
    case 'motion-put':
      if (m.motions.has(fact.motion)) return 'motion-known';
      if (!hasMember(setup, fact.mover) || (fact.seconder !== null && !hasMember(setup, fact.seconder)))
        return 'no-such-member';
      // Minutes are approved at a later meeting; the finding is made before going on without the connection.
      if (fact.about === 'minutes') return status === 'adjourned' ? undefined : 'not-adjourned';
      if (fact.about === 'continue') return notRunning ?? (status === 'disrupted' ? undefined : 'not-disrupted');
      return notOpen;
    case 'motion-voted': {
      const motion = m.motions.get(fact.motion);
      if (motion === undefined) return 'no-such-motion';
      if (motion.votedAt !== null) return 'motion-voted';
      if (!fact.votes.every(({ member }) => hasMember(setup, member))) return 'no-such-member';
      // Without a quorum a body can do nothing but wait and part.
      return fact.votes.filter(({ vote }) => vote !== 'absent').length < quorumOf(setup.members.length)
        ? 'no-quorum'
        : undefined;
    }
    case 'noted':
      return m.notes.has(fact.note) ? 'note-known' : status === 'to-come' ? 'not-open-yet' : undefined;
    case 'note-struck':
      return m.notes.get(fact.note)?.struck === null ? undefined : 'no-such-note';
    case 'promised':
      return m.promises.has(fact.promise) ? 'promise-known' : status === 'to-come' ? 'not-open-yet' : undefined;
    case 'promise-struck':
      return m.promises.get(fact.promise)?.struck === null ? undefined : 'no-such-promise';
    case 'minutes-approved': {
      const motion = m.motions.get(fact.motion);
      if (motion === undefined) return 'no-such-motion';
      if (motion.about !== 'minutes') return 'not-about-minutes';
      if (motion.carried !== true) return 'not-carried';
      return m.approvals.some(({ version }) => version === fact.version) ? 'version-approved' : undefined;
    }
    case 'caption':
      return notRunning;
    case 'caption-corrected':
    case 'caption-struck':
      return status === 'to-come' ? 'not-open-yet' : isStruck(m, fact.line) ? 'line-struck' : undefined;
    case 'screen-set':
      return fact.poll !== null && !m.polls.has(fact.poll) ? 'no-such-poll' : undefined;
    case 'screen-limited':
      return undefined;
    case 'attendee-warned':
      return m.conduct.get(fact.attendee)?.removed === true ? 'already-removed' : undefined;
    case 'attendee-removed': {
      const known = m.conduct.get(fact.attendee);
      // A warning comes first (Government Code 54957.95): nothing is known of anybody before it.
      return known === undefined ? 'not-warned' : known.removed ? 'already-removed' : undefined;
    }
    case 'attendee-readmitted':
      return m.conduct.get(fact.attendee)?.removed === true ? undefined : 'not-removed';
    case 'appeal-made': {
      const known = m.conduct.get(fact.attendee);
      return known?.removed !== true ? 'not-removed' : known.appeal !== null ? 'appeal-known' : undefined;
    }
    case 'appeal-decided': {
      const appeal = m.conduct.get(fact.attendee)?.appeal ?? null;
      return appeal === null || appeal.granted !== null ? 'no-appeal' : undefined;
    }
  }
}

/** After an hour without the connection a body may go on when it has found, by roll call, that it should. */
function withoutConnection(motion: string | null, m: Meeting, setup: Setup, at: number): OrderProblem | undefined {
  if (setup.disruption === 'own') return undefined;
  if (recessOf(m, setup, at)?.missing.includes('hour') !== false) return 'hour-not-over';
  return isFindingFor(m, motion) ? undefined : 'finding-missing';
}

function asking(
  fact: Extract<Fact, { kind: 'question-submitted' | 'question-shown' }>,
  m: Meeting,
  setup: Setup,
): OrderProblem | undefined {
  const known = m.questions.get(fact.question);
  // Shown by a moderator, who also may after the close.
  if (known !== undefined)
    return fact.kind === 'question-shown' && known.state === 'waiting' ? undefined : 'question-known';
  if (m.status === 'adjourned') return 'adjourned';
  if (!m.queueOpen) return 'queue-closed';
  return fact.item !== null && !hasItem(setup, fact.item) ? 'no-such-item' : undefined;
}

function inState(m: Meeting, question: string, states: readonly QuestionState[]): OrderProblem | undefined {
  const found = m.questions.get(question);
  return found === undefined ? 'no-such-question' : states.includes(found.state) ? undefined : 'question-elsewhere';
}

const pollIsOpen = ({ polls }: Meeting): boolean => [...polls.values()].some(({ closedAt }) => closedAt === null);
const hasItem = ({ items }: Setup, wanted: number): boolean => items.some(({ number }) => number === wanted);
const hasMember = ({ members }: Setup, wanted: number): boolean => members.some(({ number }) => number === wanted);
