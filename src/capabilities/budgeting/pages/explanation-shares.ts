/** One project in the rounds of Equal Shares: how many paid how much for it, and its effective votes on the way. */
import { number } from '../../../platform/i18n/format.ts';
import { html, section, stepLine, type Content } from '../../../platform/ui/index.ts';
import { measures as words } from '../words/measures.ts';
import { measuresShown } from './result-measures.ts';
import { roundedMoney, type ResultParts } from './result-words.ts';
import { voterBars } from './voter-bars.ts';

type Parts = ResultParts & { readonly account: { readonly id: string } };

/** Empty where nobody paid for it, or fewer than ten people did. */
export function paymentBars(parts: Parts): Content {
  const { locale, budget, account } = parts;
  const paid = measuresShown(parts)?.payments?.projects.find(({ project }) => project === account.id);
  const t = words(locale);
  return voterBars({
    locale,
    title: t('paidChart'),
    bin: t('paidBin'),
    bars: paid?.bars ?? [],
    valueOf: (near) => roundedMoney(locale, budget, near),
    join: 'neighbours',
  });
}

export function effectiveSeries(parts: Parts): Content {
  const { locale, account } = parts;
  const series = measuresShown(parts)?.effectiveVotes?.projects.find(({ project }) => project === account.id)?.perRound;
  if (series === undefined || series.length < 2) return '';
  const t = words(locale);
  const votes = (amount: number): string => number(locale, amount, 1);
  const [first, last] = [series[0]!, series.at(-1)!];
  const top = Math.max(...series);
  return section({
    id: 'effective',
    title: t('effectiveTitle'),
    body: [
      html`<p>${t('effectiveHow')}</p>`,
      stepLine({
        title: t('effectiveChart'),
        description: t('effectiveDescription', { from: votes(first), to: votes(last), round: series.length }),
        tableLabel: t('table'),
        points: series.map((value, at) => ({
          label: t('roundOf', { round: at + 1 }),
          value,
          text: votes(value),
        })),
        ...(top > 0 ? { top: { value: top, text: votes(top) } } : {}),
        bottomText: '0',
        ends: [t('roundOf', { round: 1 }), t('roundOf', { round: series.length })],
        columns: { step: t('round'), value: t('effective') },
      }),
    ],
  });
}
