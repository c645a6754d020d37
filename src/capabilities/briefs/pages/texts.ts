/** Texts of a brief in the reader's language where there is one, marked with the language they are in. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, markdown, type Content } from '../../../platform/ui/index.ts';
import type { Source, Worded } from '../../../rules/brief/index.ts';
import { common } from '../words/common.ts';
import { reading } from '../words/reading.ts';

/** An empty translation is none. */
export function inWords(locale: Locale, worded: Worded): { readonly text: string; readonly language: string } {
  const translated = worded.translations[locale];
  return translated === undefined || translated === ''
    ? { text: worded.text, language: worded.language }
    : { text: translated, language: locale };
}

export function said(locale: Locale, worded: Worded): Content {
  const { text, language } = inWords(locale, worded);
  return language === locale ? text : html`<span lang="${language}">${text}</span>`;
}

export function saidAtLength(locale: Locale, worded: Worded): Content {
  const { text, language } = inWords(locale, worded);
  const drawn = markdown(text);
  return [
    language === locale ? drawn : html`<div lang="${language}">${drawn}</div>`,
    worded.machine.includes(language) && html`<p class="hint">${common(locale)('machine')}</p>`,
  ];
}

export function sourceLine(locale: Locale, source: Source): Content {
  const t = reading(locale);
  return html`<a href="${source.url}">${source.title}</a
    >${source.publisher === '' ? '' : `, ${source.publisher}`}${source.date === '' ? '' : `, ${source.date}`}${
      source.archiveUrl !== '' && html` (<a href="${source.archiveUrl}">${t('archived')}</a>)`
    }${
      source.archiveSha256 !== '' && html` <small class="digest">SHA-256 ${source.archiveSha256.slice(0, 12)}…</small>`
    }`;
}

export const sourceList = (locale: Locale, sources: readonly Source[]): Content =>
  sources.length > 0 &&
  html`<ul class="brief-sources">
    ${sources.map((source) => html`<li>${sourceLine(locale, source)}</li>`)}
  </ul>`;
