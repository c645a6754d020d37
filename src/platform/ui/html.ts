/** What every component of the kit takes and gives: HTML that is escaped by construction. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export { html };

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
/** Text is escaped; HTML made by `html` stays as it is; nothing shows nothing. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

export interface Link {
  readonly href: string;
  readonly label: string;
}

/** An attribute, or nothing when it has no value. */
export const attr = (name: string, value: string | number | undefined | false): Html | '' =>
  value === undefined || value === false || value === '' ? '' : html` ${name}="${value}"`;

/** The id of a field, so that an error summary can link to it knowing only the name. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]+/g, '-')}`;

/** Class names without the empty ones. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
