/** An initiative's own page: what it asks, where it stands, what comes next, and what its signatures add up to. */
import { day, number } from '../../../platform/i18n/format.ts';
import {
  contents,
  fileList,
  html,
  linkButton,
  liveRegion,
  moreLink,
  pageHeader,
  section,
  summaryList,
  type Content,
  type Html,
  type Link,
} from '../../../platform/ui/index.ts';
import { profileName } from '../../../rules/petition/profile.ts';
import { processOf } from '../initiative.ts';
import type { OverviewFigures } from '../overview-figures.ts';
import type { Shown } from '../shown-initiative.ts';
import { common } from '../words/common.ts';
import { organising } from '../words/organise.ts';
import { mailWords } from '../words/mail.ts';
import { voteWords } from '../words/put-to-vote.ts';
import { proponentWords } from '../words/proponent.ts';
import { overviewWords } from '../words/overview.ts';
import { pledgeWords } from '../words/pledge.ts';
import { projectionWords } from '../words/projection.ts';
import { rawCountWords } from '../words/raw-count.ts';
import { timelineWords } from '../words/timeline.ts';
import { hypotheticalBadge, pathOf, stateBadge, titleOf } from './initiative-words.ts';
import { clerkAction, clerkActs } from './paper-tabs.ts';
import { nextStepOf } from './next-step.ts';
import { pledgesSection } from './pledge-figures.ts';
import { progressPicture } from './progress-section.ts';
import { projectionFigures } from './projection.ts';
import { rawCountFigures } from './raw-count.ts';
import { textSections } from './texts-section.ts';
import { impossibleNotice, timelineSection } from './timeline-section.ts';

export function overviewHeading(
  { locale, initiative, standing }: Shown,
  { runs, counts }: Pick<View, 'runs' | 'counts'>,
): Html {
  const { state } = standing.life;
  return pageHeader({
    kicker: `${overviewWords(locale)('kicker')} · ${initiative.regionName}`,
    title: titleOf(locale, initiative),
    facts: [stateBadge(locale, state), initiative.hypothetical && hypotheticalBadge(locale)],
    actions: [
      counts && clerkAction(locale, initiative.slug, clerkActs[state]),
      runs &&
        linkButton({ href: `${pathOf(initiative)}/organise`, label: organising(locale)('console'), kind: 'secondary' }),
    ],
  });
}

export function overviewPage(shown: Shown, figures: OverviewFigures, view: View): Content {
  const { locale, initiative, standing } = shown;
  const parts = figureSections(shown, figures, view.pledging);
  return [
    view.runs && impossibleNotice(locale, standing),
    liveRegion({
      id: 'standing',
      topic: processOf(initiative.id),
      pollSeconds: 30,
      announce: common(locale)('updated'),
      body: [standingBox(shown, view), progressPicture(shown, figures)],
    }),
    shown.vote !== undefined && moreLink(shown.vote.path, voteWords(locale)('theVote', { title: shown.vote.title })),
    shown.isProponent && moreLink(`${pathOf(initiative)}/proponent`, proponentWords(locale)('title')),
    onThisPage(shown, parts),
    textSections(shown),
    parts.map(({ body }) => body),
    timelineSection(locale, standing),
    factsSection(shown),
    followSection(shown),
  ];
}

export interface View {
  /** Whether the reader looks after it. */
  readonly runs: boolean;
  /** Whether the reader enters and verifies for a county of it. */
  readonly counts: boolean;
  /** Whether a pledge can be given now. */
  readonly pledging: boolean;
}

function standingBox({ locale, initiative, standing }: Shown, { pledging }: View): Html {
  const { label, sentence, ended } = nextStepOf(locale, standing);
  return html`<div class="${ended ? 'standing standing-ended' : 'standing'}">
    <p class="standing-label">${label}</p>
    <p class="standing-sentence">${sentence}</p>
    ${
      pledging &&
      html`<div class="actions">
        ${linkButton({ href: `${pathOf(initiative)}/pledge`, label: common(locale)('toPledge'), icon: 'arrow' })}
        <span class="hint"
          >${overviewWords(locale)(initiative.rules.signing === 'paper' ? 'noSignature' : 'pledgeHere')}</span
        >
      </div>`
    }
  </div>`;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Content;
}

/** What pledges, counts and samples say, in the order in which they come. */
function figureSections(
  { locale, initiative, standing }: Shown,
  { pledges, count, picture, fullCheck }: OverviewFigures,
  pledging: boolean,
): readonly Part[] {
  const path = pathOf(initiative);
  const { past } = standing.life;
  const raw = rawCountWords(locale);
  const projected = projectionWords(locale);
  return [
    ...(pledges === undefined || pledges.total === 0
      ? []
      : [
          {
            id: 'pledges',
            title: pledgeWords(locale)('figures'),
            body: pledgesSection(locale, { initiative, figures: pledges, open: pledging }),
          },
        ]),
    ...(count === undefined
      ? []
      : [
          figureSection('raw-count', raw('title'), raw('lead'), [
            rawCountFigures(locale, {
              initiative,
              count,
              filed: past.find(({ kind }) => kind === 'filed'),
              counted: past.find((event) => event.kind === 'raw-counted'),
              step: standing.steps.find(({ kind }) => kind === 'raw-counted'),
            }),
            html`<p>${moreLink(`${path}/counts`, overviewWords(locale)('toCounts'))}</p>`,
          ]),
        ]),
    ...(picture === undefined && fullCheck === undefined
      ? []
      : [
          figureSection('projection', projected('title'), projected('lead'), [
            picture !== undefined && projectionFigures(locale, picture),
            html`<p>${moreLink(`${path}/projection`, overviewWords(locale)('toProjection'))}</p>`,
          ]),
        ]),
  ];
}

const figureSection = (id: string, title: string, lead: string, body: Content): Part => ({
  id,
  title,
  body: section({ id, title, lead, body }),
});

function onThisPage({ locale, texts }: Shown, parts: readonly Part[]): Html {
  const t = overviewWords(locale);
  const links: readonly Link[] = [
    { href: '#summary', label: t('summaryTitle') },
    ...(texts.has('for') && texts.has('against') ? [{ href: '#arguments', label: t('arguments') }] : []),
    ...parts.map(({ id, title }) => ({ href: `#${id}`, label: title })),
    { href: '#timeline', label: timelineWords(locale)('title') },
    { href: '#facts', label: t('facts') },
  ];
  return contents({ label: common(locale)('contents'), links });
}

function factsSection({ locale, initiative, proponents }: Shown): Html {
  const t = overviewWords(locale);
  const { rules, required, requiredSource, electionOn, source } = initiative;
  const rows = [
    ...(required === null
      ? []
      : [
          {
            term: t('required'),
            value: html`${number(locale, required)}<br /><span class="hint">${requiredSource}</span>`,
          },
        ]),
    ...(proponents.length === 0
      ? []
      : [{ term: t('proponents', { n: proponents.length }), value: proponents.join(', ') }]),
    ...(electionOn === null ? [] : [{ term: t('election'), value: day(locale, electionOn) }]),
    {
      term: t('rules'),
      value: html`<a href="/initiatives/rules/${profileName(rules)}"
        >${t('rulesLink', { name: rules.name[locale], version: rules.version })}</a
      >`,
    },
    ...(source === '' ? [] : [{ term: t('realSource'), value: source }]),
  ];
  return section({ id: 'facts', title: t('facts'), body: summaryList(rows, { boxed: true }) });
}

function followSection({ locale, initiative }: Shown): Html {
  const t = overviewWords(locale);
  const path = pathOf(initiative);
  return section({
    id: 'follow',
    title: t('follow'),
    body: [
      fileList([
        { href: `${path}/dates.ics`, label: t('calendar'), kind: 'iCalendar' },
        { href: `${path}/news.atom`, label: t('feed'), kind: 'Atom' },
        { href: `/api${path}`, label: t('api'), kind: 'JSON' },
      ]),
      html`<p class="more-links">
        ${moreLink(`${path}/mail`, mailWords(locale)('follow'))} ${moreLink(`${path}/versions`, t('versions'))}
        ${moreLink(`/log?process=${processOf(initiative.id)}`, t('log'))}
        ${initiative.topic !== null && moreLink(`/topics/${initiative.topic}`, t('topicLink'))}
      </p>`,
    ],
  });
}
