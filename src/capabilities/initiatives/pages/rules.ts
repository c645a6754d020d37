/** Rules profiles: the list of them, and every number of one with its source. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day, number, percent } from '../../../platform/i18n/format.ts';
import { card, cardGrid, dataTable, html, type Content } from '../../../platform/ui/index.ts';
import { profileName, type Clock, type RulesProfile, type Share } from '../../../rules/petition/profile.ts';
import { keySentence } from '../../referendums/index.ts';
import { overviewWords } from '../words/overview.ts';
import { rulesWords } from '../words/rules.ts';
import { timelineWords } from '../words/timeline.ts';

/** The newest versions first within each profile. */
export const rulesListPage = (locale: Locale, profiles: readonly RulesProfile[]): Content =>
  cardGrid(
    profiles
      .toSorted((a, b) => (a.id === b.id ? b.version - a.version : 0))
      .map((profile) =>
        card({
          title: profile.name[locale],
          href: `/initiatives/rules/${profileName(profile)}`,
          kicker: overviewWords(locale)('version', { n: profile.version }),
          body: profile.about[locale],
          facts: [holdsText(locale, profile)],
          headingLevel: 2,
        }),
      ),
  );

export function holdsText(locale: Locale, { holds: { from, until } }: RulesProfile): string {
  const t = overviewWords(locale);
  return until === null
    ? t('holds', { from: day(locale, from) })
    : t('holdsUntil', { from: day(locale, from), until: day(locale, until) });
}

export function rulesPage(locale: Locale, profile: RulesProfile): Content {
  const t = rulesWords(locale);
  return dataTable({
    caption: profile.about[locale],
    columns: [{ label: t('number') }, { label: t('value') }, { label: t('source') }],
    rows: rowsOf(locale, profile).map(({ name, value, source }) => [
      name,
      value,
      html`<span class="hint">${source}</span>`,
    ]),
  });
}

interface Row {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

const share = (locale: Locale, { of, in: whole }: Share): string => percent(locale, of / whole, 2);

function rowsOf(locale: Locale, profile: RulesProfile): readonly Row[] {
  const t = rulesWords(locale);
  const { required, fee, sponsors, moderation, notice, sampling, limits, fullCheck, qualifies, withdrawal } = profile;
  const days = ({ days: n, count }: Clock): string => timelineWords(locale)(`days.${count}`, { n });
  const clock = (name: string, value: Clock | null): readonly Row[] =>
    value === null ? [] : [{ name, value: days(value), source: value.source }];
  const row = (name: string, value: string, source: string): Row => ({ name, value, source });
  return [
    row(t('law'), '', profile.source),
    row(t('signing'), t(`signing.${profile.signing}`), ''),
    ...(required === null
      ? []
      : [
          row(t('required'), t(`base.${required.base}`, { share: share(locale, required.share) }), required.source),
          ...required.official.map(({ number: official, from, until, source }) => {
            const words = { number: number(locale, official), from: day(locale, from) };
            const value =
              until === null ? t('officialFrom', words) : t('officialBetween', { ...words, until: day(locale, until) });
            return row(t('official'), value, source);
          }),
        ]),
    ...(fee === null ? [] : [row(t('fee'), `$${number(locale, fee.dollars)}`, `${fee.source}. ${fee.refund}`)]),
    ...(sponsors === null
      ? []
      : [
          row(
            t('sponsors'),
            t('sponsorsValue', { n: sponsors.needed, days: days(sponsors.within) }),
            sponsors.within.source,
          ),
        ]),
    ...clock(t('moderation'), moderation?.within ?? null),
    ...clock(t('review'), profile.review),
    ...clock(t('circulation'), profile.circulation),
    ...(notice === null
      ? []
      : [row(t('notice'), t('noticeValue', { share: share(locale, notice.share) }), notice.source)]),
    ...clock(t('rawCount'), profile.rawCount),
    ...(sampling === null
      ? []
      : [
          row(
            t('sampling'),
            t('samplingValue', {
              atLeast: sampling.atLeast,
              share: share(locale, sampling.share),
              all: sampling.allUpTo,
            }),
            sampling.source,
          ),
        ]),
    ...clock(t('verification'), profile.verification),
    ...(limits === null
      ? []
      : [
          row(
            t('limits'),
            t('limitsValue', { fails: share(locale, limits.fails), eligible: share(locale, limits.eligible) }),
            limits.source,
          ),
        ]),
    ...(fullCheck === null
      ? []
      : [
          row(
            t('fullCheck'),
            fullCheck.from === 'filing' ? t('fullCheckFiling', { days: days(fullCheck) }) : days(fullCheck),
            fullCheck.source,
          ),
        ]),
    ...(qualifies === null
      ? []
      : [row(t('qualifies'), t('qualifiesValue', { n: qualifies.daysBeforeElection }), qualifies.source)]),
    ...(withdrawal === null
      ? []
      : [row(t('withdrawal'), t(`withdrawal.${withdrawal.until}`, { n: withdrawal.days }), withdrawal.source)]),
    ...(profile.decision === null
      ? []
      : profile.decision.keys.map((key) =>
          row(
            t('decision'),
            keySentence(locale, { kind: 'reported', regionKind: 'county' }, key),
            profile.decision?.source ?? '',
          ),
        )),
    ...profile.thresholds.map(({ pledges, obliges, within, source }) =>
      row(t(`threshold.${obliges}`, { n: pledges }), t('within', { days: days(within) }), source),
    ),
    row(t('holidays'), t(`holidays.${profile.holidays.calendar}`), profile.holidays.also.join(', ')),
  ];
}
