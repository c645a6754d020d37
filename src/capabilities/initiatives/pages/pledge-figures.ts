/** Pledges as everybody sees them: the total, by county, by day, and how far the thresholds are. A section for the initiative's page. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, number } from '../../../platform/i18n/format.ts';
import {
  badge,
  barList,
  emptyState,
  fileList,
  hasCounties,
  keyFigures,
  linkButton,
  liveRegion,
  section,
  stepLine,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import { processOf, type Initiative } from '../initiative.ts';
import type { PledgeFigures } from '../pledge-figures.ts';
import { pledgeWords } from '../words/pledge.ts';
import { pledgeMap } from './pledge-map.ts';
import { forceNotice, pledgePath } from './pledge.ts';

export interface PledgeSection {
  readonly initiative: Initiative;
  readonly figures: PledgeFigures;
  readonly open: boolean;
}

/** Keeps itself up to date where scripts run: the page needs the island `live-region`. */
export function pledgesSection(locale: Locale, { initiative, figures, open }: PledgeSection): Content {
  const t = pledgeWords(locale);
  return section({
    title: t('figures'),
    id: 'pledges',
    lead: t('figuresLead'),
    aside: open && linkButton({ href: pledgePath(initiative), label: t('give') }),
    body: [
      forceNotice(locale, initiative),
      liveRegion({
        id: 'pledge-figures',
        topic: processOf(initiative.id),
        refresh: `/initiatives/${initiative.slug}/pledges`,
        pollSeconds: 30,
        announce: t('updated'),
        body:
          figures.total === 0
            ? emptyState({ title: t('none'), icon: 'people' })
            : [
                keyFigures([{ label: t('total'), value: number(locale, figures.total) }]),
                thresholdList(locale, initiative, figures.total),
                byCounty(locale, initiative, figures),
                byDay(locale, figures),
              ],
      }),
      fileList(
        (['counties.csv', 'days.csv', 'pledges.json'] as const).map((name) => ({
          href: `/initiatives/${initiative.slug}/pledges/${name}`,
          label: t(`file.${name}`),
          kind: name.endsWith('.csv') ? 'CSV' : 'JSON',
        })),
      ),
    ],
  });
}

function thresholdList(locale: Locale, { rules }: Initiative, total: number): Content {
  if (rules.signing !== 'online') return '';
  const t = pledgeWords(locale);
  const rows = [
    ...(rules.sponsors === null ? [] : [{ pledges: rules.sponsors.needed, word: 'thresholdSponsors' as const }]),
    ...rules.thresholds.map(({ pledges, obliges }) => ({
      pledges,
      word: obliges === 'answer' ? ('thresholdAnswer' as const) : ('thresholdHearing' as const),
    })),
  ];
  return summaryList(
    rows.map(({ pledges, word }) => ({
      term: t(word, { pledges }),
      value:
        total >= pledges ? badge({ label: t('reached'), tone: 'success' }) : t('missing', { missing: pledges - total }),
    })),
  );
}

function byCounty(locale: Locale, { regionId, rules }: Initiative, { regions, elsewhere }: PledgeFigures): Content {
  if (regions.length === 0) return '';
  const t = pledgeWords(locale);
  if (regions.length > 1 && hasCounties(regions.map(({ id }) => id))) return pledgeMap(locale, { regions, elsewhere });
  const sorted = [...regions].sort((a, b) => b.pledges - a.pledges || a.name.localeCompare(b.name));
  const row = (label: string, value: number) => ({ label, value, text: number(locale, value) });
  return barList({
    title: t('byCounty'),
    description: t('byCountyLead'),
    tableLabel: t('table'),
    columns: { label: t('county'), value: t('pledges') },
    rows: [
      // An account may say the state and no county.
      ...sorted.map(({ id, name, pledges }) =>
        row(rules.level === 'state' && id === regionId ? t('countyUnsaid') : name, pledges),
      ),
      ...(elsewhere > 0 ? [row(t('elsewhere'), elsewhere)] : []),
    ],
  });
}

function byDay(locale: Locale, { days, total }: PledgeFigures): Content {
  const last = days.at(-1);
  const first = days[0];
  if (first === undefined || last === undefined || days.length < 2) return '';
  const t = pledgeWords(locale);
  const said = (day: string): string => date(locale, new Date(`${day}T12:00:00Z`), 'UTC');
  let sum = 0;
  return stepLine({
    title: t('perDayChart'),
    description: t('perDayDescription', { total: number(locale, total), day: said(last.day) }),
    tableLabel: t('table'),
    points: days.map(({ day, counted }) => {
      sum += counted;
      return { label: said(day), value: sum, text: number(locale, sum) };
    }),
    top: { value: total, text: number(locale, total) },
    bottomText: '0',
    ends: [said(first.day), said(last.day)],
    columns: { step: t('day'), value: t('pledges') },
  });
}
