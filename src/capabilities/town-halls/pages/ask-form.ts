/** The form for asking in writing or asking to speak: two fields at first sight, the rest folded away. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import {
  button,
  checkbox,
  explainer,
  form,
  html,
  linkButton,
  notice,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { languagesOf, pathOf, type TownHall } from '../town-hall.ts';
import { asking } from '../words/asking.ts';
import { live } from '../words/live.ts';
import { itemTitle } from './town-hall-words.ts';

export interface AskParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  /** Why this visitor cannot ask now, as a sentence; undefined when they can. */
  readonly closed: { readonly sentence: string; readonly signIn: boolean } | undefined;
  readonly key: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string | undefined; readonly message: string } | undefined;
}

export function askSection(parts: AskParts): Html {
  const { locale, closed, typed } = parts;
  const t = asking(locale);
  const kept = (typed['text'] ?? '') !== '';
  return html`<section class="ask" id="ask" aria-labelledby="ask-title">
    <h2 id="ask-title">${t('ask')}</h2>
    ${closed !== undefined && whyClosed(parts, closed, kept)} ${(closed === undefined || kept) && askForm(parts)}
  </section>`;
}

function whyClosed({ locale, hall }: AskParts, closed: NonNullable<AskParts['closed']>, kept: boolean): Content {
  const t = asking(locale);
  if (!closed.signIn) return notice({ kind: 'info', body: closed.sentence });
  return [
    notice({ kind: 'info', body: [closed.sentence, kept && html` ${t('copyFirst')}`] }),
    linkButton({ href: `/sign-in?return=${encodeURIComponent(`${pathOf(hall)}/live`)}`, label: t('signIn') }),
  ];
}

function askForm({ locale, hall, key, typed, problem }: AskParts): Html {
  const t = asking(locale);
  const wrong = (field: string): { error: string } | object =>
    problem?.field === field ? { error: problem.message } : {};
  const inFold = ['name', 'item', 'language', 'interpreted'];
  const chosen = inFold.some((field) => !['', locale].includes(typed[field] ?? ''));
  return form({
    action: `${pathOf(hall)}/questions`,
    id: 'ask-form',
    hidden: { question: key },
    body: [
      radioGroup({
        name: 'form',
        legend: t('howLegend'),
        inline: true,
        value: typed['form'] === 'spoken' ? 'spoken' : 'written',
        options: (['written', 'spoken'] as const).map((value) => ({ value, label: t(`how.${value}`) })),
      }),
      textArea({
        name: 'text',
        label: t('questionLabel'),
        hint: t('questionHint'),
        value: typed['text'],
        rows: 3,
        ...wrong('text'),
      }),
      explainer({
        summary: t('more'),
        open: chosen || inFold.includes(problem?.field ?? ''),
        body: [
          textField({
            name: 'name',
            label: t('nameLabel'),
            hint: t('nameHint'),
            value: typed['name'],
            autocomplete: 'nickname',
            ...wrong('name'),
          }),
          hall.items.length > 0 &&
            selectField({
              name: 'item',
              label: t('itemLabel'),
              placeholder: t('noItem'),
              value: typed['item'],
              width: 'full',
              options: hall.items.map((item) => ({
                value: String(item.number),
                label: `${live(locale)('item', { n: item.number })}: ${itemTitle(locale, hall, item).text}`,
              })),
              ...wrong('item'),
            }),
          selectField({
            name: 'language',
            label: t('languageLabel'),
            value: typed['language'] ?? locale,
            options: languagesOf(hall, locale).map((value) => ({ value, label: languageName(locale, value) })),
          }),
          checkbox({
            name: 'interpreted',
            value: 'yes',
            label: t('interpretedLabel'),
            checked: typed['interpreted'] === 'yes',
          }),
        ],
      }),
    ],
    buttons: button({ label: t('send') }),
  });
}
