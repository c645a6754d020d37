/** The report: the facilitator's closing words, everything the votes say in a fixed order, and how it was found. For paper too. */
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { html, markdown, notice, pageHeader, section, type Content, type Html } from '../../../platform/ui/index.ts';
import type { OpinionSummary } from '../opinion-summary.ts';
import type { Shown } from '../shown-conversation.ts';
import { common } from '../words/common.ts';
import { overview } from '../words/overview.ts';
import { reportWords } from '../words/report.ts';
import { dateFact, titleOf } from './conversation-words.ts';
import { holding } from './findings.ts';
import { factsOf, figures, picture } from './overview.ts';
import { checkSection, limitsSection, methodSection } from './report-method.ts';

export function reportHeading(shown: Shown): Html {
  const { locale, timeZone, conversation, state, map } = shown;
  const t = reportWords(locale);
  return pageHeader({
    kicker: `${t('title')} · ${conversation.regionName}`,
    title: titleOf(locale, conversation),
    lead: t('lead'),
    facts: [
      ...factsOf(shown, dateFact(locale, conversation, state, timeZone, true)),
      map && t('asOf', { date: dateTime(locale, map.computedAt, timeZone) }),
    ],
  });
}

export function reportPage(shown: Shown): Content {
  const { locale, conversation } = shown;
  const t = reportWords(locale);
  const question = inLanguage(conversation, 'question', locale);
  const summary = shown.map?.summary;
  const counted = summary !== undefined && summary.votes > 0;
  return [
    provisional(shown),
    question.text !== '' &&
      section({
        id: 'asked',
        title: overview(locale)('asked'),
        body: html`<div lang="${question.language}" dir="auto">${markdown(question.text)}</div>`,
      }),
    closing(shown),
    counted
      ? [inShort(shown, summary), picture(shown, summary, { whole: true })]
      : section({
          title: t('shortTitle'),
          body: html`<p>
            ${overview(locale)(shown.map === undefined && shown.stamp.voted ? 'counting' : 'noVotes')}.
          </p>`,
        }),
    methodSection(shown),
    limitsSection(shown),
    checkSection(shown),
    html`<p class="hint">${common(locale)('advisory')} <span class="on-screen">${t('print')}</span></p>`,
  ];
}

function provisional({ locale, timeZone, conversation, state }: Shown): Content {
  const t = reportWords(locale);
  if (state === 'closed') return '';
  const { closesAt } = conversation;
  return notice({
    kind: 'warning',
    title: t('provisionalTitle'),
    body:
      state === 'open' && closesAt !== null
        ? t('provisional', { date: dateTime(locale, closesAt, timeZone) })
        : t('announced'),
  });
}

/** In the reader's language where the facilitator wrote it, and after the close only. */
function closing({ locale, conversation, state }: Shown): Content {
  const t = reportWords(locale);
  if (state !== 'closed') return '';
  const { text, language } = inLanguage(conversation, 'closingWords', locale);
  return section({
    id: 'closing',
    title: t('closingTitle'),
    body:
      text === ''
        ? html`<p>${t('noClosing')}</p>`
        : html`<figure class="quote">
            <div lang="${language}" dir="auto">${markdown(text)}</div>
            <figcaption>${t('closingBy')}</figcaption>
          </figure>`,
  });
}

function inShort(shown: Shown, summary: OpinionSummary): Html {
  const t = reportWords(shown.locale);
  return section({
    id: 'short',
    title: t('shortTitle'),
    body: [
      html`<p>
        ${t('short', { participants: summary.participants, votes: summary.votes, statements: shown.statements.size })}
        ${t('shortGroups', { groups: summary.groups.length })}
        ${t('shortCommon', { n: holding(shown, summary).length })}
      </p>`,
      figures(shown, summary),
    ],
  });
}
