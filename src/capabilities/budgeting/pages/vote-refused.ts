/** Why no ballot can be cast here, in words; with `sent`, that the one just sent was not recorded. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { html, linkButton, notice, type Content } from '../../../platform/ui/index.ts';
import type { Budget } from '../budget.ts';
import type { CastProblem } from '../cast-ballot.ts';
import { voting } from '../words/vote.ts';

export type Refusal = Exclude<CastProblem, { type: 'malformed-ballot' | 'not-a-key' }>;

export const refusalStatus: Readonly<Record<Refusal['type'], number>> = {
  'no-such-vote': 404,
  'not-a-voter': 403,
  'not-open-yet': 409,
  closed: 409,
};

export function voteRefused(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly budget: Budget;
  readonly refusal: Refusal;
  /** A ballot was sent; otherwise somebody only looked. */
  readonly sent: boolean;
  readonly hasBallot: boolean;
  /** Whether the account names a region at all. */
  readonly hasRegion: boolean;
}): { readonly title: string; readonly body: Content } {
  const { locale, timeZone, budget, refusal, sent, hasBallot, hasRegion } = parts;
  const t = voting(locale);
  const toBudget = linkButton({ href: `/budgets/${budget.slug}`, label: t('toBudget'), kind: 'secondary' });
  const page = (title: string, body: Content, actions: Content): { title: string; body: Content } => ({
    title,
    body: [notice({ kind: 'warning', body, announce: sent }), html`<div class="actions">${actions}</div>`],
  });
  switch (refusal.type) {
    case 'closed': {
      const time = dateTime(locale, refusal.closedAt, timeZone);
      const words = [sent ? t('closed', { time }) : t('closedNow', { time }), hasBallot && t('closedKept')].filter(
        Boolean,
      );
      return page(t('closedTitle'), words.join(' '), [
        toBudget,
        hasBallot && linkButton({ href: `/budgets/${budget.slug}/vote/receipt`, label: t('digest'), kind: 'quiet' }),
      ]);
    }
    case 'not-open-yet': {
      const time = dateTime(locale, refusal.opensAt, timeZone);
      return page(t('notOpenTitle'), sent ? t('notOpen', { time }) : t('notOpenNow', { time }), toBudget);
    }
    case 'not-a-voter':
      return page(
        t('notVoterTitle'),
        `${t('notVoter', { region: budget.regionName })} ${hasRegion ? t('otherRegion') : t('noRegion')}`,
        [linkButton({ href: '/account', label: t('toAccount') }), toBudget],
      );
    default:
      return page(t('noVoteTitle'), t('noVote'), toBudget);
  }
}
