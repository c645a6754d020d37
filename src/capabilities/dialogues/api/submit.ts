/** Submitting a statement through the REST API: the same use case as the form. */
import { z } from 'zod';
import { participants } from '../../../platform/rights.ts';
import { api, type Route } from '../../../platform/http/route.ts';
import { agreeWithOwn } from '../agree-with-own.ts';
import { participate } from '../participant.ts';
import { visibleConversation } from '../scope.ts';
import { submitStatement } from '../submit-statement.ts';
import { neverKept, refuse, submitBody } from './take-part-shapes.ts';

const submitted = z.object({
  number: z.number().int(),
  state: z.enum(['waiting', 'published']).describe('waiting: a moderator looks at it first'),
});

export const submitApi: readonly Route[] = [
  api({
    method: 'post',
    path: '/api/conversations/:slug/statements',
    who: participants,
    perMinute: 30,
    summary: 'Submit a statement of your own',
    tags: ['conversations'],
    params: z.object({ slug: z.string().max(80) }),
    body: submitBody,
    responses: {
      201: { description: 'The statement as recorded', schema: submitted },
      401: { description: 'You do not take part: no session, and no cookie of a browser that joined' },
      403: { description: 'The conversation is for residents of another region' },
      404: { description: 'There is no such conversation' },
      409: { description: 'No statements are taken now, you have submitted many, or `error.similar` says the same' },
      422: { description: 'The text is empty or too long' },
    },
    handle: async (visit, { body }) => {
      const conversation = await visibleConversation(visit);
      if (conversation === undefined) return refuse(visit, 'no-such-conversation');
      const joined = await participate(visit, conversation);
      if (!joined.ok) return refuse(visit, joined.error === 'not-open' ? 'not-taken' : joined.error);
      const participant = joined.value;
      const { agree, ...statement } = body;
      const done = await submitStatement(visit.platform, conversation, { participant, ...statement });
      if (!done.ok) {
        const { type } = done.error;
        return refuse(visit, type, type === 'similar' ? { similar: done.error.statements } : {});
      }
      const { number, waits } = done.value;
      if (agree && !waits) await agreeWithOwn(visit.platform, { conversationId: conversation.id, participant, number });
      return neverKept(visit.apiJson({ number, state: waits ? 'waiting' : 'published' }, 201));
    },
  }),
];
