/** How close it was: for every project the smallest changes that would have turned the decision on it around. */
import { codeBlock, dataTable, explainer, html, section, type Content } from '../../../platform/ui/index.ts';
import type { Robustness, VotesChanged } from '../../../rules/budgeting/index.ts';
import { measures as words } from '../words/measures.ts';
import { measuresShown } from './result-measures.ts';
import { moneyOf, namesOf, projectPath, type ResultParts } from './result-words.ts';

/** A longer table is folded away. */
const shownRows = 12;

/** Undefined where nothing is known of it. */
export function robustnessShown(parts: ResultParts): Robustness | undefined {
  const found = measuresShown(parts)?.robustness;
  return found === undefined || found.losers.length + found.winners.length === 0 ? undefined : found;
}

export function resultCloseness(parts: ResultParts): Content {
  const found = robustnessShown(parts);
  if (found === undefined) return '';
  const { locale } = parts;
  const t = words(locale);
  const cells = [...found.losers.map(loserCells(parts)), ...found.winners.map(winnerCells(parts))].flatMap(
    ([, ...rest]) => rest,
  );
  const isMissing = (cell: Content): boolean => cell === t('notComputed');
  const body = cells.every(isMissing)
    ? html`<p>${t('closeNone')}</p>`
    : [
        table(
          t('closeLosers'),
          [t('project'), t('costReduction'), t('singletonAdd'), t('optimistAdd')],
          found.losers.map(loserCells(parts)),
        ),
        table(
          t('closeWinners'),
          [t('project'), t('costIncrease'), t('pessimistRemove')],
          found.winners.map(winnerCells(parts)),
        ),
        html`<p class="hint">${cells.some(isMissing) && t('closeMissing')} ${triedOnly(found) && t('closeTried')}</p>`,
      ];
  return section({
    id: 'close',
    title: t('closeTitle'),
    lead: t('closeLead'),
    body: [
      body,
      cells.some(isMissing) && [
        html`<p>${t('closeAlone')}</p>`,
        codeBlock({ label: t('closeCommand'), code: './concord explain FILE.pb PROJECT' }),
      ],
    ],
  });
}

/** Some figure is the least that was found, not the least there is. */
const triedOnly = ({ losers, winners }: Robustness): boolean =>
  [...losers.map(({ optimistAdd }) => optimistAdd), ...winners.map(({ pessimistRemove }) => pessimistRemove)].some(
    (votes) => votes.code === 'found' && !votes.proved,
  );

function table(caption: string, labels: readonly string[], rows: readonly (readonly Content[])[]): Content {
  if (rows.length === 0) return '';
  const drawn = dataTable({
    caption,
    captionHidden: rows.length > shownRows,
    dense: true,
    stacked: true,
    columns: labels.map((label, at) => ({ label, numeric: at > 0 })),
    rows,
  });
  return rows.length > shownRows ? explainer({ summary: caption, body: drawn }) : drawn;
}

const linkTo = (parts: ResultParts, id: string): Content =>
  html`<a href="${projectPath(parts.budget, id)}">${namesOf(parts)(id)}</a>`;

const loserCells =
  (parts: ResultParts) =>
  ({ project, costReduction, singletonAdd, optimistAdd }: Robustness['losers'][number]): readonly Content[] => [
    linkTo(parts, project),
    costCell(parts, costReduction),
    singletonAdd.code === 'found'
      ? String(singletonAdd.voters)
      : words(parts.locale)(singletonAdd.code === 'not-computed' ? 'notComputed' : 'never'),
    votesCell(parts, optimistAdd),
  ];

const winnerCells =
  (parts: ResultParts) =>
  ({ project, costIncrease, pessimistRemove }: Robustness['winners'][number]): readonly Content[] => [
    linkTo(parts, project),
    costCell(parts, costIncrease),
    votesCell(parts, pessimistRemove),
  ];

function costCell(
  { locale, budget }: ResultParts,
  found: Robustness['losers'][number]['costReduction'] | Robustness['winners'][number]['costIncrease'],
): string {
  if (found.code === 'found') return moneyOf(locale, budget, found.cost);
  return words(locale)(found.code === 'not-computed' ? 'notComputed' : 'never');
}

function votesCell({ locale }: ResultParts, found: VotesChanged): string {
  const t = words(locale);
  if (found.code === 'found') return found.proved ? String(found.votes) : t('atMost', { n: found.votes });
  return t(found.code === 'not-with-all' ? 'never' : 'notComputed');
}
