/** Where captions are typed or pasted, and where a captioner's program gets its token. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, languageName } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  button,
  codeBlock,
  errorSummary,
  explainer,
  form,
  html,
  liveRegion,
  moreLink,
  notice,
  receipt,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Standing } from '../standing.ts';
import type { Captioner } from '../store/captions.ts';
import { pathOf, processOf, type TownHall } from '../town-hall.ts';
import { captions as words } from '../words/captions.ts';
import { captionWords, correctLink } from './caption-words.ts';

export interface CaptionsPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly standing: Standing;
  readonly captioners: readonly Captioner[];
  readonly key: () => string;
  /** What was typed, or the language and speaker of the line before. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string; readonly message: string } | undefined;
}

export function captionsPage(parts: CaptionsPageParts): Content {
  const { locale, hall, standing, problem } = parts;
  const t = words(locale);
  const { status } = standing.meeting;
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    status === 'to-come' && notice({ kind: 'info', body: t('notRunning') }),
    writeForm(parts),
    section({
      title: t('lines'),
      aside: moreLink(`${pathOf(hall)}/transcript`, t('transcript')),
      body: liveRegion({ id: 'captions-now', topic: processOf(hall.id), body: lastLines(parts) }),
    }),
    programs(parts),
  ];
}

function writeForm({ locale, hall, key, typed, problem }: CaptionsPageParts): Content {
  const t = words(locale);
  const error = (field: string) => (problem?.field === field ? { error: problem.message } : {});
  return form({
    action: `${pathOf(hall)}/captions`,
    hidden: { key: key() },
    label: t('write'),
    body: [
      selectField({
        name: 'language',
        label: t('languageLabel'),
        value: typed['language'],
        options: hall.languages.map((value) => ({ value, label: languageName(locale, value) })),
        ...error('language'),
      }),
      textField({
        name: 'speaker',
        label: t('speaker'),
        value: typed['speaker'],
        autocomplete: 'off',
        ...error('speaker'),
      }),
      textArea({
        name: 'text',
        label: t('text'),
        hint: t('textHint'),
        rows: 4,
        value: typed['text'],
        ...error('text'),
      }),
    ],
    buttons: button({ label: t('send') }),
  });
}

function lastLines({ locale, hall, standing }: CaptionsPageParts): Content {
  const t = words(locale);
  const { captions } = standing.meeting;
  if (captions.length === 0) return html`<p>${t('waiting')}</p>`;
  return hall.languages.map((language) => {
    const lines = captions.filter((caption) => caption.language === language);
    return (
      lines.length > 0 &&
      html`<h3>${languageName(locale, language)}</h3>
        <ol class="caption-lines" lang="${language}">
          ${lines.map(
            (line) =>
              html`<li>
                ${captionWords(locale, line, html`<span class="caption-speaker" dir="auto">${line.speaker}:</span> `)}
                ${correctLink(locale, hall, line)}
              </li>`,
          )}
        </ol>`
    );
  });
}

function programs({ locale, timeZone, hall, captioners, key, typed, problem }: CaptionsPageParts): Content {
  const t = words(locale);
  const at = `${pathOf(hall)}/captions/programs`;
  return explainer({
    summary: t('program'),
    open: problem?.field === 'label' || captioners.length > 0,
    body: [
      html`<p>${t('programLead')}</p>`,
      captioners.length > 0 &&
        html`<ul class="captioners">
          ${captioners.map(
            ({ number, label, madeAt }) =>
              html`<li>
                <p>
                  <strong dir="auto">${label}</strong>
                  <span class="hint">${t('made', { at: dateTime(locale, madeAt, timeZone) })}</span>
                </p>
                ${actionForm({
                  action: `${at}/${number}/withdraw`,
                  label: html`${t('withdraw')}<span class="visually-hidden">: ${label}</span>`,
                  kind: 'quiet',
                })}
              </li>`,
          )}
        </ul>`,
      form({
        action: at,
        hidden: { key: key() },
        body: textField({
          name: 'label',
          label: t('label'),
          value: typed['label'],
          ...(problem?.field === 'label' ? { error: problem.message } : {}),
        }),
        buttons: button({ label: t('make'), kind: 'secondary' }),
      }),
    ],
  });
}

/** Shown once, right after it was made. */
export function captionerPage(parts: {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly label: string;
  readonly token: string;
  readonly publicUrl: string;
}): Content {
  const { locale, hall, label, token, publicUrl } = parts;
  const t = words(locale);
  const command = `./concord captions ${publicUrl}${pathOf(hall)} ${token} --language ${hall.languages[0] ?? hall.language}`;
  return [
    receipt({
      title: t('token', { label }),
      body: t('tokenOnce'),
      rows: [{ term: t('label'), value: html`<code class="token">${token}</code>` }],
    }),
    html`<p>${t('tokenUse')}</p>`,
    codeBlock({ code: command }),
    moreLink(`${pathOf(hall)}/captions`, t('back')),
  ];
}
