/** The files of a meeting, with what their columns mean and how the minutes can be checked. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { CsvColumn } from '../../../platform/csv.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import { codeBlock, dataTable, explainer, fileList, html, section, type Content } from '../../../platform/ui/index.ts';
import { feedbackColumns } from '../feedback-table.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { votesColumns } from '../votes-table.ts';
import { exportWords } from '../words/export.ts';

export function exportPage(parts: {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly publicUrl: string;
  readonly hasMinutes: boolean;
  readonly hasFeedback: boolean;
  /** Languages in which captions were written. */
  readonly captioned: readonly string[];
}): Content {
  const { locale, hall, publicUrl, hasMinutes, hasFeedback, captioned } = parts;
  const t = exportWords(locale);
  const at = pathOf(hall);
  return [
    fileList([
      { href: `${at}/record.json`, label: t('record'), kind: 'JSON', note: t('recordNote') },
      { href: `${at}/record.ndjson`, label: t('lines'), kind: 'JSON Lines', note: t('linesNote') },
      ...(hasMinutes ? [{ href: `${at}/minutes.md`, label: t('minutes'), kind: 'Markdown' }] : []),
      ...captioned.flatMap((one) => {
        const language = languageName(locale, one);
        return [
          { href: `${at}/transcript.txt?language=${one}`, label: t('transcript', { language }), kind: 'TXT' },
          { href: `${at}/transcript.vtt?language=${one}`, label: t('subtitles', { language }), kind: 'WebVTT' },
        ];
      }),
      { href: `${at}/questions.csv`, label: t('questions'), kind: 'CSV', note: t('questionsNote') },
      { href: `${at}/questions.json`, label: t('answers'), kind: 'JSON' },
      { href: `${at}/votes.csv`, label: t('votes'), kind: 'CSV', note: t('votesNote') },
      ...(hasFeedback
        ? [{ href: `${at}/feedback.csv`, label: t('feedback'), kind: 'CSV', note: t('feedbackNote') }]
        : []),
    ]),
    html`<p>${t('left')}</p>`,
    section({
      title: t('checkTitle'),
      lead: t('check'),
      body: codeBlock({
        code: `curl -sO ${publicUrl}${at}/record.json\n./concord minutes record.json`,
        label: t('checkHow'),
      }),
    }),
    section({
      title: t('columns'),
      body: [
        explainer({ summary: t('shape'), body: recordTable(locale) }),
        explainer({ summary: t('votes'), body: columnsTable(locale, t('votes'), votesColumns) }),
        hasFeedback &&
          explainer({ summary: t('feedback'), body: columnsTable(locale, t('feedback'), feedbackColumns) }),
      ],
    }),
  ];
}

function recordTable(locale: Locale): Content {
  const t = exportWords(locale);
  return dataTable({
    caption: t('shape'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('column') }, { label: t('meaning') }],
    rows: [
      [html`<code>seq</code>`, t('field.seq')],
      [html`<code>at</code>`, t('field.at')],
      [html`<code>fact.kind</code>`, t('field.kind')],
      [t('rest'), t('field.rest')],
    ],
  });
}

/** The descriptions are those of the file itself, which is in English. */
function columnsTable<Row>(locale: Locale, caption: string, columns: readonly CsvColumn<Row>[]): Content {
  const t = exportWords(locale);
  return dataTable({
    caption,
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('column') }, { label: t('meaning') }],
    rows: columns.map(({ name, description }) => [
      html`<code>${name}</code>`,
      html`<span lang="en">${description}</span>`,
    ]),
  });
}
