/** Captions through the REST API: for a captioner's program, which sends lines as they are said. */
import { z } from 'zod';
import { isKey } from '../../../platform/http/form-keys.ts';
import { hasNul } from '../../../platform/http/forms.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { participants } from '../../../platform/rights.ts';
import { captionsBy } from '../captioner.ts';
import { enterCaptions, longestPaste, mostLines, type CaptionProblem, type Said } from '../enter-captions.ts';
import { findTownHall } from '../store/town-halls.ts';
import { captions as words } from '../words/captions.ts';
import { problems } from '../words/problems.ts';

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
const query = z.object({
  key: z.string().refine(isKey, 'must be a UUID').describe('Of this batch: sent again under it, it is entered once'),
});
const entered = z.object({
  lines: z.number().int().describe('How many lines the text was cut into'),
  known: z.boolean().describe('Whether they had been entered under this key before'),
});

async function takeCaptions(visit: Visit): Promise<Response> {
  const hall = await findTownHall(visit.platform.db, visit.params['slug'] ?? '');
  const by = hall === undefined ? undefined : await captionsBy(visit, hall);
  // A draft is there for those who run it only.
  if (hall === undefined || by === undefined || (!by.ok && hall.publishedAt === null))
    return visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');
  if (!by.ok)
    return by.error === 'unknown'
      ? visit.apiProblem(401, 'no-token', 'Send the token of this meeting as "Authorization: Bearer TOKEN".')
      : visit.apiProblem(403, 'not-allowed', 'Captions are written by the clerks of the meeting.');
  const asked = query.safeParse(Object.fromEntries(visit.url.searchParams));
  if (!asked.success) return visit.apiProblem(400, 'malformed', 'The address needs ?key= with a UUID for this batch.');
  const said = await readLines(visit);
  if (said === undefined)
    return visit.apiProblem(
      400,
      'malformed',
      'Send a JSON array, or one JSON object on each line, with "language", "text" and if wanted "speaker".',
    );
  if (said.length === 0) return visit.apiJson({ lines: 0, known: false });
  const done = await enterCaptions(visit.platform, hall, by.value, asked.data.key.toLowerCase(), said);
  if (done.ok) return visit.apiJson(done.value);
  // Silence is no mistake of a program.
  if (done.error === 'captionMissing') return visit.apiJson({ lines: 0, known: false });
  return visit.apiProblem(done.error in problems.texts.en ? 409 : 422, done.error, sentence(done.error));
}

const sentence = (problem: CaptionProblem): string =>
  words.texts.en[problem] ?? problems.texts.en[problem] ?? 'Nothing was recorded.';

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
      query,
      body,
      responses: {
        200: { description: 'Entered, or known already', schema: entered },
        400: { description: 'Not in this form; nothing was recorded' },
        401: { description: 'No token that holds for this meeting' },
        403: { description: 'The account is no clerk of the meeting' },
        404: { description: 'There is no such town hall' },
        409: { description: 'The meeting is not running' },
        422: { description: 'Not a language of the meeting, or too long' },
      },
    },
    handle: takeCaptions,
  },
];
