/** Answers of made-up people to a survey: each has a camp and an age, and answers by both and by chance. */
import { createHash } from 'node:crypto';
import type { Answer, Answers } from '../../src/capabilities/surveys/index.ts';
import type { DemoOption, DemoQuestion, DemoSurvey } from '../content/survey-shape.ts';
import { seededRandom, type Random } from './random.ts';

export interface SimulatedAnswer {
  readonly respondent: Buffer;
  readonly county: string;
  /** Place of the age group, 0 is the youngest. */
  readonly age: number;
  readonly answers: Answers;
  /** When, from 0 (opening) to 1 (close). */
  readonly when: number;
}

interface Person {
  /** From -1, stay, to 1, leave. */
  readonly camp: number;
  readonly age: number;
}

/** In the order in which they came. */
export function simulateSurvey(survey: DemoSurvey): readonly SimulatedAnswer[] {
  const random = seededRandom(survey.chance);
  return survey.people
    .flatMap(({ county, count, lean }) =>
      Array.from({ length: count }, (_, at): SimulatedAnswer => {
        const person = { camp: clamp(lean + 0.5 * random.normal(), -1, 1), age: random.weighted(survey.ages) };
        return {
          respondent: createHash('sha256').update(`${survey.slug} ${county} ${at}`).digest(),
          county,
          age: person.age,
          answers: answersOf(random, survey.questions, person),
          // Many come when it opens, fewer later.
          when: random.next() ** 1.6,
        };
      }),
    )
    .sort((a, b) => a.when - b.when);
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Of ten who may leave a question out, so many do: most leave out writing. */
const leavesOut = { single: 0.05, several: 0.05, scale: 0.05, ranking: 0.25, number: 0.12, text: 0.7 } as const;

function answersOf(random: Random, questions: readonly DemoQuestion[], person: Person): Answers {
  const answers: Record<string, Answer> = {};
  for (const [at, question] of questions.entries()) {
    if (!question.required && random.next() < leavesOut[question.kind]) continue;
    answers[at + 1] = answerTo(random, question, person);
  }
  return answers;
}

const weightOf = ({ base, lean = 0, age = 0 }: DemoOption, person: Person): number =>
  Math.max(0.02, base + lean * person.camp + age * (person.age - 2.5));

function answerTo(random: Random, question: DemoQuestion, person: Person): Answer {
  switch (question.kind) {
    case 'single':
      return random.weighted(question.options.map((option) => weightOf(option, person)));
    case 'several': {
      const wanted = question.options.flatMap((option, at) => (random.next() < weightOf(option, person) ? [at] : []));
      if (wanted.length === 0) return [random.weighted(question.options.map((option) => weightOf(option, person)))];
      while (wanted.length > question.most) wanted.splice(random.below(wanted.length), 1);
      return wanted;
    }
    case 'ranking': {
      const left = [...question.options.keys()];
      const order: number[] = [];
      while (left.length > 0)
        order.push(...left.splice(random.weighted(left.map((at) => weightOf(question.options[at]!, person))), 1));
      return order;
    }
    case 'scale': {
      const { low, high, middle, strong = 0, age = 0 } = question;
      const place = middle + strong * Math.abs(person.camp) + age * (person.age - 2.5) + 0.22 * random.normal();
      return clamp(Math.round(low + place * (high - low)), low, high);
    }
    case 'number': {
      const { low, high, middle, age } = question;
      return clamp(Math.round(middle + age * person.age + 8 * random.normal()), low, high);
    }
    case 'text': {
      const said = question.said[random.below(question.said.length)]!;
      return random.below(5) === 0 ? said.es : said.en;
    }
  }
}
