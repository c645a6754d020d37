/** The result: the verdict, each key, the whole vote, and figures by region as map and table. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, number, percent } from '../../../platform/i18n/format.ts';
import {
  codeBlock,
  countyMap,
  dataTable,
  hasCounties,
  html,
  keyFigures,
  moreLink,
  notice,
  section,
  type Content,
  type MapClass,
  type TableParts,
} from '../../../platform/ui/index.ts';
import { keyText, type Fraction } from '../../../rules/decision/index.ts';
import { pathOf, type Referendum } from '../referendum.ts';
import type { ReferendumResult, RegionResult } from '../result.ts';
import { pageWords } from '../words/page.ts';
import { resultWords } from '../words/result.ts';
import { keyChart, shareOfText, thresholdsOf } from './key-words.ts';

export interface ResultParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly referendum: Referendum;
  readonly result: ReferendumResult;
}

export function resultSections(parts: ResultParts): Content {
  const { locale, referendum, result } = parts;
  const t = resultWords(locale);
  return [
    section({
      id: 'result',
      title: t('title'),
      body: [verdict(parts), result.decision.ok && keyChart(locale, referendum, result.decision.value)],
    }),
    section({ id: 'totals', title: t('totals'), body: totals(parts) }),
    section({
      id: 'regions',
      title: t('regions'),
      body: [hasMap(parts) ? map(parts) : dataTable(regionTable(parts)), suppressed(parts)],
    }),
    section({ id: 'check', title: t('check'), lead: t('checkLead'), body: check(parts) }),
  ];
}

/** The same words for both outcomes, but for "not". */
function verdict({ locale, timeZone, referendum, result }: ResultParts): Content {
  const t = resultWords(locale);
  const standing = [
    referendum.certifiedAt !== null && t('certified', { date: date(locale, referendum.certifiedAt, timeZone) }),
    referendum.countedAt !== null && t('counted', { date: date(locale, referendum.countedAt, timeZone) }),
    !result.final &&
      (result.returned < result.regions.length
        ? t('preliminary', { returned: number(locale, result.returned), all: number(locale, result.regions.length) })
        : t('notCertified')),
  ].filter((sentence) => sentence !== false);
  if (!result.decision.ok) {
    const why = result.decision.error[0]?.type;
    const reason = t(why === 'no-registered' || why === 'no-votes' ? `undecided.${why}` : 'undecided.other');
    return notice({ kind: 'info', title: t('undecided'), body: [reason, ...standing].join(' ') });
  }
  const { carried, keys } = result.decision.value;
  const turned = keys.filter((key) => key.turned).length;
  const title = t(titleKey(referendum, result, carried));
  const why = carried ? t('allTurned', { n: keys.length }) : t('someTurned', { n: keys.length, turned });
  return html`<div class="verdict">
    <p class="verdict-title">${title}</p>
    <p>${why} ${standing.join(' ')} ${referendum.kind === 'held-here' && t('answerAdvisory')}</p>
  </div>`;
}

/** A vote held here carries nothing: it answers. */
function titleKey(
  { kind }: Referendum,
  { final }: ReferendumResult,
  carried: boolean,
): Parameters<ReturnType<typeof resultWords>>[0] {
  if (kind === 'held-here') return carried ? 'answeredYes' : 'answeredNo';
  if (carried) return final ? 'carried' : 'carriedSoFar';
  return final ? 'notCarried' : 'notCarriedSoFar';
}

function totals({ locale, referendum, result }: ResultParts): Content {
  const t = resultWords(locale);
  const { registered, ballots, yes, no } = result.total;
  const of = (part: number, whole: number, thresholds: readonly Fraction[]): string =>
    whole === 0 ? '–' : shareOfText(locale, part, whole, thresholds);
  const majorities = thresholdsOf(referendum.keys, 'majority');
  const minorities = majorities.map(({ of: part, in: whole }) => ({ of: whole - part, in: whole }));
  const here = referendum.kind === 'held-here';
  return keyFigures([
    { label: t(here ? 'residents' : 'registered'), value: number(locale, registered) },
    {
      label: t('ballots'),
      value: number(locale, ballots),
      note: t('turnoutNote', { share: of(ballots, registered, thresholdsOf(referendum.keys, 'turnout')) }),
    },
    { label: t('yes'), value: number(locale, yes), note: t('ofVotes', { share: of(yes, yes + no, majorities) }) },
    { label: t('no'), value: number(locale, no), note: t('ofVotes', { share: of(no, yes + no, minorities) }) },
    { label: t(here ? 'blankHere' : 'blank'), value: number(locale, ballots - yes - no) },
  ]);
}

/** One county alone has nothing to be compared with. */
const hasMap = ({ result }: ResultParts): boolean =>
  result.regions.length > 1 && hasCounties(result.regions.map(({ id }) => id));

function map(parts: ResultParts): Content {
  const { locale, referendum, result } = parts;
  const t = resultWords(locale);
  const shades = ['low-2', 'low-1', 'middle', 'high-1', 'high-2', 'none'] as const;
  const counties = result.regions.map((region) => ({
    id: region.id,
    label: region.name,
    shade: shadeOf(region),
    text: shareOf(locale, region) ?? t(referendum.kind === 'reported' ? 'notReturned' : 'suppressed'),
  }));
  return countyMap({
    title: t('mapTitle'),
    description: t('mapDescription'),
    tableLabel: t('showTable'),
    counties,
    scale: shades
      .filter((shade) => (shade !== 'middle' && shade !== 'none') || counties.some((county) => county.shade === shade))
      .map((shade) => ({ shade, label: t(`shade.${shade}`) })),
    columns: { county: t('region'), value: t('yesShare') },
    table: regionTable(parts),
  });
}

/** By whole numbers: exactly half is no majority of either side. */
function shadeOf({ figures }: RegionResult): MapClass {
  if (figures === undefined || figures.yes + figures.no === 0) return 'none';
  const { yes, no } = figures;
  const all = yes + no;
  if (yes * 2 === all) return 'middle';
  if (yes * 2 < all) return yes * 5 < all * 2 ? 'low-2' : 'low-1';
  return yes * 5 > all * 3 ? 'high-2' : 'high-1';
}

const shareOf = (locale: Locale, { figures }: Pick<RegionResult, 'figures'>): string | undefined =>
  figures === undefined || figures.yes + figures.no === 0
    ? undefined
    : percent(locale, figures.yes / (figures.yes + figures.no), 1);

function regionTable({ locale, referendum, result }: ResultParts): TableParts {
  const t = resultWords(locale);
  const reported = referendum.kind === 'reported';
  const n = (value: number | undefined): string => (value === undefined ? '' : number(locale, value));
  const rowOf = (name: Content, figures: RegionResult['figures'], missing: string): readonly Content[] => [
    name,
    ...(reported
      ? [
          n(figures?.registered),
          n(figures?.ballots),
          figures?.registered ? percent(locale, (figures.ballots ?? 0) / figures.registered, 1) : '',
        ]
      : []),
    figures === undefined ? missing : n(figures.yes),
    n(figures?.no),
    shareOf(locale, { figures }) ?? '',
  ];
  const shown = result.regions.filter(({ figures }) => reported || figures !== undefined);
  const { others } = result;
  return {
    caption: t('regions'),
    captionHidden: true,
    dense: true,
    columns: [
      { label: t('region') },
      ...(reported
        ? [
            { label: t('registered'), numeric: true },
            { label: t('ballots'), numeric: true },
            { label: t('turnout'), numeric: true },
          ]
        : []),
      { label: t('yes'), numeric: true },
      { label: t('no'), numeric: true },
      { label: t('yesShare'), numeric: true },
    ],
    rows: [
      ...shown.map(({ name, figures }) => rowOf(name, figures, t('notReturned'))),
      ...(others === null ? [] : [rowOf(t('others', { n: others.regions }), others, '')]),
    ],
    total: rowOf(t('total'), result.total, ''),
  };
}

const suppressed = ({ locale, referendum }: ResultParts): Content =>
  referendum.kind === 'held-here' && html`<p class="hint">${resultWords(locale)('suppressedNote')}</p>`;

function check({ locale, publicUrl, referendum }: ResultParts): Content {
  const t = resultWords(locale);
  const file = `${publicUrl}${pathOf(referendum)}/export/returns.csv`;
  const code = `curl -O ${file}\n./concord referendum decide returns.csv --keys '${referendum.keys.map(keyText).join(',')}'`;
  return [
    codeBlock({ label: t('checkCommand'), code }),
    html`<p>
      ${moreLink(`${pathOf(referendum)}/export`, referendum.kind === 'reported' ? t('revisions') : pageWords(locale)('openData'))}
    </p>`,
  ];
}
