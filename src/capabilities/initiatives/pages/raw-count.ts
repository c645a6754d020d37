/** The raw count as everybody sees it: the total against the requirement, and every county that has counted. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day, number, percent } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  badge,
  dataTable,
  emptyState,
  explainer,
  fileList,
  keyFigures,
  notice,
  section,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import type { LifeEvent } from '../../../rules/petition/life.ts';
import type { Step } from '../../../rules/petition/steps.ts';
import type { Initiative } from '../initiative.ts';
import type { CompleteProblem } from '../raw-complete.ts';
import type { RawCount } from '../raw-count.ts';
import { rawCountWords } from '../words/raw-count.ts';

export interface RawCountParts {
  readonly initiative: Pick<Initiative, 'slug' | 'required' | 'rules'>;
  readonly count: RawCount;
  readonly filed: LifeEvent | undefined;
  readonly counted: (LifeEvent & { readonly kind: 'raw-counted' }) | undefined;
  /** The step of the raw count, with its due day. */
  readonly step: Step | undefined;
}

/** For the initiative's own page too. */
export function rawCountFigures(locale: Locale, parts: RawCountParts): Content {
  const t = rawCountWords(locale);
  const { initiative, count, filed, counted, step } = parts;
  const { required } = initiative;
  return [
    counted !== undefined &&
      notice({
        kind: 'info',
        body: t(
          counted.outcome === 'enough' && initiative.rules.sampling === null
            ? 'outcome.enough-all'
            : `outcome.${counted.outcome}`,
        ),
      }),
    keyFigures([
      { label: t('total'), value: number(locale, count.total) },
      ...(required === null
        ? []
        : [
            { label: t('required'), value: number(locale, required) },
            { label: t('share'), value: percent(locale, count.total / required, 1) },
          ]),
      {
        label: t('counties'),
        value: t('countiesOf', { closed: count.closed, counting: count.counting }),
      },
    ]),
    summaryList([
      ...(filed === undefined ? [] : [{ term: t('filed'), value: day(locale, filed.on) }]),
      ...(counted === undefined && step?.due !== null && step?.due !== undefined
        ? [{ term: t('due'), value: day(locale, step.due) }]
        : []),
      ...(counted === undefined ? [] : [{ term: t('counted'), value: day(locale, counted.on) }]),
    ]),
  ];
}

export function rawCountPage(
  locale: Locale,
  parts: RawCountParts & {
    /** Those who run it see how to complete the count. */
    readonly completes: 'no' | 'waits' | 'now';
    readonly problem?: CompleteProblem | undefined;
  },
): Content {
  const t = rawCountWords(locale);
  const { initiative, count, filed, completes, problem } = parts;
  if (filed === undefined) return emptyState({ title: t('notFiled'), body: t('notFiledBody') });
  const path = `/initiatives/${initiative.slug}/counts`;
  return [
    problem !== undefined && notice({ kind: 'error', title: t('problemTitle'), body: t(problem), announce: true }),
    rawCountFigures(locale, parts),
    completes !== 'no' &&
      section({
        title: t('completeTitle'),
        lead: t(completes === 'now' ? 'completeBody' : 'completeWait'),
        body: completes === 'now' && actionForm({ action: `${path}/complete`, label: t('complete'), icon: 'tally' }),
      }),
    section({ title: t('tableTitle'), body: countyTable(locale, count) }),
    section({
      title: t('files'),
      body: fileList([
        { href: `${path}.csv`, label: t('csv'), kind: 'CSV', note: t('csvNote') },
        {
          href: `/initiatives/${initiative.slug}/batches.csv`,
          label: t('batchesCsv'),
          kind: 'CSV',
          note: t('batchesNote'),
        },
      ]),
    }),
  ];
}

function countyTable(locale: Locale, { counties, total }: RawCount): Content {
  const t = rawCountWords(locale);
  const seen = counties.filter(({ signatures, closed }) => signatures > 0 || closed);
  const quiet = counties.length - seen.length;
  return [
    dataTable({
      caption: t('caption'),
      captionHidden: true,
      stacked: true,
      columns: [
        { label: t('county') },
        { label: t('signatures'), numeric: true },
        { label: t('batches'), numeric: true },
        { label: t('received') },
        { label: t('standing') },
      ],
      rows: seen.map(({ name, signatures, batches, lastReceived, closed }) => [
        name,
        number(locale, signatures),
        number(locale, batches),
        lastReceived === null ? '–' : day(locale, lastReceived),
        closed ? badge({ label: t('closed'), tone: 'success' }) : badge({ label: t('open'), tone: 'gold' }),
      ]),
      total: [t('all'), number(locale, total), '', '', ''],
    }),
    quiet > 0 &&
      explainer({
        summary: t('quiet', { count: quiet }),
        body: counties
          .filter((county) => !seen.includes(county))
          .map(({ name }) => name)
          .join(', '),
      }),
  ];
}
