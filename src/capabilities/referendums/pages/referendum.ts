/** A referendum's own page: the question, what it takes, both sides, dates, and the result when there is one. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  html,
  linkButton,
  liveRegion,
  moreLink,
  notice,
  pageHeader,
  phases,
  prose,
  section,
  summaryList,
  type Content,
  type Link,
} from '../../../platform/ui/index.ts';
import type { Side } from '../arguments-order.ts';
import { pathOf, processOf, type Referendum, type State } from '../referendum.ts';
import type { ReferendumResult } from '../result.ts';
import { common } from '../words/common.ts';
import { keyWords } from '../words/keys.ts';
import { pageWords } from '../words/page.ts';
import { argumentsSection } from './arguments.ts';
import { keyList } from './key-words.ts';
import { dateFact, hypotheticalBadge, stateBadge, titleIn } from './referendum-words.ts';
import { resultSections } from './result.ts';

export interface ReferendumPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly referendum: Referendum;
  readonly state: State;
  readonly result: ReferendumResult | undefined;
  readonly order: readonly Side[];
  /** What led to it, where that is public. */
  readonly initiative: Link | undefined;
  /** What this visitor may do beside reading and voting. */
  readonly may: { readonly organise: boolean; readonly enter: boolean };
}

export function referendumHeading({ locale, timeZone, referendum, state, may }: ReferendumPageParts): Content {
  const t = pageWords(locale);
  const at = pathOf(referendum);
  const votes = referendum.kind === 'held-here' && state === 'open';
  return pageHeader({
    kicker: referendum.regionName,
    title: titleIn(locale, referendum),
    lead: summary(locale, referendum),
    facts: [
      stateBadge(locale, state),
      common(locale)(`kind.${referendum.kind}`),
      dateFact(locale, referendum, state, timeZone, true),
      referendum.hypothetical && hypotheticalBadge(locale),
    ],
    actions: [
      votes && linkButton({ href: `${at}/vote`, label: t('vote'), icon: 'ballot' }),
      may.enter && linkButton({ href: `${at}/returns`, label: t('enterReturns'), kind: 'secondary', icon: 'tally' }),
      may.organise && linkButton({ href: `${at}/organise`, label: t('organise'), kind: 'secondary' }),
    ],
  });
}

const summary = (locale: Locale, referendum: Referendum): Content => {
  const { text, language } = inLanguage(referendum, 'summary', locale);
  return text !== '' && html`<span lang="${language}">${text}</span>`;
};

export function referendumPage(parts: ReferendumPageParts): Content {
  const { locale, timeZone, publicUrl, referendum, state, result } = parts;
  const t = pageWords(locale);
  const question = inLanguage(referendum, 'question', locale);
  const over = state === 'closed' || state === 'decided';
  return [
    referendum.hypothetical && notice({ kind: 'warning', body: common(locale)('hypotheticalNote') }),
    referendum.kind === 'held-here' &&
      notice({ kind: 'info', title: t('heldHereTitle'), body: common(locale)('advisory') }),
    html`<div class="ballot-question">
      <p class="kicker">${t('question')}</p>
      <p lang="${question.language}">${question.text}</p>
    </div>`,
    over &&
      liveRegion({
        id: 'standing',
        topic: processOf(referendum.id),
        announce: t('updated'),
        body:
          result === undefined ? waiting(parts) : resultSections({ locale, timeZone, publicUrl, referendum, result }),
      }),
    section({
      id: 'keys',
      title: t('keys'),
      lead: keyWords(locale)(referendum.kind === 'held-here' ? 'allNeededHere' : 'allNeeded', {
        n: referendum.keys.length,
      }),
      body: [
        keyList(locale, referendum),
        html`<p class="hint">${keyWords(locale)('keysLead')}</p>`,
        !over &&
          html`<ul class="page-links">
            <li>${moreLink(`${pathOf(referendum)}/forecast`, t('forecast'))}</li>
            ${referendum.topic !== null && html`<li>${moreLink(`/polls/forecast/${referendum.slug}`, t('forecastPolls'))}</li>`}
          </ul>`,
      ],
    }),
    argumentsSection(locale, referendum, parts.order),
    section({ id: 'about', title: t('about'), body: about(parts) }),
  ];
}

const waiting = ({ locale, referendum }: ReferendumPageParts): Content =>
  notice({
    kind: 'info',
    body: pageWords(locale)(referendum.kind === 'reported' ? 'waitingReturns' : 'waitingCount'),
  });

const order: readonly State[] = ['announced', 'open', 'closed', 'decided'];

function about({ locale, timeZone, referendum, state, initiative }: ReferendumPageParts): Content {
  const t = pageWords(locale);
  const { regionName: region, kind, opensAt, closesAt, publishedAt, certifiedAt, countedAt } = referendum;
  const at = pathOf(referendum);
  const when = (day: Date | null): string => (day === null ? '' : dateTime(locale, day, timeZone));
  const dates = { announced: publishedAt, open: opensAt, closed: closesAt, decided: certifiedAt ?? countedAt };
  const here = order.indexOf(state);
  return [
    phases({
      label: t('dates'),
      words: { done: t('done'), current: t('current'), ahead: t('ahead') },
      phases: order.map((step, place) => ({
        label: t(`phase.${step as 'announced' | 'open' | 'closed' | 'decided'}`),
        state: place < here || state === 'decided' ? 'done' : place === here ? 'current' : 'ahead',
        when: when(dates[step as keyof typeof dates]),
      })),
    }),
    prose(html`<p>${t(kind === 'reported' ? 'reported' : 'heldHere', { region })}</p>`),
    summaryList([
      { term: t('voting'), value: t('period', { from: when(opensAt), until: when(closesAt) }) },
      ...(initiative === undefined
        ? []
        : [{ term: t('from_initiative'), value: html`<a href="${initiative.href}">${initiative.label}</a>` }]),
    ]),
    html`<ul class="page-links">
      <li>${moreLink(`${at}/export`, t('openData'))}</li>
      <li>${moreLink(`/log?process=referendum:${referendum.id}`, t('log'))}</li>
      ${referendum.topic !== null && html`<li>${moreLink(`/topics/${referendum.topic}`, t('topicLink'))}</li>`}
    </ul>`,
  ];
}
