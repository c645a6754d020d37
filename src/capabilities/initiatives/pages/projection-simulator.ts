/** The qualification simulator: assumptions, chances, and how many signatures would make it sure. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import {
  barList,
  button,
  errorSummary,
  form,
  html,
  keyFigures,
  notice,
  numberField,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Simulated } from '../projection-simulate.task.ts';
import { assumed, type Assumptions } from '../projection-simulator.ts';
import { simulatorWords } from '../words/projection-simulator.ts';

export interface SimulatorParts {
  readonly action: string;
  readonly assumptions: Assumptions;
  readonly simulated: Simulated | undefined;
  readonly possible: boolean;
}

export function simulatorPage(locale: Locale, { action, assumptions, simulated, possible }: SimulatorParts): Content {
  const t = simulatorWords(locale);
  if (!possible) return notice({ kind: 'info', body: t('none') });
  const { typed, wrong } = assumptions;
  return [
    errorSummary({
      title: t('wrongTitle'),
      errors: wrong.map((field) => ({ field, message: `${t(field)}: ${t('wrong')}` })),
    }),
    form({
      action,
      method: 'get',
      label: t('formLabel'),
      body: html`<div class="simulator-fields">
        ${assumed.map((name) =>
          numberField({
            name,
            label: t(name),
            hint: t(`${name}Hint`),
            value: typed[name],
            asText: true,
            ...(name === 'raw' ? {} : { suffix: '%' }),
            ...(wrong.includes(name) ? { error: t('wrong') } : {}),
          }),
        )}
      </div>`,
      buttons: button({ label: t('submit') }),
    }),
    simulated !== undefined && assumptions.read !== undefined && chances(locale, simulated, assumptions.read.raw),
  ];
}

const runs = 2_000;
const outcomes = ['rawCountTooLow', 'fails', 'fullCheck', 'eligible', 'qualifies'] as const;

function chances(locale: Locale, { chances: chance, forEligible, forQualifying }: Simulated, raw: number): Content {
  const t = simulatorWords(locale);
  const need = (signatures: number | undefined, label: string) => ({
    label,
    value: signatures === undefined ? t('never') : number(locale, signatures),
    ...(signatures === undefined
      ? {}
      : { note: signatures > raw ? t('more', { count: signatures - raw }) : t('enough') }),
  });
  return [
    barList({
      title: t('chancesTitle'),
      description: t('chancesText', { runs, qualifies: percent(locale, chance.qualifies, 1) }),
      tableLabel: t('tableLabel'),
      top: 1,
      columns: { label: t('outcome'), value: t('chance') },
      rows: outcomes.map((name) => ({ label: t(name), value: chance[name], text: percent(locale, chance[name], 1) })),
      source: t('error', { error: percent(locale, chance.standardError, 1) }),
    }),
    section({
      title: t('needTitle'),
      body: keyFigures([
        need(forEligible, t('needEligible')),
        need(forQualifying, t('needQualifying')),
        {
          label: t('projected'),
          value: t('projectedText', {
            low: Math.round(chance.projected.low),
            high: Math.round(chance.projected.high),
          }),
        },
      ]),
    }),
  ];
}
