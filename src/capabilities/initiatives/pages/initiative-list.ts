/** The list of initiatives. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { card, cardGrid, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';

export const initiativeListPage = (locale: Locale, initiatives: readonly Initiative[]): Content =>
  cardGrid(
    initiatives.map((initiative) =>
      card({ title: inLanguage(initiative, 'title', locale).text, href: `/initiatives/${initiative.slug}` }),
    ),
  );
