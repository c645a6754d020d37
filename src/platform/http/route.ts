/** A room's routes are data: method, path, who may use it, and what it does. Nothing is served that is not declared so. */
import type { z } from 'zod';
import type { Platform } from '../platform.ts';
import type { Who } from '../rights.ts';
import type { Visit } from './visit.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

export interface Route {
  readonly method: Method;
  /** Hono's pattern, for example `/budgets/:slug`. */
  readonly path: string;
  readonly who: Who;
  /** Largest accepted body in bytes; 256 KiB unless told. */
  readonly maxBody?: number;
  /** Limits the account (or, for strangers, the network) on this route. */
  readonly perMinute?: number;
  /** Writes from one network on this route alone, besides those of all other routes; unless told they share the configured number. */
  readonly networkPerMinute?: number;
  /** The origins that may show this page in a frame; of a page without it, none may. */
  readonly framedBy?: (platform: Platform, params: Readonly<Record<string, string>>) => Promise<readonly string[]>;
  /** Present on routes of the REST API; described in /api/openapi.json. */
  readonly api?: ApiDescription;
  readonly handle: (visit: Visit) => Promise<Response> | Response;
}

export interface ApiDescription {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Status to what is returned with it. */
  readonly responses: Readonly<
    Record<number, { readonly description: string; readonly schema?: z.ZodType; readonly type?: string }>
  >;
}

export const get = (path: string, who: Who, handle: Route['handle']): Route => ({ method: 'get', path, who, handle });

export const post = (
  path: string,
  who: Who,
  handle: Route['handle'],
  more: { maxBody?: number; perMinute?: number; networkPerMinute?: number } = {},
): Route => ({ method: 'post', path, who, handle, ...more });

interface ApiShape<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly method: Method;
  readonly path: string;
  readonly who: Who;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly maxBody?: number;
  readonly perMinute?: number;
  readonly networkPerMinute?: number;
  readonly responses: ApiDescription['responses'];
  readonly handle: (
    visit: Visit,
    input: { params: z.output<P>; query: z.output<Q>; body: z.output<B> },
  ) => Promise<Response> | Response;
}

/** A route of the REST API: what comes in is checked against its schemas before `handle` sees it. */
export function api<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  shape: ApiShape<P, Q, B>,
): Route {
  const { method, path, who, summary, tags, params, query, body, responses, maxBody, perMinute, handle } = shape;
  const { networkPerMinute } = shape;
  return {
    method,
    path,
    who,
    ...(maxBody === undefined ? {} : { maxBody }),
    ...(perMinute === undefined ? {} : { perMinute }),
    ...(networkPerMinute === undefined ? {} : { networkPerMinute }),
    api: {
      summary,
      tags,
      responses,
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body }),
    },
    handle: async (visit) => {
      const read = {
        params: params?.safeParse(visit.params),
        query: query?.safeParse(Object.fromEntries(visit.url.searchParams)),
        body: body?.safeParse(body === undefined ? undefined : await visit.json()),
      };
      for (const [place, result] of Object.entries(read)) {
        if (result === undefined || result.success) continue;
        const problems = result.error.issues.map((issue) => ({
          field: [place, ...issue.path].join('.'),
          message: issue.message,
        }));
        return visit.apiProblem(400, 'malformed', 'The request does not have the form described in the API.', problems);
      }
      return handle(visit, {
        params: read.params?.data as z.output<P>,
        query: read.query?.data as z.output<Q>,
        body: read.body?.data as z.output<B>,
      });
    },
  };
}
