/** Minutes as text that a terminal, an editor and any Markdown reader can show (CommonMark). */
import { dateTime, day, number } from '../../platform/i18n/format.ts';
import {
  vias,
  type MinutesItem,
  type MinutesMotion,
  type MinutesQuestion,
  type Pause,
} from '../../rules/meeting/index.ts';
import { pauseName, staysOf } from './pages/minutes-body.ts';
import { writtenHead } from './pages/minutes-item.ts';
import { clock, nameOf, spanOf, voteCount, type MinutesParts } from './pages/minutes-say.ts';
import { common } from './words/common.ts';
import { minutesWords } from './words/minutes.ts';

export type TextParts = Omit<MinutesParts, 'mark' | 'afterNote' | 'afterPromise'> & {
  readonly title: string;
  readonly place: string;
  /** Whether it is a draft, a version, approved: in one line. */
  readonly standing: string;
};

export function minutesText(parts: TextParts): string {
  const t = minutesWords(parts.locale);
  const { minutes } = parts.content;
  const lines = [
    `# ${t('minutesOf', { title: plain(parts.title) })}`,
    parts.standing,
    list(head(parts)),
    added(parts, 'general'),
    `## ${t('attendance')}`,
    minutes.attendance.length === 0
      ? t('noMembers')
      : list(
          minutes.attendance.map(
            (member) =>
              `${plain(member.seat === '' ? member.name : `${member.name} (${member.seat})`)}: ${staysOf(parts, member)}`,
          ),
        ),
    added(parts, 'attendance'),
    `## ${t('participation')}`,
    list(participation(parts)),
    `## ${t('agenda')}`,
    ...minutes.items.map((item, at) => itemText(parts, item, at)),
    `## ${t('pauses')}`,
    minutes.pauses.length === 0 ? t('noPauses') : list(minutes.pauses.map((pause) => pauseText(parts, pause))),
    added(parts, 'pauses'),
    t('timesIn', { zone: parts.timeZone }),
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

/** One line of text in which nothing is markup. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2');

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

function head({ locale, timeZone, content, place }: TextParts): readonly string[] {
  const t = minutesWords(locale);
  const { openedAt, adjournedAt, adjournedReason } = content.minutes;
  const at = (instant: number | null): string =>
    instant === null ? t('notAdjourned') : dateTime(locale, new Date(instant), timeZone);
  const why = adjournedReason === '' ? '' : `. ${t('adjournedReason', { reason: plain(adjournedReason) })}`;
  return [
    `${t('opened')}: ${at(openedAt)}`,
    `${t('adjourned')}: ${at(adjournedAt)}${why}`,
    ...(place === '' ? [] : [`${t('place')}: ${plain(place)}`]),
  ];
}

function participation({ locale, content }: TextParts): readonly string[] {
  const [t, c] = [minutesWords(locale), common(locale)];
  const { participants, minutes } = content;
  const ways = vias.map((via) => `${c(`via.${via}`)} ${number(locale, minutes.byWay[via])}`).join(', ');
  const told = (term: string, people: number | null): string =>
    `${term}: ${people === null ? t('fewer') : number(locale, people)}`;
  if (participants === null) return [`${t('byWayLead')}: ${ways}`];
  const { people, online, desk, regions, others } = participants;
  return [
    `${t('byWayLead')}: ${ways}`,
    told(t('joined'), people),
    ...(online === null || desk === null || desk === 0 ? [] : [told(t('online'), online), told(t('desk'), desk)]),
    ...regions.map((one) => told(plain(one.region), one.people)),
    ...(regions.length === 0 || others === null || others === 0 ? [] : [told(t('otherRegions'), others)]),
  ];
}

function itemText(parts: TextParts, item: MinutesItem, at: number): string {
  const t = minutesWords(parts.locale);
  const name = item.number === null ? t('outside') : `${at + 1}. ${plain(item.title)}`;
  const when =
    item.openedAt !== null
      ? spanOf(parts, item.openedAt, item.closedAt)
      : item.number !== null && parts.content.minutes.adjournedAt !== null
        ? t('notReached')
        : '';
  const outcome = item.outcome === null ? '' : t(`outcome.${item.outcome}`);
  return [
    `### ${name}`,
    [when, outcome].filter((word) => word !== '').join('. '),
    plain(item.note),
    group(t('notes'), item.notes, ({ text }) => plain(text)),
    group(t('questions'), item.questions, (question) => questionText(parts, question)),
    group(t('motions'), item.motions, (motion) => motionText(parts, motion)),
    group(t('polls'), item.polls, (poll) => pollText(parts, poll)),
    group(t('promises'), item.promises, ({ text, owner, due }) => {
      const by = due === null ? '' : `, ${t('due', { on: day(parts.locale, due) })}`;
      return `**${plain(text)}** ${t('owner', { owner: plain(owner) })}${by}`;
    }),
    item.number === null ? '' : added(parts, `item-${item.number}`),
  ]
    .filter((piece) => piece !== '')
    .join('\n\n');
}

const group = <T>(title: string, entries: readonly T[], say: (entry: T) => string): string =>
  entries.length === 0 ? '' : `#### ${title}\n\n${list(entries.map(say))}`;

function questionText(parts: TextParts, question: MinutesQuestion): string {
  const { locale, timeZone } = parts;
  const [t, c] = [minutesWords(locale), common(locale)];
  const { state, answer, by, merged } = question;
  const off = parts.takenOff.has(question.question);
  const said = off ? t('takenOff') : question.text === '' ? t('spoke') : plain(question.text);
  const name = off || question.name === '' ? c('someone') : plain(question.name);
  const isReason = state === 'deferred' || state === 'skipped';
  return [
    `${said} (${t('asked', { name, via: c(`via.${question.via}`) })})`,
    `  ${t(`state.${state}`)}${by === '' ? '' : `. ${t('answeredBy', { by: plain(by) })}`}`,
    ...(merged === 0 ? [] : [`  ${t('merged', { n: merged })}`]),
    ...(answer === '' ? [] : [`  ${t(isReason ? 'reason' : 'answer')}: ${plain(answer)}`]),
    ...question.written.map((one) => `  ${plain(writtenHead(locale, one, timeZone))}: ${plain(one.text)}`),
  ].join('  \n');
}

function motionText(parts: TextParts, motion: MinutesMotion): string {
  const t = minutesWords(parts.locale);
  const mover = plain(nameOf(parts, motion.mover));
  const by =
    motion.seconder === null
      ? t('moved', { mover })
      : t('movedSeconded', { mover, seconder: plain(nameOf(parts, motion.seconder)) });
  const result = t(motion.carried === null ? 'notVoted' : motion.carried ? 'carried' : 'lost');
  const [ayes, noes] = [voteCount(motion, 'aye'), voteCount(motion, 'no')];
  return [
    plain(motion.text),
    `  ${by}. ${t(`needs.${motion.needs}`)}.`,
    `  **${motion.votedAt === null ? result : t('votedAt', { result, at: clock.time(parts, motion.votedAt), ayes, noes })}**`,
    ...motion.votes.map(({ member, vote }) => `  ${plain(nameOf(parts, member))}: ${t(`vote.${vote}`)}`),
  ].join('  \n');
}

function pollText({ locale }: TextParts, poll: MinutesItem['polls'][number]): string {
  const t = minutesWords(locale);
  const { counts, people, hands } = poll;
  return [
    `${plain(poll.question)} (${t(`form.${poll.form}`)})`,
    ...(counts === null
      ? [`  ${t('pollOpen')}`]
      : [
          ...poll.options.map(
            (option, at) =>
              `  ${plain(option)}: ${number(locale, counts[at] ?? 0)}${hands === null ? '' : `; ${t('hands')}: ${number(locale, hands[at] ?? 0)}`}`,
          ),
          `  ${t('pollPeople', { n: people ?? 0 })}`,
        ]),
  ].join('  \n');
}

function pauseText(parts: TextParts, pause: Pause): string {
  const t = minutesWords(parts.locale);
  const ended = pause.until === null ? t('goesOn') : pause.how === null ? '' : t(`how.${pause.how}`);
  return [
    `${spanOf(parts, pause.at, pause.until)}: ${pauseName(parts.locale, pause)}`,
    plain(pause.reason),
    ended,
    pause.steps === '' ? '' : t('steps', { steps: plain(pause.steps) }),
  ]
    .filter((piece) => piece !== '')
    .join('. ');
}

function added({ locale, corrections }: TextParts, section: string): string {
  const text = corrections[section];
  return text === undefined || text === '' ? '' : `> ${minutesWords(locale)('corrections')}: ${plain(text)}`;
}
