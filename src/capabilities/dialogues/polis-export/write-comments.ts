/** comments.csv and comment-groups.csv as they go out. */
import { stringify } from 'csv-stringify/sync';
import type { Conversation } from '../conversation.ts';
import type { OpinionSummary, Tally } from '../opinion-summary.ts';
import type { ExportStatement } from '../store/exports.ts';
import { safeText, textNotInExport } from './layout.ts';

/** Stands for the text of a statement that moderators rejected here: what nobody was to read is not repeated. */
const textWithheld = '(not published)';
const hour = 3_600_000;

/** Quotes where the layout does: around commas, quotation marks and line ends of either kind. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { quoted_match: /[\r\n]/ },
  );

/** Who wrote a statement is told of imports only, where it was public before. */
export function commentsCsv(conversation: Conversation, statements: readonly ExportStatement[]): string {
  const listed = listedStatements(conversation, statements);
  const flags = listed.some(({ seed, meta }) => seed || meta);
  const header = [
    'timestamp',
    'datetime',
    'comment-id',
    'author-id',
    'agrees',
    'disagrees',
    'moderated',
    'comment-body',
    ...(flags ? ['is-seed', 'is-meta'] : []),
  ];
  const imported = conversation.importedFrom !== null;
  return csv([
    header,
    ...listed.map((statement) => {
      const ms = statement.submittedAt.getTime();
      const time = imported ? ms : Math.floor(ms / hour) * hour;
      return [
        time,
        polisDate(time),
        statement.number,
        imported ? statement.author : null,
        statement.agree,
        statement.disagree,
        moderated(conversation, statement),
        bodyOf(conversation, statement),
        ...(flags ? [String(statement.seed), String(statement.meta)] : []),
      ];
    }),
  ]);
}

/** An import may hold votes on statements that it does not list; neither does the export. */
export const listedStatements = (
  { importedFrom }: Pick<Conversation, 'importedFrom'>,
  statements: readonly ExportStatement[],
): readonly ExportStatement[] =>
  statements.filter(({ importedModerated }) => importedFrom === null || importedModerated !== null);

/** What may be read of its text. */
export function bodyOf({ importedFrom }: Pick<Conversation, 'importedFrom'>, { state, text }: ExportStatement): string {
  if (importedFrom === null) return state === 'rejected' ? textWithheld : safeText(text);
  return text === textNotInExport ? '' : safeText(text);
}

function moderated({ moderation }: Conversation, { importedModerated, state, seed }: ExportStatement): -1 | 0 | 1 {
  if (importedModerated !== null) return importedModerated;
  if (state !== 'published') return -1;
  return seed || moderation === 'before' ? 1 : 0;
}

/** As in the open data, in the zone of the exporter: here always UTC. */
function polisDate(time: number): string {
  const [day = '', date = '', month = '', year = '', clock = ''] = new Date(time).toUTCString().split(' ');
  return `${day.replace(',', '')} ${month} ${date} ${clock} UTC ${year}`;
}

/**
 * Of published statements. Differs from Polis in one point: the totals count everybody, not only who is in a group, and so are
 * those of comments.csv. Cells of groups are counts of latest votes under no name, which the votes hold anyway.
 */
export function commentGroupsCsv(
  conversation: Conversation,
  statements: readonly ExportStatement[],
  summary: OpinionSummary | undefined,
): string {
  const texts = new Map(statements.map((statement) => [statement.number, bodyOf(conversation, statement)]));
  const cells = ({ agree, disagree, pass }: Tally): readonly number[] => [
    agree + disagree + pass,
    agree,
    disagree,
    pass,
  ];
  const parts = ['total', ...(summary?.groups ?? []).map((_, group) => `group-${String.fromCharCode(97 + group)}`)];
  return csv([
    [
      'comment-id',
      'comment',
      ...parts.flatMap((part) => ['votes', 'agrees', 'disagrees', 'passes'].map((of) => `${part}-${of}`)),
    ],
    ...(summary?.statements ?? []).map((figures) => [
      figures.number,
      texts.get(figures.number) ?? '',
      ...cells(figures),
      ...figures.groups.flatMap(cells),
    ]),
  ]);
}
