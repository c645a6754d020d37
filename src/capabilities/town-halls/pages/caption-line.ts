/** One line of captions, to be corrected or taken out; with every wording that it had, for those who run the meeting. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName, timeOfDay } from '../../../platform/i18n/format.ts';
import {
  button,
  errorSummary,
  form,
  html,
  moreLink,
  notice,
  section,
  summaryList,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Caption } from '../../../rules/meeting/index.ts';
import type { Wording } from '../store/captions.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { captions as words } from '../words/captions.ts';

export interface CaptionLineParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly caption: Caption;
  readonly wordings: readonly Wording[];
  /** One for each form. */
  readonly keys: { readonly correct: string; readonly strike: string };
  /** What was typed and refused. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string; readonly message: string } | undefined;
}

export function captionLinePage(parts: CaptionLineParts): Content {
  const { locale, timeZone, hall, caption, problem } = parts;
  const t = words(locale);
  const reason = caption.revision?.struck ?? null;
  return [
    problem !== undefined && reason === null && errorSummary({ title: t('problem'), errors: [problem] }),
    summaryList([
      { term: t('saidAt'), value: timeOfDay(locale, new Date(caption.at), timeZone, true) },
      { term: t('languageLabel'), value: languageName(locale, caption.language) },
    ]),
    reason === null
      ? [correctForm(parts), strikeForm(parts)]
      : // Somebody else was quicker: there are no fields any more that a sentence could stand beside.
        notice({
          kind: 'info',
          ...(problem === undefined ? {} : { title: problem.message }),
          body: html`<span dir="auto">${t('struck', { reason })}</span>`,
        }),
    wordings(parts),
    html`<p>${moreLink(`${pathOf(hall)}/captions`, t('back'))}</p>`,
    html`<p>
      ${moreLink(
        `${pathOf(hall)}/transcript?${new URLSearchParams({ language: caption.language }).toString()}`,
        t('transcriptLink'),
      )}
    </p>`,
  ];
}

const at = ({ hall, caption }: CaptionLineParts): string => `${pathOf(hall)}/captions/${caption.seq}`;

const errorAt = ({ problem }: CaptionLineParts, field: string): { readonly error?: string } =>
  problem?.field === field ? { error: problem.message } : {};

function correctForm(parts: CaptionLineParts): Content {
  const { locale, caption, keys, typed } = parts;
  const t = words(locale);
  return form({
    action: `${at(parts)}/correct`,
    hidden: { key: keys.correct },
    label: t('lineTitle'),
    body: [
      textField({
        name: 'speaker',
        label: t('speaker'),
        value: typed['speaker'] ?? caption.speaker,
        autocomplete: 'off',
        ...errorAt(parts, 'speaker'),
      }),
      textArea({
        name: 'text',
        label: t('correctText'),
        rows: 3,
        value: typed['text'] ?? caption.text,
        ...errorAt(parts, 'text'),
      }),
    ],
    buttons: button({ label: t('correctIt') }),
  });
}

function strikeForm(parts: CaptionLineParts): Content {
  const { locale, keys, typed } = parts;
  const t = words(locale);
  return section({
    title: t('strike'),
    body: [
      html`<p>${t('strikeLead')}</p>`,
      form({
        action: `${at(parts)}/strike`,
        hidden: { key: keys.strike },
        body: textField({
          name: 'reason',
          label: t('strikeReason'),
          hint: t('strikeHint'),
          value: typed['reason'],
          autocomplete: 'off',
          ...errorAt(parts, 'reason'),
        }),
        buttons: button({ label: t('strikeIt'), kind: 'danger' }),
      }),
    ],
  });
}

function wordings({ locale, timeZone, caption, wordings: all }: CaptionLineParts): Content {
  const t = words(locale);
  if (caption.revision === null) return '';
  return section({
    title: t('wordings'),
    body: [
      html`<p>${t('wordingsLead')}</p>`,
      html`<ol class="transcript" lang="${caption.language}">
        ${all.map(
          (one) =>
            html`<li>
              <time datetime="${one.at.toISOString()}">${timeOfDay(locale, one.at, timeZone, true)}</time>
              <p>
                ${one.speaker !== '' && html`<strong dir="auto">${one.speaker}:</strong> `}<span dir="auto"
                  >${one.text}</span
                >
              </p>
            </li>`,
        )}
      </ol>`,
    ],
  });
}
