/** A part of a page that keeps itself up to date. Load the island `live-region`; without scripts it is just the part. */
import { attr, html, type Content, type Html } from './html.ts';

export interface LiveRegionParts {
  /** Unique on the page: the same id is looked for in the page that is fetched again. */
  readonly id: string;
  /** For example "budget:fresno-2027". */
  readonly topic: string;
  /** The page or fragment that holds the element with this id; by default the page itself. */
  readonly refresh?: string | undefined;
  /** How often to look when live messages do not get through. */
  readonly pollSeconds?: number | undefined;
  /** Read out politely when the content has changed. */
  readonly announce?: string | undefined;
  readonly body: Content;
}

export const liveRegion = (parts: LiveRegionParts): Html =>
  html`<live-region
    id="${parts.id}"
    src="/live?topic=${encodeURIComponent(parts.topic)}"
    ${[attr('refresh', parts.refresh), attr('poll', parts.pollSeconds), attr('announce', parts.announce)]}
    >${parts.body}</live-region
  >`;
