/**
 * Every version of every text of an initiative, the newest first. The newest of a kind stands there in full, an earlier one when it is
 * asked for: a measure may have a hundred thousand letters, and proponents may amend it often.
 */
import { date } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { explainer, facts, html, markdown, section, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { textKinds, type InitiativeText, type TextVersion } from '../store/texts.ts';
import { common } from '../words/common.ts';
import { overviewWords } from '../words/overview.ts';
import { bodyOf, pathOf } from './initiative-words.ts';

export interface VersionsPage {
  readonly initiative: Initiative;
  readonly timeZone: string;
  readonly versions: readonly TextVersion[];
  /** Those that are shown in full. */
  readonly full: readonly InitiativeText[];
  /** The one that was asked for. */
  readonly asked: InitiativeText | undefined;
}

export const versionsPage = (locale: Locale, parts: VersionsPage): Content =>
  textKinds
    .map((kind) => ({ kind, versions: parts.versions.filter((version) => version.kind === kind) }))
    .filter(({ versions }) => versions.length > 0)
    .map(({ kind, versions }) =>
      section({
        id: kind,
        title: common(locale)(`text.${kind}`),
        body: versions.map((version) => oneVersion(locale, parts, version, version === versions[0])),
      }),
    );

function oneVersion(locale: Locale, parts: VersionsPage, version: TextVersion, newest: boolean): Content {
  const t = overviewWords(locale);
  const { initiative, asked, full, timeZone } = parts;
  const isSame = (text: InitiativeText): boolean => text.kind === version.kind && text.version === version.version;
  const name = `${t('version', { n: version.version })} · ${date(locale, version.at, timeZone)}`;
  const text = full.find(isSame);
  const author = text === undefined ? version.author : inLanguage(text, 'author', locale).text;
  const said = facts([t('by', { author }), version.source, version.reason]);
  if (text === undefined) {
    const href = `${pathOf(initiative)}/versions?kind=${version.kind}&version=${version.version}#${version.kind}`;
    return html`<p><a href="${href}">${name}</a></p>
      ${said}`;
  }
  const { text: body, language } = bodyOf(locale, text);
  return explainer({
    summary: name,
    open: asked === undefined || asked.kind !== version.kind ? newest : isSame(asked),
    body: [said, html`<div lang="${language}" dir="auto">${markdown(body)}</div>`],
  });
}
