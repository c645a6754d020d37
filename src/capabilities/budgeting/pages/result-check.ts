/** The method in plain words, and everything needed to check the result. */
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  codeBlock,
  dataTable,
  digest,
  fileList,
  html,
  moreLink,
  section,
  summaryList,
  type Content,
  type SummaryRow,
} from '../../../platform/ui/index.ts';
import { processOf } from '../budget.ts';
import { common } from '../words/common.ts';
import { results } from '../words/results.ts';
import { rules } from '../words/rules.ts';
import { fewestShown, namesOf, type ResultParts } from './result-words.ts';
import { recountHere } from './recount-here.ts';
import { seedOf } from './result-ties.ts';
import { limitSentences, ruleName, ruleSentences } from './rule-words.ts';

export function resultMethod(parts: ResultParts): Content {
  const { locale, budget, count } = parts;
  const t = results(locale);
  const { choice } = count.outcome;
  const limits = limitSentences(locale, budget, choice.limits ?? {}, namesOf(parts));
  return section({
    id: 'method',
    title: t('methodTitle'),
    body: [
      summaryList([
        { term: t('ballots'), value: common(locale)(`ballot.${budget.ballotType}`) },
        {
          term: t('rule'),
          value: [
            html`<p><strong>${ruleName(locale, choice)}</strong></p>`,
            ...ruleSentences(locale, choice).map((sentence) => html`<p>${sentence}</p>`),
          ],
        },
        ...(limits.length === 0
          ? []
          : [{ term: rules(locale)('limits.title'), value: limits.map((sentence) => html`<p>${sentence}</p>`) }]),
        ...comparedRow(parts),
        { term: t('tieRule'), value: rules(locale)(`ties.${choice.ties}.how`) },
        ...(choice.ties === 'votes-cost-seed' ? [{ term: t('seed'), value: seedOf(choice.seed) }] : []),
      ]),
      html`<p class="hint">${t('exact')}</p>`,
    ],
  });
}

/** Own budgets tell no numbers of people below ten; which outcome was taken is told in any case. */
function comparedRow({ locale, budget, count }: ResultParts): readonly SummaryRow[] {
  const { choice, compared } = count.outcome;
  if (compared === undefined || choice.comparison === undefined) return [];
  const t = results(locale);
  const { taken, equalShares, greedy } = compared;
  const tooFew = !budget.imported && Math.min(equalShares, greedy) < fewestShown;
  return [
    {
      term: t('comparedTerm'),
      value: [
        !tooFew && html`<p>${t(`compared.${choice.comparison}`, { equalShares, greedy })}</p>`,
        html`<p>${t(`comparedTaken.${taken}`)}</p>`,
      ],
    },
  ];
}

export function resultCheck({ locale, timeZone, budget, count, runs, recountWorker }: ResultParts): Content {
  const t = results(locale);
  const at = (file: string): string => `/budgets/${budget.slug}/${file}`;
  return section({
    id: 'check',
    title: t('checkTitle'),
    lead: t('checkLead'),
    body: [
      fileList([
        { href: at('export.json'), label: t('fileJson'), kind: 'JSON' },
        { href: at('export.pb'), label: t('filePb'), kind: 'Pabulib .pb' },
        { href: at('projects.csv'), label: t('fileProjects'), kind: 'CSV' },
        { href: at('ballots.csv'), label: t('fileBallots'), kind: 'CSV' },
      ]),
      html`<h3>${t('digest')}</h3>
        <p>${digest(hexOf(count.digest))}</p>
        <p>${t('recountHow')}</p>`,
      recountHere({ locale, worker: recountWorker, source: at('export.json'), digest: count.digest ?? '' }),
      codeBlock({ label: t('recountCommand'), code: './concord recount FILE.json' }),
      html`<h3>${t('runsTitle')}</h3>`,
      dataTable({
        caption: t('runsCaption'),
        captionHidden: true,
        stacked: true,
        dense: true,
        columns: [{ label: t('run') }, { label: t('runWhen') }, { label: t('runState') }, { label: t('runDigest') }],
        rows: runs.map((run) => [
          String(run.id),
          run.finishedAt === null ? '–' : dateTime(locale, run.finishedAt, timeZone),
          t(`state.${run.state}`),
          run.digest === null ? '–' : html`<code>${hexOf(run.digest).slice(0, 16)}…</code>`,
        ]),
      }),
      html`<p>${moreLink(`/log?process=${processOf(budget.id)}`, t('log'))}</p>`,
    ],
  });
}

const hexOf = (text: string | null): string => (text ?? '').replace(/^sha256:/, '');
