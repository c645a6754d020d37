/** The texts of an initiative: the neutral title and summary, the fiscal note, and the arguments of both sides in the same space. */
import { date } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { explainer, facts, html, markdown, section, type Content, type Html } from '../../../platform/ui/index.ts';
import { numberOf } from '../../../rules/petition/calendar.ts';
import type { Shown } from '../shown-initiative.ts';
import type { InitiativeText, TextKind } from '../store/texts.ts';
import { overviewWords } from '../words/overview.ts';
import { bodyOf } from './initiative-words.ts';

export function textSections(shown: Shown): Content {
  const { locale, texts } = shown;
  const t = overviewWords(locale);
  const summary = texts.get('summary');
  const title = texts.get('title');
  const fiscal = texts.get('fiscal-note');
  const measure = texts.get('measure');
  return [
    section({
      id: 'summary',
      title: t('summaryTitle'),
      body: [
        summary === undefined && title === undefined && html`<p>${t('notYet')}</p>`,
        title !== undefined && html`<h3>${written(shown, title, false)}</h3>`,
        summary !== undefined && written(shown, summary),
        (summary ?? title) !== undefined && byline(shown, (summary ?? title) as InitiativeText, 'neutralBy'),
      ],
    }),
    fiscal !== undefined &&
      section({ id: 'fiscal', title: t('fiscal'), body: [written(shown, fiscal), byline(shown, fiscal, 'by')] }),
    argumentSection(shown),
    measure !== undefined &&
      html`<div class="printed">
        ${explainer({
          summary: t('measure'),
          body: [html`<p class="hint">${t('measureLead')}</p>`, written(shown, measure), byline(shown, measure, 'by')],
        })}
      </div>`,
  ];
}

/** Nobody is always first: which side comes first alternates from day to day, for everybody alike. */
export const firstSide = (today: string): 'for' | 'against' => (numberOf(today) % 2 === 0 ? 'for' : 'against');

function argumentSection(shown: Shown): Content {
  const { locale, texts, today } = shown;
  const t = overviewWords(locale);
  const first = firstSide(today);
  const order: readonly TextKind[] = first === 'for' ? ['for', 'against'] : ['against', 'for'];
  const sides = order.flatMap((kind) => texts.get(kind) ?? []);
  if (sides.length < 2) return '';
  return section({
    id: 'arguments',
    title: t('arguments'),
    lead: t('argumentsLead'),
    body: html`<ul class="sides">
      <li>
        ${sides.map(
          (side) =>
            html`<article class="side">
              <h3>${t(side.kind === 'for' ? 'for' : 'against')}</h3>
              ${written(shown, side)} ${byline(shown, side, 'by')}
            </article>`,
        )}
      </li>
    </ul>`,
  });
}

function written({ locale }: Shown, text: InitiativeText, asMarkdown = true): Html {
  const { text: body, language } = bodyOf(locale, text);
  return asMarkdown
    ? html`<div lang="${language}" dir="auto">${markdown(body)}</div>`
    : html`<span lang="${language}" dir="auto">${body}</span>`;
}

function byline({ locale, timeZone }: Shown, text: InitiativeText, key: 'by' | 'neutralBy'): Html {
  const t = overviewWords(locale);
  return facts([
    t(key, { author: inLanguage(text, 'author', locale).text }),
    text.version > 1 && t('version', { n: text.version }),
    date(locale, text.at, timeZone),
    text.source,
  ]);
}
