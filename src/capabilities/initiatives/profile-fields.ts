/** A rules profile as the fields of a form: for starting from one that is there. `read-profile-form.ts` reads them back. */
import { keyText } from '../../rules/decision/index.ts';
import type { Clock, RulesProfile, Share } from '../../rules/petition/profile.ts';

/** Parts that are a period and nothing else, in the order of the law. */
export const clockParts = ['review', 'circulation', 'rawCount', 'verification', 'fullCheck'] as const;

const share = ({ of, in: whole }: Share): string => `${of} of ${whole}`;
const line = (...parts: readonly (string | number | null)[]): string => parts.map((part) => part ?? '').join('; ');
const clock = (name: string, value: Clock | null): Readonly<Record<string, string>> =>
  value === null
    ? {}
    : { [`${name}Days`]: String(value.days), [`${name}Count`]: value.count, [`${name}Source`]: value.source };

export function profileFields(profile: RulesProfile): Readonly<Record<string, string>> {
  const { required, fee, sponsors, moderation, notice, sampling, limits, fullCheck, qualifies, withdrawal, decision } =
    profile;
  return {
    nameEn: profile.name.en,
    nameEs: profile.name.es,
    aboutEn: profile.about.en,
    aboutEs: profile.about.es,
    level: profile.level,
    signing: profile.signing,
    source: profile.source,
    calendar: profile.holidays.calendar,
    also: profile.holidays.also.join('\n'),
    ...(required !== null && {
      requiredShare: share(required.share),
      requiredBase: required.base,
      requiredSource: required.source,
      official: required.official.map((one) => line(one.number, one.from, one.until, one.source)).join('\n'),
    }),
    ...(fee !== null && { feeDollars: String(fee.dollars), feeRefund: fee.refund, feeSource: fee.source }),
    ...(sponsors !== null && { sponsorsNeeded: String(sponsors.needed) }),
    ...clock('sponsors', sponsors?.within ?? null),
    ...clock('moderation', moderation?.within ?? null),
    ...Object.assign({}, ...clockParts.map((part) => clock(part, profile[part]))),
    ...(fullCheck !== null && { fullCheckFrom: fullCheck.from }),
    ...(notice !== null && { noticeShare: share(notice.share), noticeSource: notice.source }),
    ...(sampling !== null && {
      samplingAtLeast: String(sampling.atLeast),
      samplingShare: share(sampling.share),
      samplingAllUpTo: String(sampling.allUpTo),
      samplingRounding: sampling.rounding,
      samplingSource: sampling.source,
    }),
    ...(limits !== null && {
      limitsFails: share(limits.fails),
      limitsEligible: share(limits.eligible),
      limitsSource: limits.source,
    }),
    ...(qualifies !== null && {
      qualifiesDays: String(qualifies.daysBeforeElection),
      qualifiesSource: qualifies.source,
    }),
    ...(withdrawal !== null && {
      withdrawalUntil: withdrawal.until,
      withdrawalDays: String(withdrawal.days),
      withdrawalSource: withdrawal.source,
    }),
    ...(decision !== null && {
      decisionKeys: decision.keys.map(keyText).join('\n'),
      decisionSource: decision.source,
    }),
    thresholds: profile.thresholds
      .map(({ pledges, obliges, within, source }) => line(pledges, obliges, `${within.days} ${within.count}`, source))
      .join('\n'),
  };
}
