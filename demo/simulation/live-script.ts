/**
 * The script of the meeting that is always on: what made-up people do, second by second, the same from the same seed. What a step enters
 * follows from the record as it stands, so a visitor who acts in between is stepped around. Over 250 lines: one script.
 */
import { inOrder, type Fact, type Meeting, type Question, type Support } from '../../src/rules/meeting/index.ts';
import type { Bilingual } from '../content/content.ts';
import * as content from '../content/town-hall-live.ts';
import { leans, speakers } from '../content/town-hall-shape.ts';
import { seededRandom, type Random } from './random.ts';
import { keyOf } from './vote.ts';

export const seats = 137;
export const speakerSeconds = 60;

export type LiveAct =
  | { readonly type: 'fact'; readonly fact: Fact }
  | { readonly type: 'say'; readonly speaker: Bilingual; readonly text: Bilingual }
  | {
      readonly type: 'ask';
      readonly question: string;
      readonly text: string;
      readonly language: 'en' | 'es';
      readonly via: 'web' | 'hall' | 'phone';
      readonly form: 'written' | 'spoken';
      readonly item: number;
      readonly person: number;
    }
  /** `pick`: which of those that wait, from 0 to 1. */
  | { readonly type: 'support'; readonly person: number; readonly pick: number }
  | { readonly type: 'moderate' }
  | { readonly type: 'call' }
  /** What was asked, and then what the panel says to it. */
  | { readonly type: 'answer'; readonly line: number }
  | { readonly type: 'settle' }
  | { readonly type: 'poll-open' | 'poll-close'; readonly nr: number }
  | { readonly type: 'choose'; readonly nr: number; readonly person: number; readonly option: number };

export interface LiveStep {
  /** Seconds since the beginning. */
  readonly at: number;
  /** Names what it enters: entered twice, it is one entry. */
  readonly key: string;
  readonly act: LiveAct;
}

const turnSeconds = 85;
const turnsOf: Readonly<Record<number, number>> = { 2: 18, 3: 15, 4: 3 };

export const livePollId = (slug: string, nr: number): string => keyOf(`${slug} poll ${nr}`);

/** In order. `slug` names the session; each has a course of its own. */
export function liveScript(slug: string, seed: number): readonly LiveStep[] {
  const random = seededRandom(seed);
  const acts: { readonly at: number; readonly act: LiveAct }[] = [];
  const put = (at: number, act: LiveAct): void => void acts.push({ at, act });
  const fact = (at: number, one: Fact): void => put(at, { type: 'fact', fact: one });
  fact(0, { kind: 'opened' });
  fact(1, { kind: 'screen-set', screen: 'queue', poll: null });
  fact(2, { kind: 'item-opened', item: 1 });
  content.liveSays.welcome.forEach((text, nr) => put(4 + 7 * nr, { type: 'say', speaker: speakers.host, text }));
  let clock = 28;
  let polls = 0;
  for (const item of [2, 3, 4]) {
    fact(clock, { kind: 'item-closed', item: item - 1, outcome: 'done', note: '' });
    fact(clock + 1, { kind: 'item-opened', item });
    put(clock + 3, { type: 'say', speaker: speakers.host, text: content.liveSays.item });
    clock += 10;
    askAll(random, put, slug, item, clock);
    for (let turn = 0; turn < turnsOf[item]!; turn += 1) {
      takeTurn(random, put, clock + 20);
      if (turn > 2) speakUp(random, put, { slug, item, turn, at: clock });
      if (turn % 7 === 6 && content.livePolls[polls]?.item === item) askPoll(random, put, polls++, clock + 4);
      clock += turnSeconds;
    }
  }
  fact(clock + 20, { kind: 'item-closed', item: 4, outcome: 'done', note: '' });
  put(clock + 22, { type: 'say', speaker: speakers.host, text: content.liveSays.end });
  fact(clock + 30, { kind: 'adjourned', reason: '' });
  return acts
    .map((one, nr) => ({ ...one, nr }))
    .sort((one, two) => one.at - two.at || one.nr - two.nr)
    .map(({ at, act }, nr) => ({ at, act, key: keyOf(`${slug} step ${nr}`) }));
}

type Put = (at: number, act: LiveAct) => void;

/** Questions come every 10 to 20 seconds until all are asked. */
function askAll(random: Random, put: Put, slug: string, item: number, from: number): void {
  let at = from;
  for (const [nr, topic] of content.liveTopics.entries())
    if (topic.item === item)
      for (const [of] of leans.entries()) {
        const lean = leans[(of + nr) % leans.length]!;
        const language = random.next() < 0.35 ? 'es' : 'en';
        put(at, {
          type: 'ask',
          question: keyOf(`${slug} question ${nr} ${lean}`),
          text: topic.ask[lean][language],
          language,
          via: (['web', 'hall', 'phone'] as const)[random.weighted([0.62, 0.24, 0.14])]!,
          form: random.next() < 0.2 ? 'spoken' : 'written',
          item,
          person: random.below(seats),
        });
        at += 10 + 10 * random.next();
      }
}

/** Somebody is called, asks, is answered; meanwhile others support, and a moderator looks at what waits. */
function takeTurn(random: Random, put: Put, at: number): void {
  put(at, { type: 'call' });
  put(at + 5, { type: 'answer', line: 0 });
  for (const [nr, gap] of [14, 24, 35].entries()) put(at + gap, { type: 'answer', line: nr + 1 });
  put(at + 44, { type: 'settle' });
  put(at + 46, { type: 'say', speaker: speakers.host, text: content.liveSays.thanks });
  for (const gap of [8, 30, 58]) put(at + gap, { type: 'moderate' });
  for (let gap = random.next() * 3; gap < turnSeconds; gap += 1.5 + 4 * random.next())
    put(at + gap, { type: 'support', person: random.below(seats), pick: random.next() });
}

/** Requests to speak, an advertisement, and now and then what was asked before. */
function speakUp(
  random: Random,
  put: Put,
  {
    slug,
    item,
    turn,
    at,
  }: { readonly slug: string; readonly item: number; readonly turn: number; readonly at: number },
): void {
  const asking = (nr: number, text: string, form: 'written' | 'spoken'): LiveAct => ({
    type: 'ask',
    question: keyOf(`${slug} more ${item} ${turn} ${nr}`),
    text,
    language: random.next() < 0.35 ? 'es' : 'en',
    via: form === 'spoken' ? (['web', 'hall', 'phone'] as const)[random.below(3)]! : 'web',
    form,
    item,
    person: random.below(seats),
  });
  if (turn % 2 === 0) put(at + 15 + 20 * random.next(), asking(1, '', 'spoken'));
  if (turn % 6 === 5) put(at + 40, asking(2, content.liveAdvertisement[random.next() < 0.5 ? 'en' : 'es'], 'written'));
  const topics = content.liveTopics.filter((topic) => topic.item === item);
  const again = topics[random.below(topics.length)]!.ask[leans[random.below(leans.length)]!];
  if (turn % 3 === 1) put(at + 50, asking(3, again.en, 'written'));
}

function askPoll(random: Random, put: Put, nr: number, at: number): void {
  put(at, { type: 'say', speaker: speakers.host, text: content.liveSays.poll });
  put(at + 2, { type: 'poll-open', nr });
  for (let person = 0; person < seats; person += 1 + random.below(4))
    put(at + 4 + 50 * random.next(), {
      type: 'choose',
      nr,
      person,
      option: random.weighted(content.livePolls[nr]!.weights),
    });
  put(at + 62, { type: 'poll-close', nr });
  put(at + 64, { type: 'say', speaker: speakers.host, text: content.liveSays.pollOver });
}

const captions = (speaker: Bilingual, text: Bilingual): readonly Fact[] =>
  (['en', 'es'] as const).map((language) => ({
    kind: 'caption',
    language,
    text: text[language],
    speaker: speaker[language],
  }));

/** What a step enters into the record as it stands; nothing where it has no point any more. Asking, support and polls have doors of their own. */
export function factsOf(act: LiveAct, meeting: Meeting, support: Support, at: number): readonly Fact[] {
  switch (act.type) {
    case 'fact':
      return [act.fact];
    case 'say':
      return captions(act.speaker, act.text);
    case 'moderate':
      return moderated(meeting, at);
    case 'call':
      return called(meeting, support);
    case 'answer':
      return said(meeting, act.line);
    case 'settle':
      return settled(meeting);
    default:
      return [];
  }
}

const known = ({ text }: Question): (typeof content.liveTopics)[number] | undefined =>
  text === ''
    ? undefined
    : content.liveTopics.find(({ ask }) => leans.some((lean) => ask[lean].en === text || ask[lean].es === text));

/** One at a time: the oldest that has waited long enough. An advertisement stays longer, so that a visitor can decide on it. */
function moderated({ questions }: Meeting, at: number): readonly Fact[] {
  const all = [...questions.values()];
  const isSpam = ({ text }: Question): boolean =>
    text === content.liveAdvertisement.en || text === content.liveAdvertisement.es;
  const due = all.find((one) => one.state === 'waiting' && at - one.askedAt > (isSpam(one) ? 90_000 : 12_000));
  if (due === undefined) return [];
  const { question } = due;
  if (isSpam(due)) return [{ kind: 'question-rejected', question, reason: content.liveRejected }];
  const same = all.find(
    (one) => one.text === due.text && due.text !== '' && (one.state === 'queued' || one.state === 'answered'),
  );
  if (same !== undefined)
    return [{ kind: 'question-merged', question, into: same.question, reason: 'The same question, asked before.' }];
  const { form, text, language, name, firstTime, region, via, item, interpreted, before } = due;
  const asked = { question, form, text, language, name, firstTime, region, via, item, interpreted, before };
  return [{ kind: 'question-shown', seen: true, ...asked }];
}

function called(meeting: Meeting, support: Support): readonly Fact[] {
  const [next] = inOrder(meeting, support);
  if (meeting.floor !== null || next === undefined) return [];
  const { question, number, via } = next;
  const way = via === 'web' ? 0 : via === 'phone' ? 1 : 2;
  const text = {
    en: `Question ${number}, ${['from the web', 'by phone', 'from the hall'][way]!}.`,
    es: `Pregunta ${number}, ${['por internet', 'por teléfono', 'desde la sala'][way]!}.`,
  };
  return [
    { kind: 'question-taken', question, reason: '' },
    { kind: 'timer-started', seconds: speakerSeconds },
    ...captions(speakers.host, text),
  ];
}

function said({ floor, questions }: Meeting, line: number): readonly Fact[] {
  const question = floor === null ? undefined : questions.get(floor);
  if (question === undefined) return [];
  const topic = known(question);
  if (topic === undefined)
    return line === 1 && question.text !== '' ? captions(speakers.host, content.liveSays.visitor) : [];
  if (line === 0) {
    const lean = leans.find((one) => topic.ask[one].en === question.text || topic.ask[one].es === question.text)!;
    return captions(speakers.asker, topic.ask[lean]);
  }
  const text = topic.answer[line - 1];
  return text === undefined ? [] : captions(content.speakerFor(question.number), text);
}

function settled({ floor, questions }: Meeting): readonly Fact[] {
  const question = floor === null ? undefined : questions.get(floor);
  if (question === undefined) return [];
  const topic = known(question);
  const id = question.question;
  if (topic !== undefined) {
    const by = content.speakerFor(question.number).en;
    return [{ kind: 'question-settled', question: id, outcome: 'answered', answer: topic.answer[0]!.en, by }];
  }
  if (question.text === '') return [{ kind: 'question-settled', question: id, outcome: 'heard', answer: '', by: '' }];
  const answer = content.visitorDeferred;
  return [{ kind: 'question-settled', question: id, outcome: 'deferred', answer, by: '' }];
}
