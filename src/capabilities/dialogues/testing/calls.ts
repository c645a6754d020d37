/** Calls of the API as a program, a browser or a stranger makes them. */
import type { DialogueRoom, Person } from './room.ts';

export interface Call {
  /** By the token for programs. */
  readonly who?: Person;
  /** As a browser sends it, from our own pages. */
  readonly cookie?: string;
  /** Goes out as it is when it is a text. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export type CallApi = (method: string, path: string, call?: Call) => Promise<Answer>;

export const callsOf =
  ({ app }: DialogueRoom): CallApi =>
  async (method, path, { who, cookie, body, headers } = {}) => {
    const answer = await app.request(`/api/conversations/${path}`, {
      method,
      headers: {
        ...(who === undefined ? { 'sec-fetch-site': 'same-origin' } : { authorization: `Bearer ${who.token}` }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };

/** A form sent by a browser that holds this cookie, or none. */
export const formsOf =
  ({ app }: DialogueRoom) =>
  async (path: string, fields: Readonly<Record<string, string>>, cookie = ''): Promise<Response> =>
    app.request(path, {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });

/** The cookie that an answer gives a browser which takes part without an account. */
export const browserCookieIn = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .find((cookie) => cookie.startsWith('concord-browser=')) ?? '';

/** What a refusal is called. */
export const typeOf = (body: Record<string, unknown>): unknown => (body['error'] as { type: unknown }).type;
