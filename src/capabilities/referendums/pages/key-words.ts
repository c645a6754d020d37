/** Keys and their decisions in the words that every page uses. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import { html, icon, keyBars, type Html, type KeyBar } from '../../../platform/ui/index.ts';
import type { Decision, Fraction, Key, KeyDecision } from '../../../rules/decision/index.ts';
import type { Referendum } from '../referendum.ts';
import { keyWords } from '../words/keys.ts';
import { resultWords } from '../words/result.ts';

type Told = Pick<Referendum, 'kind' | 'regionKind'>;

/** "At least 50 % of registered voters take part". */
export function keySentence(locale: Locale, { kind, regionKind }: Told, key: Key): string {
  const t = keyWords(locale);
  const yesNo = (comparison: Key['comparison']): string => (comparison === 'more-than' ? 'yes' : 'no');
  const share = shareText(locale, key.threshold);
  if (key.kind !== 'regions') return t(`${key.kind}.${kind}`, { share, more: yesNo(key.comparison) });
  return t(`regions.${kind}`, {
    share,
    more: yesNo(key.comparison),
    regions: shareText(locale, key.regions),
    over: yesNo(key.regionsComparison),
    kind: t(`kind.${regionKind}`),
  });
}

/** In percent where that is exact to a tenth, else as the fraction: two thirds are no 66.7 %. */
export const shareText = (locale: Locale, { of, in: parts }: Fraction): string =>
  (of * 1000) % parts === 0 ? percent(locale, of / parts, 1) : `${of}/${parts}`;

/** The threshold that stands on the bar: of regions, the share of them. */
export const thresholdOf = (key: Key): Fraction => (key.kind === 'regions' ? key.regions : key.threshold);

/** "11,234,567 ballots needed, 12,345,678 cast (1,111,111 more than needed)". */
export function neededText(locale: Locale, { key, needed, got, base, margin }: KeyDecision): string {
  const t = keyWords(locale);
  const values = { needed: number(locale, needed), got: number(locale, got), base: number(locale, base) };
  const n = number(locale, Math.abs(margin));
  const distance = margin > 0 ? t('margin.over', { n }) : margin === 0 ? t('margin.exact') : t('margin.short', { n });
  return `${t(`needed.${key.kind}`, values)} ${distance}`;
}

/**
 * A share as every page tells it: to a tenth of a per cent, to more decimals only where it would else seem to stand on the other side
 * of a threshold, or on it.
 */
export function shareOfText(locale: Locale, part: number, whole: number, thresholds: readonly Fraction[] = []): string {
  const share = part / whole;
  const tells = (digits: number): boolean => {
    const [scale, sharp] = [10 ** (digits + 2), 1e-12];
    const shown = Math.round(share * scale) / scale;
    const side = (value: number, { of, in: parts }: Fraction): number =>
      Math.abs(value - of / parts) < sharp ? 0 : Math.sign(value - of / parts);
    return thresholds.every((one) => side(share, one) === 0 || side(shown, one) === side(share, one));
  };
  return percent(locale, share, [1, 2, 3, 4, 5].find(tells) ?? 6);
}

/** The thresholds of the keys that ask for this share. */
export const thresholdsOf = (keys: readonly Key[], kind: Key['kind']): readonly Fraction[] =>
  keys.filter((key) => key.kind === kind).map(thresholdOf);

export const keyList = (locale: Locale, referendum: Pick<Referendum, 'keys'> & Told): Html =>
  html`<ul class="key-list">
    ${referendum.keys.map((key) => html`<li>${icon('key')}<span>${keySentence(locale, referendum, key)}</span></li>`)}
  </ul>`;

export function keyChart(locale: Locale, referendum: Told, decision: Decision): Html {
  const [t, k] = [resultWords(locale), keyWords(locale)];
  return keyBars({
    title: t('keysTitle'),
    description: t('keysDescription'),
    tableLabel: t('showTable'),
    thresholdLabel: t('threshold'),
    columns: {
      label: t('columnKey'),
      share: t('columnShare'),
      threshold: t('columnThreshold'),
      state: t('columnState'),
    },
    bars: decision.keys.map((one): KeyBar => {
      const threshold = thresholdOf(one.key);
      return {
        label: keySentence(locale, referendum, one.key),
        share: one.got / Math.max(1, one.base),
        text: shareOfText(locale, one.got, Math.max(1, one.base), [threshold]),
        threshold: { share: threshold.of / threshold.in, text: shareText(locale, threshold) },
        reached: one.turned,
        state: one.turned ? k('turned') : k('notTurned'),
        note: neededText(locale, one),
      };
    }),
  });
}
