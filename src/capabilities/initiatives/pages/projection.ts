/** The projection as everybody sees it: the outcome, the limits, every county with every step, and how sure it is. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  codeBlock,
  emptyState,
  explainer,
  fileList,
  html,
  keyFigures,
  moreLink,
  notice,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { Completed, CompleteProblem } from '../projection-complete.ts';
import type { FullCheck, Picture } from '../projection-of.ts';
import type { ShownFindings } from '../projection-findings.ts';
import { projectionWords } from '../words/projection.ts';
import {
  findingsTable,
  fullCheckTable,
  percentShown,
  projectionTable,
  roundingTable,
  stepsTable,
} from './projection-tables.ts';
import { projectionScale } from './projection-scale.ts';

export interface ProjectionParts {
  readonly initiative: Initiative;
  readonly picture: Picture | undefined;
  readonly fullCheck: FullCheck | undefined;
  /** What was recorded as the outcome of the full check. */
  readonly fullOutcome: Extract<Completed, 'enough' | 'too-few'> | undefined;
  readonly findings: readonly ShownFindings[];
  readonly completes: 'no' | 'waits' | 'now';
  readonly problem?: CompleteProblem | undefined;
}

export function projectionPage(locale: Locale, parts: ProjectionParts): Content {
  const t = projectionWords(locale);
  const { initiative, picture, fullCheck, fullOutcome, completes, problem, findings } = parts;
  const path = `/initiatives/${initiative.slug}/projection`;
  return [
    problem !== undefined && notice({ kind: 'error', title: t('problemTitle'), body: t(problem), announce: true }),
    picture === undefined && fullCheck === undefined && emptyState({ title: t('nothingTitle'), body: t('nothing') }),
    fullOutcome !== undefined && notice({ kind: 'info', body: t(`full.${fullOutcome}`) }),
    picture !== undefined && projectionFigures(locale, picture),
    completes !== 'no' &&
      section({
        title: t('completeTitle'),
        lead: t(completes === 'now' ? 'completeNow' : 'completeWait'),
        body: completes === 'now' && actionForm({ action: `${path}/complete`, label: t('complete'), icon: 'tally' }),
      }),
    fullCheck !== undefined &&
      section({ title: t('fullTitle'), lead: t('fullLead'), body: fullCheckTable(locale, fullCheck) }),
    picture !== undefined && pictureSections(locale, path, picture, findings),
    section({ title: t('simulatorTitle'), body: moreLink(`${path}/simulator`, t('simulatorLink')) }),
  ];
}

const possibleText = (locale: Locale, { projection }: Picture): string =>
  projection.possible.map((outcome) => projectionWords(locale)(`possible.${outcome}`)).join(', ');

/** For the initiative's own page too. */
export function projectionFigures(locale: Locale, picture: Picture): Content {
  const t = projectionWords(locale);
  const { projection, limits } = picture;
  const { outcome, projected, required, awaited, counties } = projection;
  const values = {
    low: percent(locale, limits.failsBelow.of / limits.failsBelow.in, 1),
    high: percent(locale, limits.eligibleAbove.of / limits.eligibleAbove.in, 1),
    possible: possibleText(locale, picture),
  };
  return [
    notice({ kind: 'info', body: t(`outcome.${outcome}`, values) }),
    keyFigures([
      {
        label: t('projected'),
        value: number(locale, projected),
        ...(awaited.length > 0 ? { note: t('partSoFar') } : {}),
      },
      { label: t('required'), value: number(locale, required) },
      { label: t('percent'), value: percentShown(locale, picture) },
      {
        label: t('reported'),
        value: t('reportedOf', { reported: counties.length, all: counties.length + awaited.length }),
      },
    ]),
    projectionScale(locale, picture),
  ];
}

/** Counties that a table may have to be open at once. */
const shortTable = 12;

/** On a phone each county is as high as a card: what follows a long table would be out of sight. On paper it is open. */
const folded = (locale: Locale, counties: number, table: Content): Content =>
  counties > shortTable
    ? html`<div class="printed">
        ${explainer({ summary: projectionWords(locale)('tableOf', { n: counties }), body: table })}
      </div>`
    : table;

function pictureSections(locale: Locale, path: string, picture: Picture, findings: readonly ShownFindings[]): Content {
  const t = projectionWords(locale);
  const { intervals, projection } = picture;
  const slug = path.split('/')[2] ?? '';
  const counties = projection.counties.length + projection.awaited.length;
  return [
    section({
      title: t('tableTitle'),
      body: [
        folded(locale, counties, projectionTable(locale, picture)),
        explainer({
          summary: t('stepsTitle'),
          body: [html`<p>${t('stepsLead')}</p>`, stepsTable(locale, projection)],
        }),
      ],
    }),
    projection.counties.length > 0 &&
      section({
        title: t('intervalTitle'),
        lead: t('intervalLead', { level: intervals.level }),
        body: [
          keyFigures([
            { label: t('intervalFrom'), value: number(locale, Math.floor(intervals.total.low)) },
            { label: t('intervalTo'), value: number(locale, Math.ceil(intervals.total.high)) },
            { label: t('intervalEstimate'), value: number(locale, Math.round(intervals.total.estimate)) },
          ]),
          html`<p class="hint">${t('intervalNote')}</p>`,
        ],
      }),
    findings.length > 0 &&
      section({
        title: t('findingsTitle'),
        lead: t('findingsLead'),
        body: folded(locale, findings.length, findingsTable(locale, findings)),
      }),
    projection.counties.length > 0 &&
      section({ title: t('roundingTitle'), lead: t('roundingLead'), body: roundingTable(locale, picture) }),
    section({
      title: t('recountTitle'),
      body: [
        fileList([
          { href: `${path}.csv`, label: t('csv'), kind: 'CSV', note: t('csvNote') },
          { href: `/api/initiatives/${slug}/projection`, label: t('json'), kind: 'JSON', note: t('jsonNote') },
        ]),
        codeBlock({
          code: `./concord petition project ${slug}-projection.csv --required ${projection.required}${picture.rounding.origin === 'regulation' && picture.rounding.id === '2ccr-1993' ? '' : ` --rounding ${picture.rounding.id}`}`,
          label: t('recount'),
        }),
        html`<p class="hint">${t('recountSame')}</p>`,
      ],
    }),
  ];
}
