/** The form by which organisers decide about a group of pledges, and the rule that chooses it in words. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  button,
  errorSummary,
  form,
  html,
  moreLink,
  notice,
  radioGroup,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { PledgeRule } from '../pledge-act.ts';
import type { ActKind } from '../store/pledge-acts.ts';
import { screeningWords } from '../words/pledge-screening.ts';

export type Words = ReturnType<typeof screeningWords>;

export const screeningPath = ({ slug }: Pick<Initiative, 'slug'>): string => `/initiatives/${slug}/pledges/screening`;

export const whyWord = (t: Words, why: string): string =>
  `why.${why}` in screeningWords.texts.en ? t(`why.${why}` as 'why.domain') : why;

/** The rule as people read it. */
export function ruleWords(locale: Locale, rule: PledgeRule, timeZone: string, domainName?: string): string {
  const t = screeningWords(locale);
  const when = (iso: string): string => dateTime(locale, new Date(iso), timeZone);
  const parts = [
    rule.domain === undefined ? '' : t('chosen.domain', { value: domainName ?? rule.domain }),
    rule.network === undefined ? '' : t('chosen.network', { value: rule.network.slice(0, 12) }),
    rule.why === undefined ? '' : t('chosen.why', { value: whyWord(t, rule.why) }),
    rule.ofAct === undefined ? '' : t('chosen.ofAct', { value: rule.ofAct }),
    rule.from === undefined ? '' : t('chosen.from', { value: when(rule.from) }),
    rule.until === undefined ? '' : t('chosen.until', { value: when(rule.until) }),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

export interface DecidePage {
  readonly initiative: Initiative;
  readonly timeZone: string;
  readonly rule: PledgeRule;
  readonly domainName: string | undefined;
  /** How many each act would change. */
  readonly counts: Readonly<Record<ActKind, number>>;
  readonly key: string;
  readonly typed: { readonly act: string; readonly reason: string };
  readonly problems: readonly { readonly field: 'act' | 'reason' | undefined; readonly message: string }[];
}

export function decidePage(locale: Locale, parts: DecidePage): Content {
  const { initiative, rule, counts, key, typed, problems, timeZone, domainName } = parts;
  const t = screeningWords(locale);
  const problemOf = (field: 'act' | 'reason') => problems.find((problem) => problem.field === field)?.message;
  const words = { quarantined: 'whatQuarantine', invalidated: 'whatInvalidate', restored: 'whatRestore' } as const;
  const possible = (Object.keys(words) as ActKind[]).filter((act) => counts[act] > 0);
  const standing = Object.keys(rule).length === 1 && (rule.domain ?? rule.network) !== undefined;
  return [
    errorSummary({
      title: t('problem'),
      errors: problems.map(({ field, message }) => (field === undefined ? { message } : { field, message })),
    }),
    html`<p><strong>${t('chosen')}: ${ruleWords(locale, rule, timeZone, domainName)}</strong></p>`,
    standing && notice({ kind: 'info', body: t('standing') }),
    possible.length === 0
      ? notice({ kind: 'info', body: t('nothing') })
      : form({
          action: `${screeningPath(initiative)}/decide`,
          hidden: { ...Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, String(value)])), key },
          body: [
            radioGroup({
              name: 'act',
              legend: t('whatLabel'),
              error: problemOf('act'),
              value: typed.act,
              required: true,
              options: possible.map((act) => ({ value: act, label: t(words[act], { n: counts[act] }) })),
            }),
            textArea({
              name: 'reason',
              label: t('reason'),
              hint: t('reasonHint'),
              error: problemOf('reason'),
              value: typed.reason,
              rows: 3,
              maxlength: 1_000,
              required: true,
            }),
          ],
          buttons: button({ label: t('go') }),
        }),
    moreLink(screeningPath(initiative), t('back')),
  ];
}
