/** What a forecast assumes, in words. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import { html, prose, section, type Content } from '../../../platform/ui/index.ts';
import type { Assumption, TurnoutScenario } from '../../../rules/decision/index.ts';
import type { Foretold } from '../foretell.ts';
import type { ScenarioName } from '../read-forecast.ts';
import { forecastWords } from '../words/forecast.ts';

export function assumptionSection(locale: Locale, { forecast }: Foretold): Content {
  return section({
    id: 'assumptions',
    title: forecastWords(locale)('assumptions'),
    body: prose(
      html`<ul>
        ${forecast.assumptions.map((assumption) => html`<li>${assumptionText(locale, assumption)}</li>`)}
      </ul>`,
    ),
  });
}

function assumptionText(locale: Locale, assumption: Assumption): string {
  const t = forecastWords(locale);
  const points = (share: number): string => `${number(locale, share * 100, 1)} ${t('points')}`;
  switch (assumption.type) {
    case 'support-normal':
      return t('assume.support-normal', {
        mean: percent(locale, assumption.mean, 1),
        error: points(assumption.error),
      });
    case 'scenarios-weighted':
      return t('assume.scenarios-weighted', {
        n: assumption.scenarios.length,
        list: assumption.scenarios.map((scenario) => scenarioText(locale, scenario)).join('; '),
      });
    case 'blank-fixed':
      return t('assume.blank-fixed', { share: percent(locale, assumption.share, 1) });
    case 'errors-correlated':
      return t('assume.errors-correlated', { correlation: number(locale, assumption.correlation, 2) });
    case 'regions-differ':
      return t('assume.regions-differ', { spread: number(locale, assumption.spread * 100, 1) });
    default:
      return t(`assume.${assumption.type}`);
  }
}

function scenarioText(locale: Locale, { name, turnout, weight, error }: TurnoutScenario): string {
  const t = forecastWords(locale);
  return t('scenarioText', {
    name: t(`scenario.${name as ScenarioName}`).toLowerCase(),
    turnout: percent(locale, turnout, 1),
    weight: number(locale, weight, 2),
    error: `${number(locale, error * 100, 1)} ${t('points')}`,
  });
}
