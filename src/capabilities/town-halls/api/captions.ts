/** Captions through the REST API: for a captioner's program, which sends lines as they are said. */
import { z } from 'zod';
import { hasNul } from '../../../platform/http/forms.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { participants } from '../../../platform/rights.ts';
import { enterCaptions, longestPaste, mostLines, type Said } from '../enter-captions.ts';
import { captionSentence } from '../words/captions.ts';
import { problems } from '../words/problems.ts';
import { asCaptioner, captionerRefusals, keyed } from './captioner.ts';

const line = z.object({
  language: z.string().max(35).describe('BCP 47, one of the languages of the meeting'),
  text: z.string().max(longestPaste),
  speaker: z.string().max(200).default(''),
});
const body = z
  .array(line)
  .max(mostLines)
  .describe(
    'As JSON, or as application/x-ndjson with one object on each line. Text is cut into lines at the ends of sentences.',
  );
const entered = z.object({
  lines: z.number().int().describe('How many lines the text was cut into'),
  first: z
    .number()
    .int()
    .nullable()
    .describe(
      'The number of the first of them in the record; the others follow it. By it a line is corrected or struck',
    ),
  known: z.boolean().describe('Whether they had been entered under this key before'),
});

const takeCaptions = (visit: Visit): Promise<Response> =>
  asCaptioner(visit, async (hall, by, key) => {
    const said = await readLines(visit);
    if (said === undefined)
      return visit.apiProblem(
        400,
        'malformed',
        'Send a JSON array, or one JSON object on each line, with "language", "text" and if wanted "speaker".',
      );
    if (said.length === 0) return visit.apiJson({ lines: 0, first: null, known: false });
    const done = await enterCaptions(visit.platform, hall, by, key, said);
    if (done.ok) return visit.apiJson(done.value);
    // Silence is no mistake of a program.
    if (done.error === 'captionMissing') return visit.apiJson({ lines: 0, first: null, known: false });
    return visit.apiProblem(done.error in problems.texts.en ? 409 : 422, done.error, captionSentence('en', done.error));
  });

/** Undefined: not in either form. */
async function readLines({ request }: Visit): Promise<readonly Said[] | undefined> {
  const text = await request.text();
  if (hasNul(text)) return undefined;
  try {
    const sent: unknown = text.trimStart().startsWith('[')
      ? JSON.parse(text)
      : text
          .split('\n')
          .filter((one) => one.trim() !== '')
          .map((one): unknown => JSON.parse(one));
    const read = body.safeParse(sent);
    if (!read.success) return undefined;
    // The database keeps neither NUL nor half of a sign.
    const kept = read.data.map(({ language, text: words, speaker }) => ({
      language,
      text: words.toWellFormed(),
      speaker: speaker.toWellFormed(),
    }));
    return kept.some((one) => hasNul(one.text) || hasNul(one.speaker)) ? undefined : kept;
  } catch {
    return undefined;
  }
}

export const captionsApi: readonly Route[] = [
  {
    method: 'post',
    path: '/api/town-halls/:slug/captions',
    // By a token of this meeting, or by an account that is one of its clerks.
    who: participants,
    // Twice a second for each of several languages, besides the other writes of that network.
    networkPerMinute: 1_200,
    api: {
      summary: 'Send captions',
      tags: ['town-halls'],
      params: z.object({ slug: z.string().max(80) }),
      query: keyed,
      body,
      responses: {
        200: { description: 'Entered, or known already', schema: entered },
        ...captionerRefusals,
        409: { description: 'The meeting is not running' },
        422: { description: 'Not a language of the meeting, or too long' },
      },
    },
    handle: takeCaptions,
  },
];
