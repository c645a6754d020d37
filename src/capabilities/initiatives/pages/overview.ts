/** An initiative's own page: what it asks, where it stands, what comes next, and what its signatures add up to. */
import { day, number } from '../../../platform/i18n/format.ts';
import {
  contents,
  fileList,
  html,
  linkButton,
  liveRegion,
  moreLink,
  notice,
  pageHeader,
  section,
  summaryList,
  type Content,
  type Html,
  type Link,
} from '../../../platform/ui/index.ts';
import { profileName } from '../../../rules/petition/profile.ts';
import { pledgesOpen, processOf } from '../initiative.ts';
import type { Shown } from '../shown-initiative.ts';
import { common } from '../words/common.ts';
import { mailWords } from '../words/mail.ts';
import { proponentWords } from '../words/proponent.ts';
import { overviewWords } from '../words/overview.ts';
import { timelineWords } from '../words/timeline.ts';
import { hypotheticalBadge, pathOf, stateBadge, titleOf } from './initiative-words.ts';
import { textSections } from './texts-section.ts';
import { impossibleNotice, nextSentence, timelineSection } from './timeline-section.ts';

/** Parts that belong to one kind of signature; each has its own files. */
export interface Figures {
  readonly title: string;
  readonly id: string;
  readonly body: Content;
}

export function overviewHeading({ locale, initiative, standing }: Shown): Html {
  const { state } = standing.life;
  return pageHeader({
    kicker: `${overviewWords(locale)('kicker')} · ${initiative.regionName}`,
    title: titleOf(locale, initiative),
    facts: [stateBadge(locale, state), initiative.hypothetical && hypotheticalBadge(locale)],
    actions: pledgesOpen(initiative, state) && [
      linkButton({ href: `${pathOf(initiative)}/pledge`, label: common(locale)('toPledge'), icon: 'arrow' }),
    ],
  });
}

/** `figures`: what pledges, counts and samples say, in the order of the law. */
export function overviewPage(shown: Shown, figures: readonly Figures[], runs: boolean): Content {
  const { locale, initiative, standing } = shown;
  return [
    runs && impossibleNotice(locale, standing),
    notice({
      kind: 'info',
      title: timelineWords(locale)('next'),
      body: nextSentence(locale, standing),
    }),
    shown.isProponent && moreLink(`${pathOf(initiative)}/proponent`, proponentWords(locale)('title')),
    onThisPage(shown, figures),
    textSections(shown),
    figures.length > 0 &&
      liveRegion({
        id: 'figures',
        topic: processOf(initiative.id),
        announce: common(locale)('updated'),
        body: figures.map(({ id, title, body }) => section({ id, title, body })),
      }),
    timelineSection(locale, standing),
    factsSection(shown),
    followSection(shown),
    initiative.takesPledges &&
      html`<p class="hint">
        ${common(locale)(initiative.rules.signing === 'paper' ? 'pledgesAdvisory' : 'pledgesCount')}
      </p>`,
  ];
}

function onThisPage({ locale, texts }: Shown, figures: readonly Figures[]): Html {
  const t = overviewWords(locale);
  const links: readonly Link[] = [
    { href: '#summary', label: t('summaryTitle') },
    ...(texts.has('for') && texts.has('against') ? [{ href: '#arguments', label: t('arguments') }] : []),
    ...figures.map(({ id, title }) => ({ href: `#${id}`, label: title })),
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
      moreLink(`${path}/mail`, mailWords(locale)('follow')),
      moreLink(`${path}/versions`, t('versions')),
      moreLink(`/log?process=${processOf(initiative.id)}`, t('log')),
    ],
  });
}
