/** The first thing to read: a few statements that hold on every side beside as many that divide, with nothing but their shares. */
import { percent } from '../../../platform/i18n/format.ts';
import { html, section, type Content, type Html } from '../../../platform/ui/index.ts';
import type { OpinionSummary, StatementFigures } from '../opinion-summary.ts';
import type { Shown } from '../shown-conversation.ts';
import { findings } from '../words/findings.ts';
import { overview } from '../words/overview.ts';
import { letterOf, pathOf, shareOf } from './conversation-words.ts';
import { dividing, holding } from './findings.ts';
import { statementText } from './statement-text.ts';

const ofEach = 3;

export function inShortSection(shown: Shown, summary: OpinionSummary): Html {
  const t = overview(shown.locale);
  const [together, apart] = [holding(shown, summary).slice(0, ofEach), dividing(shown, summary).slice(0, ofEach)];
  return section({
    id: 'short',
    title: t('shortTitle'),
    body: html`<div class="short-lists">
      ${short(
        t('shortCommon'),
        t('shortCommonNone'),
        together.map((figures) => one(shown, figures, figures.side)),
      )}
      ${short(
        findings(shown.locale)('disagreementTitle'),
        t('shortApartNone'),
        apart.map((figures) => one(shown, figures, 'agree')),
      )}
    </div>`,
  });
}

function short(title: string, none: string, all: readonly Content[]): Html {
  return html`<section>
    <h3>${title}</h3>
    ${
      all.length === 0
        ? html`<p>${none}</p>`
        : html`<ol>
            ${all}
          </ol>`
    }
  </section>`;
}

function one(shown: Shown, figures: StatementFigures, side: 'agree' | 'disagree'): Content {
  const { locale, conversation } = shown;
  const t = overview(locale);
  const statement = shown.statements.get(figures.number);
  if (statement === undefined) return '';
  const { groups } = figures;
  const said =
    groups.length === 0
      ? t('shortAll', { share: percent(locale, shareOf(figures, side)) })
      : groups
          .map((tally, at) => t('shortGroup', { letter: letterOf(at), share: percent(locale, shareOf(tally, side)) }))
          .join(', ');
  return html`<li>
    <p class="statement-text">
      <a href="${pathOf(conversation)}/statements/${figures.number}">${statementText(locale, statement)}</a>
    </p>
    <p class="group-says">${t('shortSays', { side, said })}</p>
  </li>`;
}
