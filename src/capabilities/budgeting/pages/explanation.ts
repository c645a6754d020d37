/** One project of a result: why it is funded or not, who paid, and the smallest change that would have funded it. */
import { number, percent } from '../../../platform/i18n/format.ts';
import {
  badge,
  dataTable,
  explainer,
  html,
  keyFigures,
  linkButton,
  pageHeader,
  section,
  stackedBars,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import { readFraction, toNumber, type Explanation } from '../../../rules/budgeting/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { explanation as words } from '../words/explanation.ts';
import { results } from '../words/results.ts';
import { hypotheticalBadge } from './budget-words.ts';
import { firmness, smallestChange } from './explanation-change.ts';
import { effectiveSeries, paymentBars } from './explanation-shares.ts';
import { tieList, tiesOf } from './result-ties.ts';
import { comparedOutcomes, families, familyName, fundedBy, type Compared } from './rule-families.ts';
import { amountOf, fewestShown, moneyOf, namesOf, resultPath, whySentence, type ResultParts } from './result-words.ts';
import { ruleLine } from './rule-words.ts';

export interface ExplanationParts extends ResultParts {
  readonly account: Explanation['projects'][number];
}

export function explanationHeading(parts: ExplanationParts): Content {
  const { locale, budget, account } = parts;
  const t = words(locale);
  return pageHeader({
    kicker: t('kicker', { budget: inLanguage(budget, 'title', locale).text }),
    title: namesOf(parts)(account.id),
    facts: [
      account.funded
        ? badge({ label: t('funded'), tone: 'success', icon: 'check' })
        : badge({ label: t('notFunded'), tone: 'neutral', icon: 'minus' }),
      ...(budget.hypothetical ? [hypotheticalBadge(locale)] : []),
    ],
  });
}

export function explanationPage(parts: ExplanationParts): Content {
  const { locale, budget, account } = parts;
  const t = words(locale);
  return [
    figures(parts),
    section({ id: 'why', title: t(account.funded ? 'titleFunded' : 'titleNot'), body: whyInFull(parts) }),
    account.payments !== undefined && payers(parts, account.payments),
    effectiveSeries(parts),
    smallestChange(parts),
    firmness(parts),
    underEachRule(parts),
    itsTies(parts),
    html`<div class="actions">
      ${linkButton({ href: resultPath(budget), label: t('allResults'), icon: 'tally' })}
      ${linkButton({
        href: `/budgets/${budget.slug}/projects/${encodeURIComponent(account.id)}`,
        label: t('aboutProject'),
        kind: 'secondary',
      })}
    </div>`,
  ];
}

function figures({ locale, budget, count, account }: ExplanationParts): Content {
  const t = words(locale);
  const { voters } = count.explanation.voters;
  const tooFew = !budget.imported && voters < fewestShown;
  return keyFigures([
    {
      label: t('votes'),
      value: number(locale, account.votes),
      ...(voters === 0 || tooFew
        ? {}
        : { note: t('votesNote', { percent: percent(locale, account.votes / voters, 1) }) }),
    },
    {
      label: t('cost'),
      value: moneyOf(locale, budget, account.cost),
      note: t('costNote', { percent: percent(locale, account.cost / count.explanation.budget, 1) }),
    },
    ...(account.round === undefined ? [] : [{ label: t('round'), value: number(locale, account.round) }]),
  ]);
}

function whyInFull(parts: ExplanationParts): Content {
  const { locale, budget, count, account } = parts;
  const t = words(locale);
  const round = count.outcome.rounds.find(({ project }) => project === account.id);
  const left = moneyOf(locale, budget, round?.left ?? 0);
  const key = account.step === undefined ? 'full.not' : (`full.${account.step}` as const);
  const load = round?.load === undefined ? '' : amountOf(locale, budget, exactAmount(round.load));
  const first = t(key, { votes: account.votes, round: account.round ?? 0, left, load });
  const sentence =
    account.funded || account.votes === 0
      ? account.funded
        ? first
        : whySentence(parts, account)
      : `${first} ${whySentence(parts, account)}`;
  return [
    html`<p class="lead">${sentence}</p>`,
    account.supportersLeft !== undefined &&
      account.votes > 0 &&
      summaryList([
        {
          term: t('supportersLeft'),
          value: html`<p>
            <strong>${amountOf(locale, budget, account.supportersLeft)}</strong> ${t('supportersLeftNote')}
          </p>`,
        },
        { term: t('cost'), value: moneyOf(locale, budget, account.cost) },
      ]),
  ];
}

function payers(parts: ExplanationParts, payments: NonNullable<ExplanationParts['account']['payments']>): Content {
  const { locale, budget } = parts;
  const t = words(locale);
  const all = payments.inFull + payments.less + payments.nothing;
  const shares = [payments.inFull, payments.less, payments.nothing];
  return section({
    id: 'payers',
    title: t('payTitle'),
    body: [
      stackedBars({
        title: t('payLabel'),
        description: t('payDescription', { n: all, inFull: payments.inFull }),
        tableLabel: results(locale)('table'),
        groupLabel: t('payLabel'),
        parts: [t('inFull'), t('less'), t('nothing')],
        bars: [
          {
            label: t('payLabel'),
            shares: shares.map((n) => ({ share: all === 0 ? 0 : n / all, text: number(locale, n) })),
          },
        ],
      }),
      summaryList([
        {
          term: t('most'),
          value: [
            html`<p><strong>${amountOf(locale, budget, payments.most)}</strong></p>`,
            exactly({ locale, budget }, payments.most),
          ],
        },
        { term: t('total'), value: moneyOf(locale, budget, payments.total) },
      ]),
      paymentBars(parts),
    ],
  });
}

const exactAmount = (exact: string): Parameters<typeof amountOf>[2] => ({ exact, near: toNumber(readFraction(exact)) });

/** The fraction behind a rounded amount, in currency. */
function exactly(
  { locale, budget }: Pick<ExplanationParts, 'locale' | 'budget'>,
  { exact }: { readonly exact: string },
): Content {
  const [numerator = '0', denominator = '1'] = exact.split('/');
  if (denominator === '1') return '';
  const fraction = `${budget.currency} ${numerator} / ${BigInt(denominator) * BigInt(budget.unitsPerCurrency)}`;
  return html`<p class="hint">${words(locale)('exactly', { fraction })}</p>`;
}

function underEachRule(parts: ExplanationParts): Content {
  const { locale, account } = parts;
  const t = words(locale);
  const column = results(locale);
  const ways = comparedOutcomes(parts);
  const ofWay = ({ outcome, decides }: Compared): readonly Content[] => {
    const name = ruleLine(locale, outcome.choice);
    return [
      decides ? html`<strong>${name}</strong> (${column('decides')})` : name,
      fundedBadge(parts, outcome.winners.includes(account.id)),
    ];
  };
  const every = t('everyWay', { n: ways.length });
  const table = (caption: string, rows: readonly (readonly Content[])[]): Content =>
    dataTable({
      caption,
      captionHidden: true,
      dense: true,
      columns: [{ label: column('ruleColumn') }, { label: column('state') }],
      rows,
    });
  return section({
    id: 'rules',
    title: t('rulesTitle'),
    body: [
      table(t('rulesCaption'), [
        ...ways.filter(({ decides }) => decides).map(ofWay),
        ...families(parts).families.map((family) => [
          `${familyName(locale, family)} (${column('ways', { n: family.ways.length })})`,
          fundedBadge(parts, fundedBy(locale, family, account.id)),
        ]),
      ]),
      explainer({ summary: every, body: table(every, ways.map(ofWay)) }),
    ],
  });
}

function fundedBadge({ locale }: ExplanationParts, funded: boolean | string): Content {
  const t = words(locale);
  if (typeof funded === 'string') return badge({ label: t('fundedBySome', { ways: funded }), icon: 'tally' });
  return badge(funded ? { label: t('funded'), tone: 'success' } : { label: t('notFunded') });
}

function itsTies(parts: ExplanationParts): Content {
  const { locale, account } = parts;
  const ties = tiesOf(parts).filter(({ tied }) => tied.includes(account.id));
  if (ties.length === 0) return '';
  return section({
    id: 'ties',
    title: words(locale)('tiesTitle'),
    body: tieList(locale, namesOf(parts), ties, account.id),
  });
}
