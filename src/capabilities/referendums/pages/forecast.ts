/** The forecast: a form that is sent by its address, the chances as bars and tables, what is assumed and what is not known. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { percent } from '../../../platform/i18n/format.ts';
import {
  barList,
  button,
  columns,
  dataTable,
  errorSummary,
  fieldset,
  form,
  html,
  keyFigures,
  moreLink,
  notice,
  numberField,
  prose,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Foretold } from '../foretell.ts';
import {
  forecastFields,
  scenarioNames,
  type AskedForecast,
  type ForecastField,
  type ScenarioName,
} from '../read-forecast.ts';
import { pathOf, type Referendum } from '../referendum.ts';
import { forecastWords } from '../words/forecast.ts';
import { keyWords } from '../words/keys.ts';
import { assumptionSection } from './forecast-assumptions.ts';
import { keyList, keySentence } from './key-words.ts';

export interface ForecastPageParts extends AskedForecast {
  readonly locale: Locale;
  readonly referendum: Referendum;
  readonly over: boolean;
  readonly foretold: Foretold | undefined;
  /** The query by which the API gives the same. */
  readonly query: string;
}

export function forecastPage(parts: ForecastPageParts): Content {
  const { locale, referendum, problems, foretold, over, asked } = parts;
  const t = forecastWords(locale);
  return [
    errorSummary({
      title: t('problemTitle'),
      errors: forecastFields.flatMap((field) => {
        const problem = problems[field];
        return problem === undefined ? [] : [{ field, message: `${labelOf(locale, field)}: ${t(problem)}` }];
      }),
    }),
    over && notice({ kind: 'warning', body: t('over') }),
    keyList(locale, referendum),
    !over &&
      referendum.topic !== null &&
      html`<p>${moreLink(`/polls/forecast/${referendum.slug}`, t('fromPolls'))}</p>`,
    columns(
      [
        foretold === undefined ? !asked && notice({ kind: 'info', body: t('nothing') }) : results(parts, foretold),
        foretold !== undefined && assumptionSection(parts.locale, foretold),
        unknown(parts),
      ],
      html`<div class="forecast-form">
        <h2>${t('form')}</h2>
        ${fields(parts)}
      </div>`,
    ),
  ];
}

function labelOf(locale: Locale, field: ForecastField): string {
  const t = forecastWords(locale);
  const scenario = scenarioNames.find((name) => field.startsWith(name));
  if (scenario === undefined) return t(field as 'support');
  return t(field === scenario ? 'turnoutOf' : 'weightOf', { scenario: t(`scenario.${scenario}`) });
}

function fields({ locale, referendum, typed, problems }: ForecastPageParts): Content {
  const t = forecastWords(locale);
  const asks = (...kinds: readonly string[]): boolean => referendum.keys.some(({ kind }) => kinds.includes(kind));
  const one = (name: ForecastField, suffix: string, hint?: string): Content => {
    const problem = problems[name];
    return numberField({
      name,
      label: labelOf(locale, name),
      value: typed[name],
      asText: true,
      ...(suffix === '' ? {} : { suffix }),
      ...(hint === undefined ? {} : { hint }),
      ...(problem === undefined ? {} : { error: t(problem) }),
    });
  };
  return form({
    action: `${pathOf(referendum)}/forecast`,
    method: 'get',
    label: t('form'),
    body: [
      fieldset({
        legend: t('pollLegend'),
        body: [one('support', '%', t('supportHint')), one('error', t('points'), t('errorHint'))],
      }),
      asks('turnout', 'approval-quorum') &&
        fieldset({
          legend: t('turnoutLegend'),
          hint: t('turnoutHint'),
          body: [
            scenarioNames.map(
              (name) => html`<div class="turnout-pair">${one(name, '%')} ${one(`${name}Weight`, '')}</div>`,
            ),
            one('turnoutError', t('points')),
            one('together', '', t('togetherHint')),
          ],
        }),
      asks('approval-quorum', 'regions') &&
        fieldset({
          legend: t('moreLegend'),
          body: [
            asks('approval-quorum') && one('blank', '%'),
            asks('regions') && one('spread', t('points'), t('spreadHint')),
          ],
        }),
    ],
    buttons: button({ label: t('submit'), icon: 'tally' }),
  });
}

/** No chance is told as certain: beyond 99 % and below 1 % the assumptions weigh more than the sum. */
function chanceText(locale: Locale, chance: number): string {
  if (chance < 0.01) return `< ${percent(locale, 0.01)}`;
  return chance > 0.99 ? `> ${percent(locale, 0.99)}` : percent(locale, chance);
}

function results({ locale, referendum, query }: ForecastPageParts, { forecast, needed }: Foretold): Content {
  const t = forecastWords(locale);
  const names = referendum.keys.map((key) => keyWords(locale)(`name.${key.kind}`));
  const row = (label: string, value: number) => ({ label, value, text: chanceText(locale, value) });
  return [
    section({
      id: 'chances',
      title: t('chances'),
      body: barList({
        title: t('chartTitle'),
        description: t('chartDescription', { all: chanceText(locale, forecast.all) }),
        tableLabel: t('showTable'),
        top: 1,
        rows: [
          ...referendum.keys.map((key, at) => row(keySentence(locale, referendum, key), forecast.keys[at] ?? 0)),
          row(t('all'), forecast.all),
        ],
        columns: { label: t('columnKey'), value: t('columnChance') },
      }),
    }),
    forecast.scenarios.length > 1 &&
      section({
        id: 'scenarios',
        title: t('scenarios'),
        body: dataTable({
          caption: t('scenarios'),
          captionHidden: true,
          dense: true,
          columns: [
            { label: t('scenario') },
            { label: t('weight'), numeric: true },
            ...names.map((label) => ({ label, numeric: true })),
            { label: t('allShort'), numeric: true },
          ],
          rows: forecast.scenarios.map((scenario) => [
            t(`scenario.${scenario.name as ScenarioName}`),
            percent(locale, scenario.weight),
            ...scenario.keys.map((chance) => chanceText(locale, chance)),
            chanceText(locale, scenario.all),
          ]),
        }),
      }),
    section({
      id: 'needed',
      title: t('needed'),
      lead: t('neededLead'),
      body: keyFigures(
        needed.map(({ chance, support }) => ({
          value: support === undefined ? '–' : percent(locale, support, 1),
          label: t('neededChance', { chance: percent(locale, chance) }),
          ...(support === undefined ? { note: t('noSupport') } : {}),
        })),
      ),
    }),
    html`<p>${moreLink(`/api/referendums/${referendum.slug}/forecast?${query}`, t('api'))}</p>`,
  ];
}

function unknown({ locale }: ForecastPageParts): Content {
  const t = forecastWords(locale);
  return section({
    id: 'unknown',
    title: t('unknown'),
    body: [
      prose(
        html`<ul>
          ${(['unknownMind', 'unknownSaid', 'unknownWho', 'unknownWording'] as const).map((key) => html`<li>${t(key)}</li>`)}
        </ul>`,
      ),
      html`<p class="hint">${t('unknownEnd')}</p>`,
    ],
  });
}
