/** One request as a room sees it: who asks, in which language, what was sent, and the ways to answer. */
import type { Locale } from '../i18n/catalogue.ts';
import type { EventLine } from '../live/event-stream.ts';
import type { Platform } from '../platform.ts';
import type { Role } from '../rights.ts';
import type { Account } from '../sessions/session.ts';
import type { Content, Link, Theme } from '../ui/index.ts';
import type { Submitted } from './forms.ts';

export interface PageParts {
  readonly title: string;
  readonly description?: string;
  /** The Atom feed of what this page lists. */
  readonly feed?: Link;
  /** Usually made by `pageHeader`. */
  readonly heading?: Content;
  readonly body: Content;
  readonly status?: number;
  /** From the home page down to this page's parent. */
  readonly breadcrumbs?: readonly Link[];
  /** Islands of this page, by file name without `.client.ts`. */
  readonly islands?: readonly string[];
  /** Uses the whole width, for ballots, charts and tables. */
  readonly wide?: boolean;
  /** For frames on other sites: without the site's header and foot. */
  readonly framed?: boolean;
  /** Where scripts are off, loaded again by itself every so many seconds: for pages that nobody touches, such as a projector's. */
  readonly reloadSeconds?: number;
}

export interface Visit {
  readonly platform: Platform;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly account: Account | undefined;
  /** The role by which a role-guarded route was entered. */
  readonly actingAs: Role | undefined;
  /** The address of the visitor's network, for limits; never stored. */
  readonly network: string;
  readonly now: Date;

  /** What the visitor's browser sent under this name. */
  cookie(name: string): string | undefined;
  /** The signed-in account; only on routes that are not for anyone. */
  requireAccount(): Account;
  form(): Promise<Submitted>;
  /** The JSON body; undefined when it is not JSON. */
  json(): Promise<unknown>;

  page(parts: PageParts): Promise<Response>;
  /**
   * A page of status 200 that is the same for everybody who is not signed in, as long as `dependsOn` is the same: for them
   * it is kept as sent. `dependsOn` is made of JSON values and holds everything that was read to draw the page.
   */
  keptPage(dependsOn: unknown, draw: () => Promise<PageParts>): Promise<Response>;
  /** After a successful POST: 303, with an optional sentence shown once on the next page. */
  seeOther(path: string, said?: string): Response;
  /** Goes out with whatever is answered next; path, SameSite and Secure are set for you. `seconds` 0 takes it back. */
  setCookie(name: string, value: string, seconds: number): void;
  notFound(): Promise<Response>;
  apiJson(value: unknown, status?: number): Response;
  apiProblem(
    status: number,
    type: string,
    message: string,
    problems?: readonly { readonly field: string; readonly message: string }[],
  ): Response;
  /** Server-sent events; see live/event-stream.ts. */
  events(open: (line: EventLine, lastId: string) => () => void): Response;
  download(name: string, type: string, body: string | Uint8Array | ReadableStream): Response;
}
