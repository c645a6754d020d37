/** How the picture moved: participants over time as a line, votes and groups at each time in a table. */
import { dateTime, fixed, number } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, section, stepLine, type Content } from '../../../platform/ui/index.ts';
import type { Shown } from '../shown-conversation.ts';
import { findings } from '../words/findings.ts';
import { overview } from '../words/overview.ts';
import { letterOf } from './conversation-words.ts';

/** A year of hourly pictures would be a table of 8,760 rows: of many, some evenly spread ones, and always the last. */
const mostRows = 48;

export function movedSection(shown: Shown): Content {
  const { locale, timeZone, pictures } = shown;
  const t = findings(locale);
  if (pictures.length === 0) return '';
  const step = Math.max(1, Math.ceil(pictures.length / mostRows));
  const rows = pictures.filter((_, at) => (pictures.length - 1 - at) % step === 0);
  const when = (at: Date): string => dateTime(locale, at, timeZone);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  const table = dataTable({
    caption: t('movedTable'),
    captionHidden: true,
    dense: true,
    columns: [
      { label: t('at') },
      { label: t('participants'), numeric: true },
      { label: t('votes'), numeric: true },
      { label: t('groupSizes') },
      { label: t('stability'), numeric: true },
    ],
    rows: rows.map(({ at, picture }) => [
      when(at),
      number(locale, picture.participants),
      number(locale, picture.votes),
      picture.groups.length === 0
        ? overview(locale)('noGroups')
        : picture.groups.map((size, group) => `${letterOf(group)} ${number(locale, size)}`).join(' · '),
      picture.stability === null ? '–' : fixed(locale, picture.stability, 2),
    ]),
  });
  return section({
    id: 'moved',
    title: t('movedTitle'),
    lead: t('movedLead'),
    body:
      rows.length < 2
        ? [html`<p>${t('movedOnce')}</p>`, table]
        : [
            stepLine({
              title: t('movedChart'),
              description: t('movedDescription', {
                from: first.picture.participants,
                to: last.picture.participants,
              }),
              tableLabel: overview(locale)('table'),
              top: topOf(locale, rows),
              bottomText: number(locale, 0),
              ends: [when(first.at), when(last.at)],
              points: rows.map(({ at, picture }) => ({
                label: when(at),
                value: picture.participants,
                text: number(locale, picture.participants),
              })),
              columns: { step: t('at'), value: t('participants') },
            }),
            explainer({ summary: t('movedTable'), body: table }),
          ],
  });
}

function topOf(locale: Shown['locale'], rows: Shown['pictures']): { readonly value: number; readonly text: string } {
  const value = Math.max(1, ...rows.map(({ picture }) => picture.participants));
  return { value, text: number(locale, value) };
}
