/** Every version of every text of an initiative, the newest first. */
import { day } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { explainer, facts, html, markdown, section, type Content } from '../../../platform/ui/index.ts';
import { textKinds, type InitiativeText } from '../store/texts.ts';
import { common } from '../words/common.ts';
import { overviewWords } from '../words/overview.ts';
import { bodyOf } from './initiative-words.ts';

export const versionsPage = (locale: Locale, versions: readonly InitiativeText[]): Content =>
  textKinds
    .map((kind) => ({ kind, texts: versions.filter((text) => text.kind === kind) }))
    .filter(({ texts }) => texts.length > 0)
    .map(({ kind, texts }) =>
      section({
        id: kind,
        title: common(locale)(`text.${kind}`),
        body: texts.map((text, index) => oneVersion(locale, text, index === 0)),
      }),
    );

function oneVersion(locale: Locale, text: InitiativeText, open: boolean): Content {
  const t = overviewWords(locale);
  const { text: body, language } = bodyOf(locale, text);
  return explainer({
    summary: `${t('version', { n: text.version })} · ${day(locale, text.at.toISOString().slice(0, 10))}`,
    open,
    body: [
      facts([t('by', { author: inLanguage(text, 'author', locale).text }), text.source, text.reason]),
      html`<div lang="${language}" dir="auto">${markdown(body)}</div>`,
    ],
  });
}
