/** Who signed up, for those who prepare the meeting: figures, the line, what is needed, and places kept for regions. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  dateTimeField,
  emptyState,
  errorSummary,
  fileList,
  form,
  html,
  keyFigures,
  numberField,
  section,
  selectField,
  summaryList,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { ListedSignUp, SignUpList } from '../sign-up-list.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { signUpsWords } from '../words/sign-ups.ts';
import { languageNames } from './town-hall-words.ts';

export interface SignUpsPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly list: SignUpList;
  /** For whose people places can be kept; undefined for those who may not keep any. */
  readonly regions: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly problem?: { readonly field: string | undefined; readonly message: string } | undefined;
}

export function signUpsPage(parts: SignUpsPageParts): Content {
  const { locale, hall, list, problem } = parts;
  const t = signUpsWords(locale);
  const { signUps } = list;
  const count = (place: ListedSignUp['place']): number => signUps.filter((one) => one.place === place).length;
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    keyFigures([
      {
        value: number(locale, count('placed')),
        label: t('placed'),
        note: hall.capacity === null ? t('noLimit') : t('of', { n: hall.capacity }),
      },
      { value: number(locale, count('waiting')), label: t('waiting') },
      { value: number(locale, count('remote')), label: t('remote') },
      { value: number(locale, signUps.filter((one) => one.accommodation !== '').length), label: t('needs') },
    ]),
    signUps.length === 0
      ? emptyState({ title: t('none') })
      : [
          interpretation(locale, signUps),
          line(parts),
          fileList([{ href: `${pathOf(hall)}/sign-ups.csv`, label: t('download'), kind: 'CSV' }]),
        ],
    kept(parts),
  ];
}

function interpretation(locale: Locale, signUps: readonly ListedSignUp[]): Content {
  const t = signUpsWords(locale);
  const wanted = new Map<string, number>();
  for (const { interpretation: tag } of signUps) if (tag !== '') wanted.set(tag, (wanted.get(tag) ?? 0) + 1);
  return (
    wanted.size > 0 &&
    section({
      id: 'interpretation',
      title: t('interpretationTitle'),
      body: summaryList(
        [...wanted].map(([tag, n]) => ({ term: languageNames(locale, [tag]), value: t('people', { n }) })),
      ),
    })
  );
}

function line({ locale, timeZone, list }: SignUpsPageParts): Content {
  const t = signUpsWords(locale);
  return dataTable({
    caption: t('tableTitle'),
    stacked: true,
    dense: true,
    columns: [
      { label: t('who') },
      { label: t('place') },
      { label: t('region') },
      { label: t('interpretation') },
      { label: t('accommodation') },
      { label: t('since') },
    ],
    rows: list.signUps.map((one) => [
      html`<span dir="auto">${one.name === '' ? one.email : html`${one.name}<br />${one.email}`}</span>`,
      t(`place.${one.place}`, { nr: one.nr ?? 0 }),
      one.region,
      one.interpretation === '' ? '' : languageNames(locale, [one.interpretation]),
      one.accommodation !== '' && html`<span dir="auto">${one.accommodation}</span>`,
      dateTime(locale, one.since, timeZone),
    ]),
  });
}

function kept(parts: SignUpsPageParts): Content {
  const { locale, timeZone, hall, list, regions } = parts;
  const t = signUpsWords(locale);
  const { quotas, releasedAt } = list.placing;
  return section({
    id: 'kept',
    title: t('keptTitle'),
    lead: t(hall.capacity === null ? 'noCapacity' : 'keptLead'),
    body: hall.capacity !== null && [
      quotas.length > 0 &&
        html`<ul class="list">
          ${quotas.map(({ name, places }) => html`<li>${t('keptNow', { region: name, n: places })}</li>`)}
        </ul>`,
      quotas.length > 0 &&
        html`<p class="hint">
          ${releasedAt === null ? t('neverReleased') : t('releasedOn', { date: dateTime(locale, releasedAt, timeZone) })}
        </p>`,
      regions !== undefined && keepForm(parts, regions),
    ],
  });
}

function keepForm(
  { locale, hall, typed, problem }: SignUpsPageParts,
  regions: NonNullable<SignUpsPageParts['regions']>,
): Content {
  const t = signUpsWords(locale);
  const wrong = (field: string): { error: string } | undefined =>
    problem?.field === field ? { error: problem.message } : undefined;
  return form({
    action: `${pathOf(hall)}/sign-ups/keep`,
    body: [
      selectField({
        name: 'region',
        label: t('keepFor'),
        placeholder: t('chooseRegion'),
        options: regions.map(({ id, name }) => ({ value: id, label: name })),
        value: typed?.['region'],
        ...wrong('region'),
      }),
      numberField({
        name: 'places',
        label: t('places'),
        hint: t('placesHint'),
        min: 0,
        value: typed?.['places'],
        ...wrong('places'),
      }),
      dateTimeField({ name: 'released', label: t('released'), value: typed?.['released'], ...wrong('released') }),
      textField({
        name: 'reason',
        label: t('reason'),
        hint: t('reasonHint'),
        value: typed?.['reason'],
        ...wrong('reason'),
      }),
    ],
    buttons: button({ label: t('keep') }),
  });
}
