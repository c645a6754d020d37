/** Shapes of the API for those who take part, and the sentences with which it refuses. */
import { z } from 'zod';
import type { Visit } from '../../../platform/http/visit.ts';
import type { CastProblem } from '../cast-vote.ts';
import { longestStatement } from '../conversation.ts';
import type { JoinProblem } from '../participant.ts';
import type { StatementPool } from '../statement-pool.ts';
import type { Statement } from '../store/statements.ts';
import type { SubmitProblem } from '../submit-statement.ts';

export const voteValue = z
  .union([z.literal(1), z.literal(0), z.literal(-1), z.null()])
  .describe('1 agree, 0 pass, -1 disagree, null takes the vote back');

export const statementShape = z.object({
  number: z.number().int(),
  revision: z.number().int().describe('What a vote on it has to say: one more than what stands'),
  text: z.string(),
  language: z.string().describe('The language in which it was written'),
  translations: z.record(z.string(), z.object({ text: z.string(), machine: z.boolean() })),
});

export const progressShape = z.object({
  voted: z.number().int().describe('Published statements you have a vote on'),
  total: z.number().int().describe('Published statements'),
});

export const castBody = z
  .object({
    revision: z
      .number()
      .int()
      .min(1)
      .max(9_999_999)
      .describe(
        '1 for the first vote on this statement, and one more for each change. Sent again, it is the same vote',
      ),
    value: voteValue,
    as: z
      .string()
      .max(64)
      .optional()
      .describe('The tag you were given. When you are somebody else by now, the vote is refused instead of recorded'),
  })
  .strict();

export const submitBody = z
  .object({
    key: z.uuid().describe('Made by the sender. Sending again with the same key is the same statement'),
    text: z.string().max(10_000).describe(`At most ${longestStatement} characters`),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .max(35)
      .describe('The language it is written in'),
    evenIfSimilar: z.boolean().default(false).describe('Send it also when similar statements are there already'),
    agree: z.boolean().default(false).describe('Agree with it yourself, if it is published at once'),
  })
  .strict();

type Refusal = readonly [status: number, sentence: string];

const refusals = {
  'no-such-conversation': [404, 'There is no such conversation.'],
  'sign-in': [401, 'You do not take part yet: sign in, or join without an account where the conversation allows it.'],
  'not-a-resident': [403, 'This conversation is for residents of another region. Nothing was recorded.'],
  'another-participant': [409, 'You are not the participant this was prepared for. Nothing was recorded.'],
  'not-open-yet': [409, 'The conversation is not open yet. Nothing was recorded.'],
  closed: [409, 'The conversation is closed. Nothing was recorded.'],
  'no-such-statement': [404, 'There is no such statement, or it has been taken off. Nothing was recorded.'],
  'voted-meanwhile': [409, 'Another vote of yours on this statement came first. This one was not recorded.'],
  'text-missing': [422, 'The statement is empty. Nothing was recorded.'],
  'text-too-long': [422, `The statement is longer than ${longestStatement} characters. Nothing was recorded.`],
  'not-taken': [409, 'The conversation takes no statements now. Nothing was recorded.'],
  'too-many': [409, 'You have submitted as many statements as one participant may. Nothing was recorded.'],
  'key-used': [409, 'Another statement was sent under this key. Nothing was recorded.'],
  similar: [409, 'Similar statements are there already. Vote on those, or send it again with evenIfSimilar.'],
} as const satisfies Record<JoinProblem | (CastProblem | SubmitProblem)['type'] | 'another-participant', Refusal>;

export function refuse(
  visit: Visit,
  type: keyof typeof refusals,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const [status, message] = refusals[type];
  return neverKept(visit.apiJson({ error: { type, message, ...more } }, status));
}

/** It says what one person thinks. */
export function neverKept(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  return response;
}

export const statementAnswer = (
  { number, text, language, translations }: Statement,
  revision: number,
): z.output<typeof statementShape> => ({ number, revision, text, language, translations: { ...translations } });

export const progressOf = (pool: StatementPool, voted: ReadonlySet<number>): z.output<typeof progressShape> => {
  let count = 0;
  for (const statement of voted) if (pool.byNumber.has(statement)) count += 1;
  return { voted: count, total: pool.statements.length };
};
