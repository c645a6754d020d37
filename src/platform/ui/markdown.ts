/**
 * People's own text, written in markdown: the only place in Concord where text becomes HTML without being escaped.
 * HTML in the source is shown as text; what markdown-it makes is then reduced to the list below.
 */
import { raw } from 'hono/html';
import markdownIt from 'markdown-it';
import sanitize from 'sanitize-html';
import { html, type Html } from './html.ts';

const writer = markdownIt({ html: false, linkify: true, typographer: false });

const allowed: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'a',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    // The page has its own h1 and h2; a text's headings come below them.
    h1: 'h3',
    h2: 'h3',
    h3: 'h4',
    h4: 'h5',
    a: sanitize.simpleTransform('a', { rel: 'nofollow ugc noopener' }),
  },
};

export const markdown = (source: string): Html =>
  html`<div class="prose">${raw(sanitize(writer.render(source), allowed))}</div>`;
