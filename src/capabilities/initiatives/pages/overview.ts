/** An initiative's own page: where it stands. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { Standing } from '../standing.ts';
import { common } from '../words/common.ts';

export function overviewPage(locale: Locale, initiative: Initiative, { life }: Standing): Content {
  const t = common(locale);
  return html`<p>${initiative.hypothetical ? t('hypothetical') : ''} ${t(`state.${life.state}`)}</p>`;
}
