/** A record that came back from a hall: sent, looked at, merged. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  digest,
  emptyState,
  errorSummary,
  fileField,
  form,
  html,
  keyFigures,
  notice,
  section,
  summaryList,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { MergedKind } from '../hall-facts.ts';
import type { HallMerge } from '../merge-hall.ts';
import type { Upload } from '../store/hall-merge.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { factName, hallWords } from '../words/hall.ts';
import { orderSentence } from '../words/problems.ts';

interface PageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
}

/** Shown of what is left out; all of it stands in the file. */
const mostRows = 200;

export function hallImportPage({
  locale,
  timeZone,
  hall,
  merged,
  problem,
}: PageParts & { readonly merged: readonly Upload[]; readonly problem: string | undefined }): Content {
  const t = hallWords(locale);
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [{ field: 'file', message: problem }] }),
    form({
      action: `${pathOf(hall)}/hall-import`,
      files: true,
      body: fileField({
        name: 'file',
        label: t('file'),
        hint: t('fileHint'),
        accept: '.json,application/json',
        required: true,
        ...(problem === undefined ? {} : { error: problem }),
      }),
      buttons: button({ label: t('look') }),
    }),
    section({
      title: t('mergedFiles'),
      body:
        merged.length === 0
          ? emptyState({ title: t('none') })
          : summaryList(
              merged.map((one) => ({
                term: dateTime(locale, one.mergedAt ?? one.sentAt, timeZone),
                value: digest(one.digest.toString('hex')),
              })),
            ),
    }),
  ];
}

export function hallPreviewPage({
  locale,
  timeZone,
  hall,
  preview,
  typed,
  problem,
}: PageParts & {
  readonly preview: HallMerge;
  readonly typed: string;
  readonly problem: 'reasonMissing' | 'reasonTooLong' | undefined;
}): Content {
  const t = hallWords(locale);
  const { added, refused, before, attendees, support, fromTheFuture } = preview;
  const n = (value: number): string => number(locale, value);
  const instants = [...added, ...refused.map(({ entry }) => entry)].map(({ at }) => at);
  const said = (at: number): string => dateTime(locale, new Date(at), timeZone);
  const [from, to] = [
    instants.reduce((a, b) => Math.min(a, b), Infinity),
    instants.reduce((a, b) => Math.max(a, b), 0),
  ];
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [{ field: 'reason', message: t(problem) }] }),
    keyFigures([
      { value: n(added.length), label: t('added') },
      { value: n(attendees), label: t('people') },
      { value: n(support), label: t('support') },
      { value: n(refused.length), label: t('leftOut') },
      { value: n(before), label: t('before') },
    ]),
    fromTheFuture && notice({ kind: 'warning', body: t('future') }),
    instants.length > 0 && html`<p>${t('between', { from: said(from), to: said(to) })}</p>`,
    summaryList([
      { term: t('digest'), value: digest(preview.digest.toString('hex')) },
      { term: t('pack'), value: t('ofPack', { n: preview.pack }) },
    ]),
    refused.length > 0 && leftOutSection(locale, timeZone, refused),
    added.length > 0 &&
      section({
        title: t('kinds'),
        body: kindTable(
          locale,
          added.map(({ fact }) => fact.kind),
        ),
      }),
    attendees > 0 && notice({ kind: 'info', body: t('peopleNote') }),
    form({
      action: `${pathOf(hall)}/hall-import/${preview.digest.toString('hex')}`,
      body: textArea({
        name: 'reason',
        label: t('reason'),
        hint: t('reasonHint'),
        value: typed,
        rows: 2,
        required: true,
        ...(problem === undefined ? {} : { error: t(problem) }),
      }),
      buttons: button({ label: t('merge') }),
    }),
  ];
}

function kindTable(locale: Locale, kinds: readonly MergedKind[]): Content {
  const t = hallWords(locale);
  const counts = new Map<MergedKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return dataTable({
    caption: t('kinds'),
    captionHidden: true,
    columns: [{ label: t('kind') }, { label: t('count'), numeric: true }],
    rows: [...counts].map(([kind, count]) => [factName(locale, kind), number(locale, count)]),
  });
}

function leftOutSection(locale: Locale, timeZone: string, refused: HallMerge['refused']): Content {
  const t = hallWords(locale);
  return section({
    title: t('leftOutTitle'),
    lead: t('leftOutLead'),
    body: dataTable({
      caption: t('leftOutTitle'),
      captionHidden: true,
      stacked: true,
      columns: [{ label: t('number'), numeric: true }, { label: t('when') }, { label: t('kind') }, { label: t('why') }],
      rows: refused
        .slice(0, mostRows)
        .map(({ entry, problem }) => [
          number(locale, entry.number),
          dateTime(locale, new Date(entry.at), timeZone),
          factName(locale, entry.fact.kind),
          orderSentence(locale, problem),
        ]),
    }),
  });
}
