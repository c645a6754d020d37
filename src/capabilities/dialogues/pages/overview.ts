/** A conversation's own page: what is asked, and the live picture of who stands where and what holds on every side. */
import { number } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  contents,
  emptyState,
  facts,
  fileList,
  html,
  keyFigures,
  linkButton,
  liveRegion,
  markdown,
  moreLink,
  pageHeader,
  section,
  tabs,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { processOf } from '../conversation.ts';
import type { OpinionSummary } from '../opinion-summary.ts';
import type { Shown } from '../shown-conversation.ts';
import { common } from '../words/common.ts';
import { findings } from '../words/findings.ts';
import { overview } from '../words/overview.ts';
import { voting } from '../words/vote.ts';
import { dateFact, hypotheticalBadge, pathOf, titleOf } from './conversation-words.ts';
import { commonGroundSection, disagreementSection } from './findings.ts';
import { groupSection } from './group-section.ts';
import { inShortSection } from './in-short.ts';
import { mapSection, type MapExtras } from './map-section.ts';
import { movedSection } from './moved-section.ts';
import { regionSection } from './region-section.ts';
import { stateBadge } from './state-badge.ts';

export function overviewHeading(shown: Shown): Html {
  const { locale, timeZone, conversation, state } = shown;
  const t = overview(locale);
  const path = pathOf(conversation);
  return pageHeader({
    kicker: `${t('kicker')} · ${conversation.regionName}`,
    title: titleOf(locale, conversation),
    facts: factsOf(shown, dateFact(locale, conversation, state, timeZone, true)),
    actions: [
      state === 'open' && linkButton({ href: `${path}/vote`, label: t('takePart'), icon: 'arrow' }),
      linkButton({
        href: `${path}/report`,
        label: t('toReport'),
        kind: state === 'closed' ? 'primary' : 'secondary',
      }),
      linkButton({ href: `${path}/statements`, label: t('toStatements'), kind: 'secondary' }),
    ],
  });
}

export const factsOf = ({ locale, state, conversation }: Shown, dates: string | undefined): readonly Content[] => [
  stateBadge(locale, state),
  dates,
  conversation.hypothetical && hypotheticalBadge(locale),
];

export function overviewPage(shown: Shown, extras: MapExtras): Content {
  const { locale, conversation, state } = shown;
  const t = overview(locale);
  const question = inLanguage(conversation, 'question', locale);
  const summary = shown.map?.summary;
  return [
    question.text !== '' && html`<div lang="${question.language}" dir="auto">${markdown(question.text)}</div>`,
    state === 'open' && html`<p class="hint">${t('takePartLead')}</p>`,
    ownLinks(shown, extras),
    liveRegion({
      id: 'picture',
      topic: processOf(conversation.id),
      announce: t('updated'),
      body:
        summary === undefined || summary.votes === 0
          ? nothingYet(shown)
          : [
              whose(shown),
              figures(shown, summary),
              inShortSection(shown, summary),
              onThisPage(shown, summary),
              picture(shown, summary, extras),
            ],
    }),
    followSection(shown),
    html`<p class="hint">${common(locale)('advisory')}</p>`,
  ];
}

function ownLinks({ locale, conversation, state }: Shown, { own }: MapExtras): Content {
  const path = pathOf(conversation);
  const links = [
    state === 'open' && conversation.takesStatements && moreLink(`${path}/statements/new`, voting(locale)('toNew')),
    own !== undefined && moreLink(`${path}/me`, voting(locale)('toMe')),
  ].filter(Boolean);
  return links.length > 0 && facts(links);
}

/** Everything that the votes say, in the order in which it is read. */
export const picture = (shown: Shown, summary: OpinionSummary, extras: MapExtras = {}): Content => [
  mapSection(shown, summary, extras),
  groupSection(shown, summary),
  commonGroundSection(shown, summary, extras.whole === true),
  disagreementSection(shown, summary, extras.whole === true),
  regionSection(shown, summary, extras.whole === true),
  movedSection(shown),
];

function nothingYet({ locale, state, conversation, map, stamp }: Shown): Html {
  const t = overview(locale);
  if (map === undefined && stamp.voted)
    return section({
      title: t('mapTitle'),
      body: emptyState({ title: t('counting'), body: t('countingBody'), icon: 'clock' }),
    });
  const body = {
    open: 'noVotesOpen',
    announced: 'noVotesAnnounced',
    draft: 'noVotesAnnounced',
    closed: 'noVotesClosed',
  } as const;
  return section({
    title: t('mapTitle'),
    body: emptyState({
      title: t('noVotes'),
      body: t(body[state]),
      icon: 'people',
      action: state === 'open' && linkButton({ href: `${pathOf(conversation)}/vote`, label: t('takePart') }),
    }),
  });
}

export function figures({ locale, statements }: Shown, summary: OpinionSummary): Html {
  const t = overview(locale);
  const each = summary.votes / Math.max(1, summary.participants);
  return keyFigures([
    {
      value: number(locale, summary.participants),
      label: t('participants'),
      note:
        summary.placed >= 10 && summary.participants - summary.placed >= 10 && t('placedNote', { n: summary.placed }),
    },
    { value: number(locale, summary.votes), label: t('votes'), note: t('perPerson', { n: number(locale, each) }) },
    { value: number(locale, statements.size), label: t('statements') },
    {
      value: summary.groups.length === 0 ? '–' : number(locale, summary.groups.length),
      label: t('groups'),
      note: summary.groups.length === 0 && t('noGroupsFigure'),
    },
  ]);
}

function whose({ locale, who, canSplit, conversation }: Shown): Content {
  if (!canSplit) return '';
  const t = overview(locale);
  const path = pathOf(conversation);
  return [
    tabs({
      label: t('who'),
      tabs: [
        { href: path, label: t('who.all'), current: who === 'all' },
        { href: `${path}?who=accounts`, label: t('who.accounts'), current: who === 'accounts' },
      ],
    }),
    html`<p class="hint">${t('whoNote')}</p>`,
  ];
}

function onThisPage({ locale, pictures }: Shown, summary: OpinionSummary): Html {
  const [t, f] = [overview(locale), findings(locale)];
  const links = [
    { href: '#map', label: t('mapTitle') },
    ...(summary.groups.length > 0 ? [{ href: '#groups', label: t('groups') }] : []),
    { href: '#common-ground', label: f('commonTitle') },
    { href: '#disagreement', label: f('disagreementTitle') },
    ...(summary.regions.length > 1 ? [{ href: '#regions', label: f('regionsTitle') }] : []),
    ...(pictures.length > 0 ? [{ href: '#moved', label: f('movedTitle') }] : []),
  ];
  return contents({ label: t('contents'), links });
}

function followSection({ locale, conversation, state }: Shown): Html {
  const t = overview(locale);
  const path = pathOf(conversation);
  return section({
    id: 'follow',
    title: t('followTitle'),
    body: [
      fileList([
        { href: `/api${path}/map`, label: t('allFigures'), kind: 'JSON' },
        { href: `${path}/statements.atom`, label: t('statementsFeed'), kind: 'Atom' },
      ]),
      html`<nav class="dialogue-links" aria-label="${t('followTitle')}">
        <ul>
          ${state !== 'draft' && html`<li>${moreLink(`${path}/export`, t('openVotes'))}</li>`}
          <li>${moreLink(`${path}/moderation`, t('moderationLog'))}</li>
          <li>${moreLink(`/log?process=${processOf(conversation.id)}`, t('publicLog'))}</li>
          ${conversation.topic !== null && html`<li>${moreLink(`/topics/${conversation.topic}`, t('topicLink'))}</li>`}
          ${conversation.embedOrigins.length > 0 && html`<li>${moreLink(`${path}/embed`, t('embedded'))}</li>`}
        </ul>
      </nav>`,
    ],
  });
}
