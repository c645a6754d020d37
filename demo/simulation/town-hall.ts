/**
 * Tells the past of a made-up meeting: facts one after the other, each at its instant, with those who ask, support and choose. The record
 * is followed while it is told, so whoever is called next is next in the order that the meeting has.
 */
import type {
  EnteredBy,
  PastAttendee,
  PastChoice,
  PastFact,
  PastSupport,
} from '../../src/capabilities/town-halls/index.ts';
import {
  beginning,
  followAll,
  inOrder,
  type Fact,
  type Meeting,
  type Outcome,
  type PollAsked,
  type Question,
  type Setup,
} from '../../src/rules/meeting/index.ts';
import type { Bilingual } from '../content/content.ts';
import { seededRandom, type Random } from './random.ts';
import { keyOf } from './vote.ts';

export interface TellerSetting {
  readonly slug: string;
  readonly seed: number;
  readonly setup: Setup;
  readonly attendees: readonly PastAttendee[];
  /** Accounts of those who run it. */
  readonly crew: { readonly facilitator: string; readonly moderator: string; readonly clerk: string };
}

export type Crew = 'facilitator' | 'moderator' | 'clerk';

export interface Teller {
  readonly random: Random;
  readonly facts: PastFact[];
  readonly support: PastSupport[];
  readonly choices: PastChoice[];
  meeting(): Meeting;
  at(): Date;
  /** From now on, at this instant. */
  moveTo(at: Date): void;
  wait(seconds: number): void;
  happens(fact: Fact, by: Crew): void;
  id(name: string): string;
  /** Someone of those who take part asks; gives the question's id. */
  ask(asked: Asking): string;
  /** So many more people support it, a little at a time. */
  supported(question: string, people: number): void;
  /** The same words in both languages, as captions. `heard`: as the captioner typed them first, and put right a little later. */
  says(speaker: Bilingual, text: Bilingual, heard?: Bilingual): void;
  /** Calls whoever is next, of this item, and settles it; gives the question, or nothing when nobody waits. */
  turn(item: number | null, settle: (question: Question) => Settled): Question | undefined;
  poll(asked: PollAsked, weights: readonly number[], hands: readonly number[] | null, seconds: number): void;
}

export interface Asking {
  readonly text: string;
  readonly language: 'en' | 'es';
  readonly form: 'written' | 'spoken';
  readonly via: 'web' | 'hall' | 'phone';
  readonly item: number | null;
  readonly name: string;
  readonly interpreted?: boolean;
  /** Waits for a moderator first. */
  readonly waits?: boolean;
}

export interface Settled {
  readonly outcome: Outcome;
  readonly answer: string;
  readonly by: string;
  /** What was said, in both languages. */
  readonly said: readonly { readonly speaker: Bilingual; readonly text: Bilingual }[];
}

export function openTeller({ slug, seed, setup, attendees, crew }: TellerSetting): Teller {
  const random = seededRandom(seed);
  const facts: PastFact[] = [];
  const support: PastSupport[] = [];
  const choices: PastChoice[] = [];
  const tally = new Map<string, number>();
  const asked = new Set<number>();
  const online = attendees.flatMap(({ assurance }, at) => (assurance === 'desk' ? [] : [at]));
  let meeting = beginning(setup);
  let now = 0;
  let made = 0;

  const id = (name: string): string => keyOf(`${slug} ${name}`);
  const by = (role: Crew): EnteredBy => ({ account: crew[role], role });

  function put(fact: Fact, entered: EnteredBy, attendee?: number): void {
    facts.push({
      at: new Date(now),
      fact,
      by: entered,
      key: id(`entry ${facts.length}`),
      ...(attendee === undefined ? {} : { attendee }),
    });
    meeting = followAll(meeting, [{ seq: facts.length, at: now, fact }], setup);
  }

  const teller: Teller = {
    random,
    facts,
    support,
    choices,
    meeting: () => meeting,
    at: () => new Date(now),
    moveTo: (at) => {
      now = Math.max(now, at.getTime());
    },
    wait: (seconds) => {
      now += Math.round(seconds * 1_000);
    },
    happens: (fact, role) => put(fact, by(role)),
    id,
    ask: ({ waits = false, interpreted = false, ...one }) => {
      const question = id(`question ${(made += 1)}`);
      // Half of them ask again; the desk brings in people without a number.
      const attendee = one.via === 'web' ? online[random.below(Math.ceil(online.length / 2))]! : undefined;
      const firstTime = attendee === undefined ? random.next() < 0.7 : !asked.has(attendee);
      if (attendee !== undefined) asked.add(attendee);
      const region = attendee === undefined ? null : attendees[attendee]!.regionId;
      const whole = { ...one, question, interpreted, firstTime, region, before: meeting.status === 'to-come' };
      const desk = attendee === undefined;
      put(
        { kind: waits ? 'question-submitted' : 'question-shown', ...whole, ...(desk ? { seen: true } : {}) },
        desk ? by('clerk') : { account: null, role: 'participant' },
        attendee,
      );
      return question;
    },
    supported: (question, people) => {
      const before = tally.get(question) ?? 0;
      const until = Math.min(online.length, before + people);
      // Everybody in turn, each from another beginning, so that nobody supports one question twice.
      const from = Number.parseInt(question.slice(0, 6), 16) % online.length;
      for (let nr = before; nr < until; nr += 1)
        support.push({ question, attendee: online[(from + 7 * nr) % online.length]!, at: new Date(now) });
      tally.set(question, until);
    },
    says: (speaker, text, heard = text) => {
      const lines = (['en', 'es'] as const).map((language) => ({
        language,
        line: id(`line ${facts.length} ${language}`),
      }));
      for (const { language, line } of lines) {
        put({ kind: 'caption', line, language, text: heard[language], speaker: speaker[language] }, by('clerk'));
        now += 300;
      }
      now += 1_200 + 55 * text.en.length;
      for (const { language, line } of lines)
        if (heard[language] !== text[language])
          put({ kind: 'caption-corrected', line, text: text[language], speaker: speaker[language] }, by('clerk'));
    },
    turn: (item, settle) => {
      const next = inOrder(meeting, tally).find((one) => item === null || one.item === item);
      if (next === undefined) return undefined;
      const reason =
        next.question === inOrder(meeting, tally)[0]?.question ? '' : 'It belongs to the item that is open.';
      put({ kind: 'question-taken', question: next.question, reason }, by('facilitator'));
      const { said, ...settled } = settle(next);
      if (settled.outcome !== 'skipped')
        put({ kind: 'timer-started', seconds: setup.speakerSeconds * (next.interpreted ? 2 : 1) }, by('facilitator'));
      for (const { speaker, text } of said) teller.says(speaker, text);
      put({ kind: 'question-settled', question: next.question, ...settled }, by('facilitator'));
      now += 4_000;
      return next;
    },
    poll: (asking, weights, hands, seconds) => {
      put({ kind: 'poll-opened', ...asking }, by('facilitator'));
      const counts = asking.options.map(() => 0);
      for (const attendee of online) {
        if (random.next() > 0.62) continue;
        const option = random.weighted(weights);
        counts[option] = counts[option]! + 1;
        choices.push({ poll: asking.poll, attendee, option, at: new Date(now + random.next() * seconds * 1_000) });
      }
      now += seconds * 1_000;
      const people = counts.reduce((sum, count) => sum + count, 0);
      put({ kind: 'poll-closed', poll: asking.poll, counts, people, hands }, by('facilitator'));
    },
  };
  return teller;
}
