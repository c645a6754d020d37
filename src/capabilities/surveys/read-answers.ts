/** What a respondent sent, read against the questions: every answer checked, every problem beside its question. Pure. */
import { err, ok, type Result } from '../../rules/result.ts';
import { isAgeGroup } from './age-groups.ts';
import { largestNumber, longestText, type Answer, type Answers, type Question } from './question.ts';

export type AnswerProblem =
  | 'answerMissing'
  | 'optionUnknown'
  | 'tooMany'
  | 'rankTwice'
  | 'rankMissing'
  | 'notOnScale'
  | 'notANumber'
  | 'belowLow'
  | 'aboveHigh'
  | 'textTooLong'
  | 'ageMissing';

/** By number of the question, or 'age'. */
export type AnswerProblems = Readonly<Record<string, AnswerProblem>>;

export interface ReadAnswers {
  readonly ageGroup: string | null;
  readonly answers: Answers;
}

/** All values of a field, as a form sends them. */
export type Sent = (field: string) => readonly string[];

/** Field names of the form: 'age', 'q3' for question 3, and 'q3-r0' for the rank of its first option. */
export function readAnswers(
  { questions, asksAge }: { readonly questions: readonly Question[]; readonly asksAge: boolean },
  sent: Sent,
): Result<ReadAnswers, AnswerProblems> {
  const problems: Record<string, AnswerProblem> = {};
  const answers: Record<string, Answer> = {};
  const age = (sent('age')[0] ?? '').trim();
  if (asksAge && !isAgeGroup(age)) problems['age'] = 'ageMissing';
  for (const question of questions) {
    const read = readOne(question, sent);
    const name = String(question.number);
    if (!read.ok) problems[name] = read.error;
    else if (read.value !== undefined) answers[name] = read.value;
    else if (question.required) problems[name] = 'answerMissing';
  }
  return Object.keys(problems).length > 0 ? err(problems) : ok({ ageGroup: asksAge ? age : null, answers });
}

type Read = Result<Answer | undefined, AnswerProblem>;

function readOne(question: Question, sent: Sent): Read {
  const field = `q${question.number}`;
  const first = (sent(field)[0] ?? '').trim();
  switch (question.kind) {
    case 'single':
      return first === '' ? ok(undefined) : optionIn(question, first);
    case 'several':
      return readSeveral(question, sent(field));
    case 'ranking':
      return readRanking(question, sent, field);
    case 'scale':
      return first === '' ? ok(undefined) : readScale(question, first);
    case 'number':
      return first === '' ? ok(undefined) : readNumber(question, first);
    case 'text': {
      const text = (sent(field)[0] ?? '').replace(/\r\n?/g, '\n').trim();
      if (text.length > longestText) return err('textTooLong');
      return ok(text === '' ? undefined : text);
    }
  }
}

const wholeNumber = /^-?\d{1,10}$/;

function optionIn({ options }: Question, typed: string): Result<number, AnswerProblem> {
  const option = wholeNumber.test(typed) ? Number(typed) : -1;
  return option >= 0 && option < options.length ? ok(option) : err('optionUnknown');
}

function readSeveral(question: Question, typed: readonly string[]): Read {
  const chosen = new Set<number>();
  for (const each of typed) {
    const option = optionIn(question, each.trim());
    if (!option.ok) return option;
    chosen.add(option.value);
  }
  if (question.most !== null && chosen.size > question.most) return err('tooMany');
  return ok(chosen.size === 0 ? undefined : [...chosen].sort((a, b) => a - b));
}

/** Every option a place from 1 on, each place once; nothing at all is no answer. */
function readRanking({ options }: Question, sent: Sent, field: string): Read {
  const typed = options.map((_, option) => (sent(`${field}-r${option}`)[0] ?? '').trim());
  if (typed.every((rank) => rank === '')) return ok(undefined);
  if (typed.some((rank) => rank === '')) return err('rankMissing');
  const ranks = typed.map((rank) => (wholeNumber.test(rank) ? Number(rank) : 0));
  if (ranks.some((rank) => rank < 1 || rank > options.length)) return err('optionUnknown');
  if (new Set(ranks).size < ranks.length) return err('rankTwice');
  return ok([...options.keys()].sort((a, b) => ranks[a]! - ranks[b]!));
}

function readScale({ low, high }: Question, typed: string): Read {
  const value = wholeNumber.test(typed) ? Number(typed) : NaN;
  return low !== null && high !== null && value >= low && value <= high ? ok(value) : err('notOnScale');
}

/** Digits may be grouped with commas or spaces, as people write them. */
function readNumber({ low, high }: Question, typed: string): Read {
  const plain = typed.replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(\D|$))/g, '');
  if (!wholeNumber.test(plain) || Math.abs(Number(plain)) > largestNumber) return err('notANumber');
  const value = Number(plain);
  if (low !== null && value < low) return err('belowLow');
  if (high !== null && value > high) return err('aboveHigh');
  return ok(value);
}
