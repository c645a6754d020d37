/** The opinion map with its groups, what its directions mean, and how sure it is. */
import { fixed, percent } from '../../../platform/i18n/format.ts';
import { html, notice, opinionMap, section, type Content, type Html } from '../../../platform/ui/index.ts';
import type { OpinionSummary, StatementFigures } from '../opinion-summary.ts';
import type { OwnPlace } from '../own-place.ts';
import type { Shown } from '../shown-conversation.ts';
import { overview } from '../words/overview.ts';
import { groupName, letterOf, quotedStatement } from './conversation-words.ts';

export interface MapExtras {
  /** The reader's own place; undefined on pages that all are given. */
  readonly own?: OwnPlace | undefined;
  /** In the report: longer lists, and tables open, since paper has nothing to press. */
  readonly whole?: boolean;
}

export function mapSection(shown: Shown, summary: OpinionSummary, { own }: MapExtras = {}): Html {
  const t = overview(shown.locale);
  return section({
    id: 'map',
    title: t('mapTitle'),
    lead: t('mapLead'),
    body: [
      summary.reason !== 'clear' && notice({ kind: 'info', title: t('noGroups'), body: t(`reason.${summary.reason}`) }),
      own && html`<p>${yourPlace(shown, own)}</p>`,
      hasMap(summary) ? drawnMap(shown, summary, own) : html`<p>${t('noMap')}</p>`,
      hasMap(summary) && groupsSureness(shown, summary),
    ],
  });
}

/** For a participant's own page: the map with their mark, once it is there. */
export function ownMapSection(shown: Shown, own: OwnPlace | undefined): Content {
  const t = overview(shown.locale);
  const summary = shown.map?.summary;
  if (own === undefined || summary === undefined || !hasMap(summary)) return '';
  return section({
    id: 'map',
    title: t('standing'),
    body: [html`<p>${yourPlace(shown, own)}</p>`, drawnMap(shown, summary, own)],
  });
}

function yourPlace({ locale }: Shown, { group }: OwnPlace): string {
  const t = overview(locale);
  return `${group < 0 ? t('youAreNone') : t('youAre', { letter: letterOf(group) })} ${t('youLead')}`;
}

/** Where nothing tells people apart, everybody stands on one spot. */
export const hasMap = ({ dots, explained }: OpinionSummary): boolean => dots.length > 1 && explained[0] > 0.001;

export function drawnMap(shown: Shown, summary: OpinionSummary, own?: OwnPlace): Html {
  const { locale } = shown;
  const t = overview(locale);
  const { groups, dots } = summary;
  const people = dots.reduce((sum, dot) => sum + dot.people, 0);
  const sizeText = (size: number): string =>
    t('sizeShare', { n: size, share: percent(locale, size / Math.max(1, summary.participants)) });
  return opinionMap({
    title: t('mapChart'),
    description: t('mapDescription', { people, groups: groups.length }),
    tableLabel: t('table'),
    dots,
    groups: groups.map(({ size, centre, hull }, at) => ({
      letter: letterOf(at),
      label: groupName(locale, at),
      text: sizeText(size),
      centre,
      hull,
    })),
    you: own && { at: own.at, label: t('you') },
    sides: sides(shown),
    dotNote: t('dotNote'),
    columns: { group: t('group'), text: t('people') },
    rows:
      groups.length === 0
        ? [[t('everyone'), t('size', { n: people })]]
        : groups.map(({ size }, at) => [groupName(locale, at), sizeText(size)] as const),
  });
}

/** Weaker pulls say nothing: loadings have a root mean square of 1. */
const leastPull = 0.5;

/** The statement that pulls most towards each side; meta statements shape no map. */
function sides(shown: Shown): readonly { readonly side: 'left' | 'right' | 'up' | 'down'; readonly body: Content }[] {
  const t = overview(shown.locale);
  const candidates = [...shown.figures.values()].filter(({ meta }) => !meta);
  const strongest = (pull: (one: StatementFigures) => number): StatementFigures | undefined => {
    const [best] = candidates.toSorted((a, b) => pull(b) - pull(a) || a.number - b.number);
    return best === undefined || pull(best) < leastPull ? undefined : best;
  };
  const found = [
    ['right', strongest(({ pull }) => pull[0])],
    ['left', strongest(({ pull }) => -pull[0])],
    ['up', strongest(({ pull }) => pull[1])],
    ['down', strongest(({ pull }) => -pull[1])],
  ] as const;
  return found.flatMap(([side, figure]) => {
    const statement = figure === undefined ? undefined : shown.statements.get(figure.number);
    if (statement === undefined) return [];
    // The sentence is one message; only what stands in its gap is HTML.
    const [before = '', after = ''] = t(`side.${side}`, { text: '\u0000' }).split('\u0000');
    return [{ side, body: html`${before}${quotedStatement(shown.locale, statement)}${after}` }];
  });
}

export const highStability = 0.8;
const mediumStability = 0.6;

/** How far groups can be relied on, in plain words. */
export function stabilitySentence({ locale }: Shown, { stability }: OpinionSummary): string {
  const t = overview(locale);
  if (stability === null) return t('stability.unknown');
  const level = stability >= highStability ? 'high' : stability >= mediumStability ? 'medium' : 'low';
  return t(`stability.${level}`, { value: fixed(locale, stability, 2) });
}

function groupsSureness(shown: Shown, summary: OpinionSummary): Content {
  const t = overview(shown.locale);
  const inGroups = summary.groups.reduce((sum, { size }) => sum + size, 0);
  const inNone = summary.participants - inGroups;
  const share = percent(shown.locale, summary.explained[0] + summary.explained[1]);
  return html`<div class="prose">
    ${
      summary.groups.length > 0 &&
      html`<p><strong>${t('stabilityTitle')}</strong> ${stabilitySentence(shown, summary)}</p>`
    }
    ${summary.groups.length > 0 && inNone > 0 && html`<p>${t('inNoGroup', { n: inNone })}</p>`}
    <p>${t('explained', { share })}</p>
  </div>`;
}
