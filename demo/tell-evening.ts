/** The course of the county board's evening, told fact by fact: what was asked and answered, decided and promised, and when the line broke. */
import type { NewTownHall } from '../src/capabilities/town-halls/index.ts';
import type { Question } from '../src/rules/meeting/index.ts';
import { calendarDay } from './calendar.ts';
import { pastQuestions } from './content/town-hall-past.ts';
import * as said from './content/town-hall-past-said.ts';
import { pastReasons as why } from './content/town-hall-past-said.ts';
import { speakers } from './content/town-hall-shape.ts';
import type { Settled, Teller } from './simulation/town-hall.ts';

const dayMs = 86_400_000;

/** Of each item, so many get the floor. */
const turns = 12;

export function tellEvening(teller: Teller, hall: NewTownHall, now: Date): void {
  const { happens, wait, says, id } = teller;
  teller.moveTo(new Date(hall.startsAt.getTime() - 2 * dayMs));
  for (const item of [2, 3, 4]) askSome(teller, item, 0, 4, 5_400);
  teller.moveTo(hall.startsAt);
  happens({ kind: 'opened' }, 'facilitator');
  wait(4);
  happens({ kind: 'item-opened', item: 1 }, 'facilitator');
  happens({ kind: 'roll-called', present: [1, 2, 3, 4], remote: [5] }, 'clerk');
  for (const line of said.chairSays.welcome) {
    says(speakers.chair, line);
    wait(50);
  }
  takeNote(teller, 1);
  happens({ kind: 'item-closed', item: 1, outcome: 'done', note: '' }, 'facilitator');
  discuss(teller, 2, now, () => {
    const { form, question, options, weights, hands } = said.polls.first;
    teller.poll(pollOf(id('poll 1'), form, question, options), weights, hands, 75);
  });
  discuss(teller, 3, now, () => {});
  discuss(teller, 4, now, () => {
    const { form, question, options, weights, hands } = said.polls.copies;
    teller.poll(pollOf(id('poll 2'), form, question, options), weights, hands, 60);
  });
  decide(teller);
  happens({ kind: 'item-opened', item: 6 }, 'facilitator');
  askSome(teller, 6, 0, 6, 6);
  for (let nr = 0; nr < 6; nr += 1) teller.turn(6, settling(teller, 6, nr));
  happens({ kind: 'item-closed', item: 6, outcome: 'done', note: '' }, 'facilitator');
  happens({ kind: 'queue-closed', reason: 'The agenda is done.' }, 'facilitator');
  says(speakers.chair, said.chairSays.end);
  happens({ kind: 'adjourned', reason: '' }, 'facilitator');
}

const pollOf = (
  poll: string,
  form: 'poll' | 'straw',
  question: (typeof said.polls.first)['question'],
  options: readonly { readonly en: string; readonly es: string }[],
) => ({
  poll,
  form,
  question: question.en,
  options: options.map(({ en }) => en),
  language: 'en',
  translations: { es: { question: question.es, options: options.map(({ es }) => es) } },
});

/** From the list of an item, those from `from` to `until`; on average `pause` seconds lie between two. */
function askSome(teller: Teller, item: number, from: number, until: number, pause: number): void {
  const { random } = teller;
  for (let at = from; at < until; at += 1) {
    const { text } = pastQuestions[item]![at]!;
    const way = random.weighted([0.5, 0.3, 0.2]);
    const before = teller.meeting().status === 'to-come';
    const language = random.next() < 0.36 ? 'es' : 'en';
    const via = before ? 'web' : (['web', 'hall', 'phone'] as const)[way]!;
    const question = teller.ask({
      text: text[language],
      language,
      form: !before && at % 4 === 3 ? 'spoken' : 'written',
      via,
      item,
      name: random.next() < 0.3 ? `Guest ${10 * item + at} (made up)` : '',
      interpreted: language === 'es' && via === 'hall',
    });
    teller.wait(pause * (0.4 + 1.2 * random.next()));
    teller.supported(question, 3 + random.below(38));
  }
}

function takeNote(teller: Teller, item: number): void {
  const note = said.notes.find((one) => one.item === item);
  if (note !== undefined)
    teller.happens({ kind: 'noted', note: teller.id(`note ${item}`), item, text: note.text }, 'clerk');
}

export type Discussed = 2 | 3 | 4;

function discuss(teller: Teller, item: Discussed, now: Date, between: () => void): void {
  const { happens, wait, says } = teller;
  const { speaker, lines } = said.presented[item];
  happens({ kind: 'item-opened', item }, 'facilitator');
  askSome(teller, item, 4, 8, 3);
  for (const line of lines) {
    says(speaker, line, said.misheard.find(({ for: right }) => right === line.en)?.heard);
    wait(75);
  }
  askSome(teller, item, 8, 12, 5);
  decideOnQuestions(teller, item);
  for (let nr = 0; nr < turns; nr += 1) {
    if (nr === 4) between();
    if (item === 3 && nr === 5) loseConnection(teller);
    teller.turn(item, settling(teller, item, nr));
    if (nr < 6) askSome(teller, item, 12 + nr, 13 + nr, 6);
    wait(45 + 70 * teller.random.next());
  }
  takeNote(teller, item);
  for (const [nr, { item: of, text, owner, due }] of said.promises.entries())
    if (of === item)
      happens(
        {
          kind: 'promised',
          promise: teller.id(`promise ${nr}`),
          text: text.en,
          owner,
          due: calendarDay(now, due),
          question: null,
          item,
        },
        'clerk',
      );
  happens({ kind: 'item-closed', item, outcome: 'done', note: '' }, 'facilitator');
}

/** One is merged, and in the second item one is hidden and one never shown. */
function decideOnQuestions(teller: Teller, item: Discussed): void {
  const { happens } = teller;
  const waiting = [...teller.meeting().questions.values()].filter((one) => one.item === item && one.state === 'queued');
  const twin = waiting.find(({ form }) => form === 'written')!;
  const again = teller.ask({
    text: twin.text,
    language: twin.language as 'en' | 'es',
    form: 'written',
    via: 'web',
    item,
    name: '',
  });
  teller.wait(20);
  happens({ kind: 'question-merged', question: again, into: twin.question, reason: why.merged }, 'moderator');
  if (item !== 3) return;
  const bad = teller.ask({ text: said.hiddenText, language: 'en', form: 'written', via: 'web', item, name: '' });
  const spam = teller.ask({
    text: said.advertisement,
    language: 'en',
    form: 'written',
    via: 'web',
    item,
    name: '',
    waits: true,
  });
  teller.wait(30);
  happens({ kind: 'question-hidden', question: bad, reason: why.hidden }, 'moderator');
  happens({ kind: 'question-rejected', question: spam, reason: why.rejected }, 'moderator');
}

const settling =
  (teller: Teller, item: Discussed | 6, nr: number) =>
  (question: Question): Settled => {
    const { number, text, via, language } = question;
    const call = {
      en: `Question ${number}, ${via === 'web' ? 'from the web' : via === 'phone' ? 'by phone' : 'from the hall'}.`,
      es: `Pregunta ${number}, ${via === 'web' ? 'por internet' : via === 'phone' ? 'por teléfono' : 'desde la sala'}.`,
    };
    const called = { speaker: speakers.chair, text: call };
    if (item !== 6 && nr === 7) return { outcome: 'skipped', answer: why.skipped, by: '', said: [called] };
    if (item !== 6 && nr === 10)
      return { outcome: 'deferred', answer: why.deferred, by: 'Staff (made up)', said: [called] };
    const at = pastQuestions[item]!.findIndex((one) => one.text.en === text || one.text.es === text);
    const found = at < 0 ? undefined : pastQuestions[item]![at]!;
    const asked = found?.text;
    const answers: readonly { readonly en: string; readonly es: string }[] = said.answered[item];
    const kin = Math.floor(Math.max(at, 0) / 3) % answers.length;
    const answer = item === 6 && found?.lean === 'either' ? said.answeredApart[kin]! : answers[kin]!;
    const by = item === 6 ? speakers.chair : said.presented[item].speaker;
    teller.wait(3);
    return {
      // The same for those of a kind, whichever way they lean.
      outcome: item === 6 && kin === 1 ? 'heard' : 'answered',
      answer: answer.en,
      by: by.en,
      said: [
        called,
        ...(asked === undefined
          ? []
          : [{ speaker: language === 'es' ? speakers.interpreter : speakers.asker, text: asked }]),
        { speaker: by, text: answer },
      ],
    };
  };

function loseConnection(teller: Teller): void {
  const { happens, says, wait } = teller;
  says(speakers.chair, said.chairSays.lost);
  happens({ kind: 'disrupted', channel: 'both', note: why.lost }, 'facilitator');
  wait(23 * 60);
  happens({ kind: 'restored', note: why.restored }, 'facilitator');
  says(speakers.chair, said.chairSays.back);
}

function decide(teller: Teller): void {
  const { happens, wait, id } = teller;
  happens({ kind: 'item-opened', item: 5 }, 'facilitator');
  wait(40);
  const votes = (text: string) =>
    text.split('').map((one, at) => ({
      member: at + 1,
      vote: one === 'a' ? ('aye' as const) : one === 'n' ? ('no' as const) : ('abstain' as const),
    }));
  const business = { kind: 'motion-put', about: 'business', needs: 'majority-of-members', item: 5 } as const;
  happens({ ...business, motion: id('motion 1'), text: said.motionTexts.auditor, mover: 2, seconder: 5 }, 'clerk');
  wait(160);
  happens({ kind: 'motion-voted', motion: id('motion 1'), votes: votes('nanxa') }, 'clerk');
  wait(20);
  happens({ ...business, motion: id('motion 2'), text: said.motionTexts.report, mover: 4, seconder: 1 }, 'clerk');
  wait(130);
  happens({ kind: 'motion-voted', motion: id('motion 2'), votes: votes('aaana') }, 'clerk');
  happens({ kind: 'item-closed', item: 5, outcome: 'done', note: '' }, 'facilitator');
}
