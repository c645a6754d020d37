/** Where the chair makes polls ready, asks them and closes them; and one poll on a page of its own, for those who choose. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  badge,
  button,
  errorSummary,
  fieldset,
  form,
  html,
  liveRegion,
  moreLink,
  radioGroup,
  section,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Poll, PollAsked } from '../../../rules/meeting/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Standing } from '../standing.ts';
import { pathOf, processOf, type TownHall } from '../town-hall.ts';
import { polls as words } from '../words/polls.ts';
import { pollBody, pollResults, pollSection } from './poll-part.ts';

export interface PollsPageParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly standing: Standing;
  readonly key: () => string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string; readonly message: string } | undefined;
}

export function pollsPage(parts: PollsPageParts): Content {
  const { locale, hall, standing, problem } = parts;
  const t = words(locale);
  const { prepared, polls } = standing.meeting;
  const open = [...polls.values()].find(({ closedAt }) => closedAt === null);
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    section({
      title: t('now'),
      body: [
        liveRegion({
          id: 'poll-now',
          topic: processOf(hall.id),
          body: open === undefined ? html`<p>${t('none')}</p>` : pollSection(locale, hall, shownOn(standing, open)),
        }),
        open !== undefined && closeForm(parts, open),
      ],
    }),
    section({
      title: t('prepared'),
      body:
        prepared.size === 0
          ? html`<p>${t('nonePrepared')}</p>`
          : html`<ul class="ready-polls">
              ${[...prepared.values()].map((asked) => readyPoll(parts, asked))}
            </ul>`,
    }),
    section({ title: t('prepare'), body: prepareForm(parts) }),
    [...polls.values()].some(({ closedAt }) => closedAt !== null) &&
      section({ title: t('results'), body: pollResults(locale, standing.meeting) }),
  ];
}

const shownOn = (standing: Standing, { poll }: Poll): Standing => ({
  ...standing,
  meeting: { ...standing.meeting, screen: { ...standing.meeting.screen, screen: 'poll', poll } },
});

function readyPoll({ locale, hall, key }: PollsPageParts, asked: Required<PollAsked>): Content {
  const t = words(locale);
  const { text, language } = inLanguage(asked, 'question', locale);
  const at = `${pathOf(hall)}/polls/${asked.poll}`;
  return html`<li class="ready-poll">
    <p class="ready-poll-question">
      <span lang="${language}" dir="auto">${text}</span> ${badge({ label: t(asked.form) })}
    </p>
    <p lang="${language}" dir="auto">${inLanguage(asked, 'options', locale).text.join(' · ')}</p>
    <div class="actions">
      ${actionForm({ action: `${at}/open`, label: t('open'), hidden: { key: key() } })}
      ${actionForm({ action: `${at}/drop`, label: t('drop'), kind: 'quiet', hidden: { key: key() } })}
    </div>
  </li>`;
}

function closeForm({ locale, hall, key, typed, problem }: PollsPageParts, poll: Poll): Content {
  const t = words(locale);
  return form({
    action: `${pathOf(hall)}/polls/${poll.poll}/close`,
    hidden: { key: key() },
    body: fieldset({
      legend: t('hands'),
      hint: t('handsHint'),
      body: inLanguage(poll, 'options', locale).text.map((option, at) =>
        textField({
          name: `hands-${at}`,
          label: option,
          value: typed[`hands-${at}`],
          width: 'short',
          autocomplete: 'off',
          ...(problem?.field === `hands-${at}` ? { error: problem.message } : {}),
        }),
      ),
    }),
    buttons: [button({ label: t('close') }), html`<span class="hint">${t('closeHint')}</span>`],
  });
}

function prepareForm({ locale, hall, key, typed, problem }: PollsPageParts): Content {
  const t = words(locale);
  const error = (field: string) => (problem?.field === field ? { error: problem.message } : {});
  return form({
    action: `${pathOf(hall)}/polls`,
    hidden: { poll: key(), key: key() },
    body: [
      radioGroup({
        name: 'form',
        legend: t('form'),
        hint: t('formHint'),
        inline: true,
        value: typed['form'] ?? 'poll',
        options: (['poll', 'straw'] as const).map((value) => ({ value, label: t(value) })),
      }),
      textField({ name: 'question', label: t('question'), value: typed['question'], ...error('question') }),
      textArea({
        name: 'options',
        label: t('options'),
        hint: t('optionsHint'),
        rows: 4,
        value: typed['options'],
        ...error('options'),
      }),
      hall.languages.slice(1).map((language) =>
        fieldset({
          legend: t('inLanguage', { language: languageName(locale, language) }),
          hint: t('translationHint'),
          body: [
            textField({
              name: `question-${language}`,
              label: t('question'),
              value: typed[`question-${language}`],
              ...error(`question-${language}`),
            }),
            textArea({
              name: `options-${language}`,
              label: t('options'),
              rows: 4,
              value: typed[`options-${language}`],
              ...error(`options-${language}`),
            }),
          ],
        }),
      ),
    ],
    buttons: button({ label: t('save') }),
  });
}

/** One poll by itself: where a link on a screen leads, and where a choice that was not recorded comes back to. */
export function pollPage(parts: {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly standing: Standing;
  readonly poll: Poll;
  readonly chosen: number | undefined;
  readonly problem?: string | undefined;
}): Content {
  const { locale, hall, standing, poll, chosen, problem } = parts;
  const t = words(locale);
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [{ message: problem }] }),
    html`<section class="quick-poll">${pollBody(locale, hall, poll, standing, { chosen })}</section>`,
    moreLink(`${pathOf(hall)}/live`, t('back')),
  ];
}
