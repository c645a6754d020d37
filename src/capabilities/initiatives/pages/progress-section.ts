/** How far an initiative is, as one picture: what was pledged, counted and found valid, each against what is needed. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import { goalBars, type Content } from '../../../platform/ui/index.ts';
import { endStates, type Life, type LifeState } from '../../../rules/petition/life.ts';
import type { Share } from '../../../rules/petition/profile.ts';
import { pledgesOpen, type Initiative } from '../initiative.ts';
import type { OverviewFigures } from '../overview-figures.ts';
import type { Shown } from '../shown-initiative.ts';
import { progressWords } from '../words/progress.ts';

type Bars = Parameters<typeof goalBars>[0];

/** Nothing where there is no number to be held against, or nothing to hold against it. */
export function progressPicture({ locale, initiative, standing }: Shown, figures: OverviewFigures): Content {
  const t = progressWords(locale);
  const online = initiative.rules.signing === 'online';
  const marks = online ? thresholds(locale, initiative) : requirement(locale, initiative, figures);
  const goal = online ? marks.at(-1)?.value : (initiative.required ?? undefined);
  const { state } = standing.life;
  const rows = [...pledgeRow(locale, initiative, figures, state), ...paperRows(locale, figures, standing.life)];
  if (goal === undefined || rows.length === 0) return '';
  return goalBars({
    title: t(endStates.includes(state) || state === 'closed' ? 'titleEnded' : 'title'),
    description: t(online ? 'leadOnline' : 'lead', { needed: number(locale, goal) }),
    tableLabel: t('table'),
    rows,
    marks,
    goal,
    share: (of) => percent(locale, of, 1),
    columns: { what: t('what'), value: t('number'), share: t('share') },
  });
}

function pledgeRow(
  locale: Locale,
  initiative: Initiative,
  { pledges }: OverviewFigures,
  state: LifeState,
): Bars['rows'] {
  // A bar of nothing says something only while it can grow.
  if (pledges === undefined || (pledges.total === 0 && !pledgesOpen(initiative, state))) return [];
  const t = progressWords(locale);
  const paper = initiative.rules.signing === 'paper';
  return [
    {
      label: t('pledges'),
      value: pledges.total,
      text: number(locale, pledges.total),
      note: t(paper ? 'pledgesNote' : 'pledgesOnlineNote'),
      hollow: paper,
    },
  ];
}

function paperRows(locale: Locale, { count, picture, fullCheck }: OverviewFigures, life: Life): Bars['rows'] {
  const t = progressWords(locale);
  const said = (value: number): string => number(locale, value);
  const rows: Bars['rows'][number][] = [];
  if (count !== undefined)
    rows.push({
      label: t('raw'),
      value: count.total,
      text: said(count.total),
      note: t(picture === undefined ? rawNote(life) : 'rawNoteChecking', {
        closed: count.closed,
        counting: count.counting,
      }),
    });
  if (picture !== undefined && picture.projection.counties.length > 0) {
    const { projected, awaited, counties } = picture.projection;
    const { low, high } = picture.intervals.total;
    const whole = awaited.length === 0;
    rows.push({
      label: t('valid'),
      value: projected,
      text: said(projected),
      note: whole
        ? t('validNote', { level: picture.intervals.level, low: said(Math.floor(low)), high: said(Math.ceil(high)) })
        : t('validPartNote', { reported: counties.length, all: counties.length + awaited.length }),
      ...(whole ? { range: { low, high } } : {}),
    });
  }
  if (fullCheck !== undefined)
    rows.push({
      label: t('checked'),
      value: fullCheck.valid,
      text: said(fullCheck.valid),
      note: t('checkedNote', { awaited: fullCheck.awaited }),
    });
  return rows;
}

/** What came of checking is told by what is on record, also where its figures are not kept here. */
function rawNote({ past, state }: Life): 'rawNote' | 'rawNoteChecking' | 'rawNoteUnchecked' {
  if (past.some(({ kind }) => kind === 'sampled' || kind === 'fully-checked')) return 'rawNoteChecking';
  if (state === 'qualified' || state === 'decided') return 'rawNoteChecking';
  return endStates.includes(state) ? 'rawNoteUnchecked' : 'rawNote';
}

/** The limits of a projection are marked once there is one: before, they say nothing about what is shown. */
function requirement(locale: Locale, { rules, required }: Initiative, { picture }: OverviewFigures): Bars['marks'] {
  if (required === null) return [];
  const t = progressWords(locale);
  const at = (key: 'fails' | 'eligible', { of, in: whole }: Share): Bars['marks'][number] => {
    const value = (required * of) / whole;
    return { value, text: number(locale, value), label: t(`mark.${key}`, { share: percent(locale, of / whole) }) };
  };
  const needed = { value: required, text: number(locale, required), label: t('mark.needed') };
  if (picture === undefined || rules.limits === null) return [needed];
  return [at('fails', rules.limits.fails), needed, at('eligible', rules.limits.eligible)];
}

function thresholds(locale: Locale, { rules }: Initiative): Bars['marks'] {
  const t = progressWords(locale);
  const marks = [
    ...(rules.sponsors === null ? [] : [{ value: rules.sponsors.needed, label: t('mark.sponsors') }]),
    ...rules.thresholds.map(({ pledges, obliges }) => ({ value: pledges, label: t(`mark.${obliges}`) })),
  ];
  return marks.map((mark) => ({ ...mark, text: number(locale, mark.value) })).toSorted((a, b) => a.value - b.value);
}
