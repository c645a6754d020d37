/** The tables of the projection: counties, steps, roundings, findings, and the full check. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, type Content } from '../../../platform/ui/index.ts';
import { decimalText, exactly, ROUNDINGS, type Exact, type PetitionProjection } from '../../../rules/petition/index.ts';
import { projected, type FullCheck, type Picture } from '../projection-of.ts';
import type { ShownFindings } from '../projection-findings.ts';
import { findings } from '../verify-check.ts';
import { projectionWords } from '../words/projection.ts';
import { verifyWords } from '../words/verify.ts';

export function projectionTable(locale: Locale, { projection }: Picture): Content {
  const t = projectionWords(locale);
  const rows = [
    ...projection.counties.map(({ county, raw, sample, valid, duplicates, projected: result }) => ({
      county,
      cells: [raw, sample, valid, duplicates, result].map((value) => number(locale, value)),
    })),
    ...projection.awaited.map(({ county, raw }) => ({
      county,
      cells: [raw === undefined ? '–' : number(locale, raw), '–', '–', '–', t('awaited')],
    })),
  ].toSorted((a, b) => (a.county < b.county ? -1 : 1));
  const sum = (of: 'sample' | 'valid' | 'duplicates'): string =>
    number(
      locale,
      projection.counties.reduce((all, county) => all + county[of], 0),
    );
  return dataTable({
    caption: t('caption'),
    captionHidden: true,
    stacked: true,
    columns: [
      { label: t('county') },
      ...(['raw', 'sample', 'valid', 'duplicates', 'result'] as const).map((key) => ({ label: t(key), numeric: true })),
    ],
    rows: rows.map(({ county, cells }) => [county, ...cells]),
    total: [
      t('all'),
      number(locale, projection.raw),
      sum('sample'),
      sum('valid'),
      sum('duplicates'),
      number(locale, projection.projected),
    ],
  });
}

/**
 * The share of the requirement for reading: cut off after two decimals, or after as many as tell it from a limit that it is not at.
 */
export function percentShown(locale: Locale, { projection, limits }: Pick<Picture, 'projection' | 'limits'>): string {
  const { percent: exact, percentText } = projection;
  const short = decimalText(exact, 2);
  const isCut = short.endsWith('…');
  const limitTexts = [limits.failsBelow, limits.eligibleAbove].map(({ of, in: parts }) =>
    decimalText(exactly(100 * of, parts), 2),
  );
  const text = isCut && limitTexts.includes(short.slice(0, -1)) ? percentText : short.replace('…', '');
  return asPercent(locale, text);
}

/** With all decimals that are told: "102.506628…%". */
export const percentExact = (locale: Locale, { percentText }: PetitionProjection): string =>
  asPercent(locale, percentText);

/** As the language writes a percentage, with the figures as they are. */
function asPercent(locale: Locale, text: string): string {
  const [whole = '', decimals] = text.split('.');
  const figures = decimals === undefined ? '' : `.${decimals}`;
  return percent(locale, 0).replace('0', `${number(locale, Number(whole))}${figures}`);
}

/** With so many decimals as the law rounds to; the weight, which it does not round, to eight. */
const shown = (locale: Locale, value: Exact, places: number): string => {
  const [whole = '', decimals] = decimalText(value, places).split('.');
  return decimals === undefined ? number(locale, Number(whole)) : `${number(locale, Number(whole))}.${decimals}`;
};

export function stepsTable(locale: Locale, { counties }: PetitionProjection): Content {
  const t = projectionWords(locale);
  return dataTable({
    caption: t('stepsCaption'),
    captionHidden: true,
    dense: true,
    columns: [
      { label: t('county') },
      ...(['validity', 'uncorrected', 'factor', 'weight', 'correction', 'result'] as const).map((key) => ({
        label: t(key),
        numeric: true,
      })),
    ],
    rows: counties.map(({ county, steps, projected: result }) =>
      steps === undefined
        ? [county, '–', '–', '–', '–', t('noSteps'), number(locale, result)]
        : [
            county,
            shown(locale, steps.validity, 2),
            shown(locale, steps.uncorrected, 0),
            shown(locale, steps.factor, 4),
            shown(locale, steps.weight, 8),
            shown(locale, steps.correction, 0),
            number(locale, result),
          ],
    ),
  });
}

export function roundingTable(locale: Locale, { counties, projection, limits }: Picture): Content {
  const t = projectionWords(locale);
  return dataTable({
    caption: t('roundingCaption'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('rounding') }, { label: t('source') }, { label: t('total'), numeric: true }],
    rows: ROUNDINGS.map((rounding) => [
      rounding.name,
      rounding.source,
      number(locale, projected(counties, { required: projection.required, limits, rounding }).projection.projected),
    ]),
  });
}

export function findingsTable(locale: Locale, counties: readonly ShownFindings[]): Content {
  const [t, v] = [projectionWords(locale), verifyWords(locale)];
  return dataTable({
    caption: t('findingsCaption'),
    captionHidden: true,
    columns: [
      { label: t('county') },
      ...findings.map((finding) => ({ label: v(`finding.${finding}`), numeric: true })),
    ],
    rows: counties.map(({ county, counts }) => [
      county,
      ...findings.map((finding) => {
        const count = counts[finding];
        return count === null ? t('fewer') : number(locale, count);
      }),
    ]),
  });
}

export function fullCheckTable(locale: Locale, { counties, valid }: FullCheck): Content {
  const t = projectionWords(locale);
  return dataTable({
    caption: t('fullCaption'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('county') }, { label: t('raw'), numeric: true }, { label: t('valid'), numeric: true }],
    rows: counties.map((each) => [
      each.county,
      number(locale, each.raw),
      each.valid === undefined ? t('awaited') : number(locale, each.valid),
    ]),
    total: [
      t('all'),
      number(
        locale,
        counties.reduce((sum, { raw }) => sum + raw, 0),
      ),
      number(locale, valid),
    ],
  });
}
