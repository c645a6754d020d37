/** More entries: the meeting after them. Never changes what it was given; nothing is checked here (see may-follow.ts). */
import { followCaption } from './captions.ts';
import type { Entry, Fact, PollAsked } from './fact.ts';
import { followQuestion, type QuestionFact } from './follow-question.ts';
import { queued, type Disruption, type Meeting, type Setup } from './meeting.ts';
import { carries } from './motion.ts';
import { put, without, type Own } from './own-maps.ts';
import { secondsLeft } from './timer.ts';

/** The meeting after all these entries, which continue the ones before without a gap. */
export function followAll(meeting: Meeting, entries: readonly Entry[], setup: Setup): Meeting {
  const next = oneByOne(setup);
  let now = meeting;
  for (const entry of entries) now = next(now, entry);
  return now;
}

/** For whoever has to look in between: of the meetings that it gives, only the newest stays as it is. */
export function oneByOne(setup: Setup): (meeting: Meeting, entry: Entry) => Meeting {
  const own: Own = new WeakSet();
  return (now, { seq, at, fact }) => ({ ...now, ...changes(now, fact, seq, at, setup, own), seq });
}

function changes(m: Meeting, fact: Fact, seq: number, at: number, setup: Setup, own: Own): Partial<Meeting> {
  switch (fact.kind) {
    case 'opened':
      return { status: 'open', openedAt: at };
    case 'recessed':
      return { status: 'recess', pause: fact.reason, pausedAt: at, timer: stopped(m, at) };
    case 'resumed':
      return { status: 'open', pause: '', pausedAt: null };
    case 'disrupted':
      return {
        status: 'disrupted',
        pause: fact.note,
        pausedAt: at,
        timer: stopped(m, at),
        disruptions: [
          ...m.disruptions,
          { channel: fact.channel, note: fact.note, at, endedAt: null, how: null, steps: '' },
        ],
      };
    case 'restored':
    case 'reconvened':
      return {
        status: 'open',
        pause: '',
        pausedAt: null,
        disruptions: endDisruption(m, { endedAt: at, how: fact.kind, steps: fact.note }),
      };
    case 'adjourned':
      return {
        status: 'adjourned',
        adjournedAt: at,
        pause: '',
        pausedAt: null,
        timer: null,
        item: null,
        disruptions:
          m.status === 'disrupted' ? endDisruption(m, { endedAt: at, how: 'adjourned', steps: '' }) : m.disruptions,
      };
    case 'item-opened':
      return {
        item: fact.item,
        items: put(own, m.items, fact.item, {
          openedAt: m.items.get(fact.item)?.openedAt ?? at,
          closedAt: null,
          outcome: null,
          note: '',
        }),
      };
    case 'item-closed':
      return {
        item: m.item === fact.item ? null : m.item,
        items: put(own, m.items, fact.item, {
          openedAt: m.items.get(fact.item)?.openedAt ?? null,
          closedAt: at,
          outcome: fact.outcome,
          note: fact.note,
        }),
      };
    case 'roll-called':
      return {
        rollCalledAt: at,
        present: new Map([
          ...fact.present.map((member) => [member, { remote: false as boolean, since: at }] as const),
          ...fact.remote.map((member) => [member, { remote: true as boolean, since: at }] as const),
        ]),
      };
    case 'member-arrived':
      return { present: put(own, m.present, fact.member, { remote: fact.remote, since: at }) };
    case 'member-left':
      return { present: without(own, m.present, fact.member) };
    case 'timer-started':
      return { timer: { seconds: fact.seconds, endsAt: at + fact.seconds * 1_000, left: fact.seconds } };
    case 'timer-stopped':
      return { timer: stopped(m, at) };
    case 'queue-opened':
      return { queueOpen: true };
    case 'queue-closed':
      return { queueOpen: false };
    case 'order-set':
      return { order: fact.order };
    case 'draw-announced':
      return {
        draws: [
          ...m.draws,
          {
            draw: fact.draw,
            source: fact.source,
            seed: null,
            pool: queued(m).map(({ question }) => question),
          },
        ],
      };
    case 'draw-made':
      return { draws: m.draws.map((draw) => (draw.draw === fact.draw ? { ...draw, seed: fact.seed } : draw)) };
    case 'poll-prepared':
      return { prepared: put(own, m.prepared, fact.poll, askedIn(fact)) };
    case 'poll-dropped':
      return { prepared: without(own, m.prepared, fact.poll) };
    case 'poll-opened': {
      const open = { openedAt: at, closedAt: null, counts: null, people: null, hands: null };
      return {
        prepared: without(own, m.prepared, fact.poll),
        polls: put(own, m.polls, fact.poll, { ...askedIn(fact), ...open, changed: seq }),
      };
    }
    case 'poll-closed': {
      const { counts, people, hands = null } = fact;
      const poll = m.polls.get(fact.poll)!;
      return { polls: put(own, m.polls, fact.poll, { ...poll, closedAt: at, counts, people, hands, changed: seq }) };
    }
    case 'motion-put': {
      const { kind: _, ...motion } = fact;
      return {
        motions: put(own, m.motions, fact.motion, {
          ...motion,
          putAt: at,
          votedAt: null,
          votes: new Map(),
          carried: null,
        }),
      };
    }
    case 'motion-voted': {
      const motion = m.motions.get(fact.motion)!;
      const votes = new Map(fact.votes.map(({ member, vote }) => [member, vote]));
      const carried = carries(motion.needs, votes, setup.members.length);
      return { motions: put(own, m.motions, fact.motion, { ...motion, votedAt: at, votes, carried }) };
    }
    case 'noted':
      return {
        notes: put(own, m.notes, fact.note, { note: fact.note, item: fact.item, text: fact.text, at, struck: null }),
      };
    case 'note-struck': {
      const note = m.notes.get(fact.note)!;
      return { notes: put(own, m.notes, fact.note, { ...note, struck: fact.reason }) };
    }
    case 'promised': {
      const { kind: _, ...promised } = fact;
      return { promises: put(own, m.promises, fact.promise, { ...promised, at, struck: null }) };
    }
    case 'promise-struck': {
      const promised = m.promises.get(fact.promise)!;
      return { promises: put(own, m.promises, fact.promise, { ...promised, struck: fact.reason }) };
    }
    case 'minutes-approved':
      return { approvals: [...m.approvals, { version: fact.version, motion: fact.motion, at }] };
    case 'caption':
    case 'caption-corrected':
    case 'caption-struck':
      return followCaption(m, fact, seq, at, own);
    case 'screen-set':
      return { screen: { ...m.screen, screen: fact.screen, poll: fact.poll } };
    case 'screen-limited':
      return { screen: { ...m.screen, limit: fact.to } };
    case 'attendee-warned':
    case 'attendee-removed':
    case 'attendee-readmitted': {
      const before = m.conduct.get(fact.attendee);
      return {
        conduct: put(own, m.conduct, fact.attendee, {
          warnings: (before?.warnings ?? 0) + (fact.kind === 'attendee-warned' ? 1 : 0),
          removed: fact.kind === 'attendee-removed',
          reason: fact.reason,
          since: seq,
          appeal: fact.kind === 'attendee-removed' ? null : (before?.appeal ?? null),
        }),
      };
    }
    case 'appeal-made': {
      const before = m.conduct.get(fact.attendee)!;
      return {
        conduct: put(own, m.conduct, fact.attendee, {
          ...before,
          appeal: { text: fact.text, at, granted: null, reason: '' },
        }),
      };
    }
    case 'appeal-decided': {
      const before = m.conduct.get(fact.attendee)!;
      return {
        conduct: put(own, m.conduct, fact.attendee, {
          ...before,
          removed: before.removed && !fact.granted,
          appeal: { ...before.appeal!, granted: fact.granted, reason: fact.reason },
        }),
      };
    }
    default:
      return followQuestion(m, fact satisfies QuestionFact, seq, at, own);
  }
}

const askedIn = ({ poll, form, question, options, language, translations = {} }: PollAsked): Required<PollAsked> => ({
  poll,
  form,
  question,
  options,
  language,
  translations,
});

/** A running clock stops with what is left of it; whole seconds, rounded up. */
function stopped({ timer }: Meeting, at: number): Meeting['timer'] {
  if (timer === null || timer.endsAt === null) return timer;
  return { ...timer, endsAt: null, left: secondsLeft(timer, at) };
}

const endDisruption = (
  { disruptions }: Meeting,
  end: Pick<Disruption, 'endedAt' | 'how' | 'steps'>,
): readonly Disruption[] => disruptions.map((one) => (one.endedAt === null ? { ...one, ...end } : one));
