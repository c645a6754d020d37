/** A conversation in a frame on another site: the map, the best of the common ground, and the way here. */
import { html, icon, pageHeader, type Content, type Html } from '../../../platform/ui/index.ts';
import { ranked, type Shown } from '../shown-conversation.ts';
import { common } from '../words/common.ts';
import { overview } from '../words/overview.ts';
import { reportWords } from '../words/report.ts';
import { dateFact, pathOf, titleOf } from './conversation-words.ts';
import { commonFrom } from './findings.ts';
import { drawnMap, hasMap } from './map-section.ts';
import { factsOf } from './overview.ts';
import { statementCard } from './statement-card.ts';
import { whySentence } from './why.ts';

const statementsShown = 3;

export const embedHeading = (shown: Shown): Html =>
  pageHeader({
    title: titleOf(shown.locale, shown.conversation),
    facts: factsOf(shown, dateFact(shown.locale, shown.conversation, shown.state, shown.timeZone)),
  });

export function embedPage(shown: Shown, publicUrl: string): Content {
  const { locale, conversation, state } = shown;
  const t = reportWords(locale);
  const summary = shown.map?.summary;
  const best = summary === undefined ? [] : ranked(shown, summary.commonGround);
  const holding = best.filter(({ bridging }) => bridging > commonFrom).slice(0, statementsShown);
  return [
    summary === undefined || summary.votes === 0
      ? html`<p>
          ${shown.map === undefined && shown.stamp.voted ? `${overview(locale)('counting')}.` : t('embedNone')}
        </p>`
      : hasMap(summary) && drawnMap(shown, summary),
    holding.length > 0 &&
      html`<h2>${t('embedTitle')}</h2>
        <ol class="statement-list">
          ${holding.map((figures, at) => {
            const statement = shown.statements.get(figures.number);
            return (
              statement &&
              statementCard({
                shown,
                statement,
                figures,
                rank: at + 1,
                bars: 'groups',
                linked: false,
                after: html`<p class="statement-why">${whySentence(shown, figures)}</p>`,
              })
            );
          })}
        </ol>`,
    html`<p>
      <a class="button button-primary" href="${publicUrl}${pathOf(conversation)}" target="_blank" rel="noopener">
        ${icon('arrow')}<span
          >${t(state === 'open' ? 'embedLink' : 'embedClosed')}
          <span class="visually-hidden">${t('newWindow')}</span></span
        >
      </a>
    </p>`,
    html`<p class="hint">${common(locale)('advisory')}</p>`,
  ];
}
