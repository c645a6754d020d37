/** Who is there, and what the members decided: each motion with the vote of every member, for everybody to see. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { badge, dataTable, facts, html, type Content, type Html } from '../../../platform/ui/index.ts';
import { ayesNeeded, memberVotes, quorumOf, type Meeting, type Motion } from '../../../rules/meeting/index.ts';
import type { Standing } from '../standing.ts';
import type { TownHall } from '../town-hall.ts';
import { votes as words } from '../words/votes.ts';

/** On the page on which people take part; empty where nobody votes. */
export function votesPart(locale: Locale, hall: TownHall, { meeting }: Standing): Html {
  const body = hall.members.length === 0 ? undefined : votesSection(locale, hall, meeting);
  if (body === undefined) return html`<section data-part="votes" id="votes" hidden></section>`;
  return html`<section class="member-votes" data-part="votes" id="votes" aria-labelledby="votes-title">
    <h2 id="votes-title">${words(locale)('members')}</h2>
    ${body}
  </section>`;
}

/** Undefined while there is nothing to tell: the roll was not called and no motion was put. */
export function votesSection(locale: Locale, hall: TownHall, meeting: Meeting): Content | undefined {
  if (meeting.rollCalledAt === null && meeting.motions.size === 0) return undefined;
  return [
    meeting.rollCalledAt !== null && rollLine(locale, hall, meeting),
    [...meeting.motions.values()].reverse().map((motion) => motionCard(locale, hall, motion)),
  ];
}

/** Who is there and whether that is a quorum, in words. */
export function rollLine(locale: Locale, hall: TownHall, { present }: Meeting): Html {
  const t = words(locale);
  const names = (wanted: (at: { readonly remote: boolean } | undefined) => boolean): string =>
    hall.members
      .filter(({ number }) => wanted(present.get(number)))
      .map(({ name }) => name)
      .join(', ');
  const [room, remote, absent] = [
    names((at) => at?.remote === false),
    names((at) => at?.remote === true),
    names((at) => at === undefined),
  ];
  const quorum = quorumOf(hall.members.length);
  return html`<div class="roll-line">
    ${facts([
      badge(
        present.size >= quorum
          ? { label: t('quorum', { present: present.size, members: hall.members.length }), tone: 'success' }
          : {
              label: t('noQuorum', { present: present.size, members: hall.members.length, quorum }),
              tone: 'warning',
            },
      ),
    ])}
    <dl class="roll">
      ${(
        [
          ['inRoom', room],
          ['isRemote', remote],
          ['isAbsent', absent],
        ] as const
      ).map(
        ([label, list]) =>
          list !== '' &&
          html`<div>
            <dt>${t(label)}</dt>
            <dd dir="auto">${list}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

export function motionCard(locale: Locale, hall: TownHall, motion: Motion): Html {
  const t = words(locale);
  const name = (number: number): string => hall.members.find((one) => one.number === number)?.name ?? String(number);
  const item = hall.items.find(({ number }) => number === motion.item);
  return html`<article class="motion">
    <div class="motion-head">
      <h3>${t(`about.${motion.about}`)}</h3>
      ${motionBadge(locale, motion)}
    </div>
    <p class="motion-text" lang="${hall.language}" dir="auto">${motion.text}</p>
    ${facts([
      t('movedBy', { name: name(motion.mover) }),
      motion.seconder === null ? t('notSeconded') : t('secondedBy', { name: name(motion.seconder) }),
      item !== undefined && t('onItem', { number: hall.items.indexOf(item) + 1, title: item.title }),
      t(`needs.${motion.needs}`),
    ])}
    ${
      motion.votedAt !== null && [
        html`<p class="motion-result">${motionResult(locale, motion, hall.members.length)}</p>`,
        dataTable({
          caption: t('everyVote'),
          captionHidden: true,
          dense: true,
          columns: [{ label: t('member') }, { label: t('vote') }],
          rows: hall.members.map(({ number, name: called, seat }) => [
            html`<span dir="auto">${called}</span
              >${seat !== '' && html` <span class="hint" dir="auto">${seat}</span>`}`,
            votedWord(locale, motion, number),
          ]),
        }),
      ]
    }
  </article>`;
}

const votedWord = (locale: Locale, { votes }: Motion, member: number): string => {
  const vote = votes.get(member);
  return vote === undefined ? '–' : words(locale)(`vote.${vote}`);
};

const motionBadge = (locale: Locale, { carried }: Motion): Html => {
  const t = words(locale);
  if (carried === null) return badge({ label: t('pending'), tone: 'gold' });
  return carried
    ? badge({ label: t('carried'), tone: 'success' })
    : badge({ label: t('failed'), tone: 'neutral', icon: 'cross' });
};

/** What was decided, with the count and what was needed: for pages and for minutes. `members`: how many seats there are. */
export function motionResult(locale: Locale, motion: Motion, members: number): string {
  const t = words(locale);
  const count = (wanted: (typeof memberVotes)[number]): number =>
    [...motion.votes.values()].filter((vote) => vote === wanted).length;
  const counted = memberVotes
    .filter((vote) => vote === 'aye' || vote === 'no' || count(vote) > 0)
    .map((vote) => t(`count.${vote}`, { n: count(vote) }))
    .join(', ');
  const needed = ayesNeeded(motion.needs, members);
  const rule = needed === null ? t('neededMore') : t('needed', { n: needed, members });
  return `${t(motion.carried === true ? 'carried' : 'failed')}: ${counted}. ${rule}`;
}
