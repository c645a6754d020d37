/** The desk: a form that takes seconds, what to read back to whoever was brought in, and those of the hall and the phone who wait. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import {
  button,
  checkbox,
  errorSummary,
  explainer,
  facts,
  form,
  html,
  liveRegion,
  notice,
  radioGroup,
  section,
  selectField,
  textArea,
  textField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { inOrder, type Question } from '../../../rules/meeting/index.ts';
import type { Standing } from '../standing.ts';
import { languagesOf, pathOf, processOf, type TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { desk } from '../words/desk.ts';
import { itemTitle } from './town-hall-words.ts';

export interface DeskParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly standing: Standing;
  /** Names by id: of what people may say they live in, in order. */
  readonly regions: ReadonlyMap<string, string>;
  /** A fresh UUID; `question` is the one of the form that came back. */
  readonly key: () => string;
  readonly question: string;
  /** Who was brought in last. */
  readonly told: Question | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string | undefined; readonly message: string } | undefined;
}

export function deskPage(parts: DeskParts): Content {
  const { locale, hall, standing, problem, told } = parts;
  const t = desk(locale);
  const { status, queueOpen } = standing.meeting;
  const shut = status === 'adjourned' ? t('over') : queueOpen ? undefined : t('closed');
  return [
    problem !== undefined &&
      errorSummary({
        title: t('problem'),
        errors: [{ message: problem.message, ...(problem.field === undefined ? {} : { field: problem.field }) }],
      }),
    told !== undefined && readBack(parts, told),
    html`<div class="columns desk">
      <div class="columns-main">${shut === undefined ? bringIn(parts) : notice({ kind: 'warning', body: shut })}</div>
      <div class="columns-aside">
        ${section({
          title: t('brought'),
          body: liveRegion({ id: 'desk-queue', topic: processOf(hall.id), body: waiting(parts) }),
        })}
      </div>
    </div>`,
  ];
}

function readBack({ locale, standing }: DeskParts, told: Question): Html {
  const t = desk(locale);
  const queue = inOrder(standing.meeting, standing.support);
  const at = queue.findIndex(({ question }) => question === told.question);
  return notice({
    kind: 'success',
    title: t('readBack'),
    announce: true,
    body: html`<p class="desk-place">
        ${
          at < 0
            ? `${t('elsewhere', { n: told.number })}: ${common(locale)(`question.${told.state}`)}`
            : t('place', { n: told.number, place: at + 1, all: queue.length })
        }
      </p>
      <p dir="auto">${told.name === '' ? common(locale)('someone') : told.name}</p>`,
  });
}

function bringIn(parts: DeskParts): Html {
  const { locale, hall, standing, regions, question, told, typed, problem } = parts;
  const t = desk(locale);
  const kept = (name: string): { readonly name: string; readonly value: string; readonly error?: string } => ({
    name,
    value: typed[name] ?? '',
    ...(problem?.field === name ? { error: problem.message } : {}),
  });
  return form({
    action: `${pathOf(hall)}/desk`,
    hidden: { question },
    label: told === undefined ? t('title') : t('nextOne'),
    body: [
      radioGroup({
        ...kept('via'),
        legend: t('via'),
        inline: true,
        value: typed['via'] ?? told?.via ?? 'hall',
        options: (['hall', 'phone'] as const).map((value) => ({ value, label: t(`via.${value}`) })),
      }),
      radioGroup({
        name: 'form',
        legend: t('form'),
        inline: true,
        value: typed['form'] === 'written' ? 'written' : 'spoken',
        options: (['spoken', 'written'] as const).map((value) => ({ value, label: t(`form.${value}`) })),
      }),
      textField({ ...kept('name'), label: t('name'), hint: t('nameHint'), width: 'medium', autocomplete: 'off' }),
      textArea({ ...kept('text'), label: t('text'), hint: t('textHint'), rows: 2 }),
      html`<div class="field-row">
        ${selectField({
          ...kept('region'),
          label: t('region'),
          placeholder: t('notSaid'),
          options: [...regions].map(([value, label]) => ({ value, label })),
        })}
        ${selectField({
          ...kept('item'),
          value: typed['item'] ?? standing.meeting.item ?? '',
          label: t('item'),
          placeholder: t('noItem'),
          options: hall.items.map((item, at) => ({
            value: String(item.number),
            label: `${at + 1}. ${itemTitle(locale, hall, item).text}`,
          })),
        })}
        ${selectField({
          ...kept('language'),
          value: typed['language'] ?? hall.language,
          label: t('language'),
          options: languagesOf(hall, locale).map((value) => ({ value, label: languageName(locale, value) })),
        })}
      </div>`,
      checkbox({ name: 'interpreted', label: t('interpreted'), checked: typed['interpreted'] === 'yes' }),
      checkbox({ name: 'again', label: t('again'), checked: typed['again'] === 'yes' }),
    ],
    buttons: button({ label: t('send') }),
  });
}

function waiting({ locale, hall, standing, key }: DeskParts): Content {
  const [t, c] = [desk(locale), common(locale)];
  // Once it is over nobody waits: what was not reached is answered in writing.
  const queue = standing.meeting.status === 'adjourned' ? [] : inOrder(standing.meeting, standing.support);
  const ours = queue
    .map((question, at) => ({ question, place: at + 1 }))
    .filter(({ question }) => question.via !== 'web');
  if (ours.length === 0) return html`<p>${t('nobody')}</p>`;
  return html`<ul class="chair-queue">
    ${ours.map(
      ({ question: { question, number, name, via, text, language }, place }): Html =>
        html`<li>
          <p class="chair-question" lang="${text === '' ? locale : language}" dir="auto">
            ${text === '' ? c('wantsToSpeak') : text}
          </p>
          ${facts([
            html`<strong>${t('elsewhere', { n: number })}</strong>`,
            html`<span dir="auto">${name === '' ? c('someone') : name}</span>`,
            c(`via.${via}`),
            t('placeNow', { place, all: queue.length }),
          ])}
          ${explainer({
            summary: t('takeOut'),
            body: form({
              action: `${pathOf(hall)}/desk/${question}/withdraw`,
              hidden: { key: key() },
              label: t('takeOutOf', { n: number }),
              body: textField({
                name: `why-${question}`,
                label: t('why'),
                value: desk(hall.language === 'es' ? 'es' : 'en')('theirWish'),
              }),
              buttons: button({ label: t('takeOutOf', { n: number }), kind: 'secondary' }),
            }),
          })}
        </li>`,
    )}
  </ul>`;
}
