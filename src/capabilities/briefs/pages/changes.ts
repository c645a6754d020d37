/** Two versions of a brief compared word by word, part by part. */
import { diffArrays, type ChangeObject } from 'diff';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import { emptyState, html, type Content, type Html } from '../../../platform/ui/index.ts';
import type { BriefContent, Claim, Source, Worded } from '../../../rules/brief/index.ts';
import type { Version } from '../brief.ts';
import { figureKey } from '../read-figure.ts';
import { common } from '../words/common.ts';
import { edit } from '../words/edit.ts';
import { figureWords } from '../words/figures.ts';
import { reading } from '../words/reading.ts';
import { headingOf } from './tables.ts';
import { inWords } from './texts.ts';

export function changesBetween(locale: Locale, from: Version, to: Version): Content {
  const t = reading(locale);
  // Both are told in the headings of the newer one, so that a new heading is one change and not one for every place that names it.
  const headings = new Map(
    [...from.content.claims, ...to.content.claims].map((claim) => [claim.key, headingOf(locale, claim)]),
  );
  const [before, after] = [partsOf(locale, from.content, headings), partsOf(locale, to.content, headings)];
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  const changed = keys.filter((key) => before.get(key)?.text !== after.get(key)?.text);
  return [
    html`<h3>${t('changesTitle', { from: from.number, to: to.number })}</h3>`,
    changed.length === 0 && emptyState({ title: t('noChanges') }),
    changed.map(
      (key) =>
        html`<div class="brief-change">
          <p class="kicker">${(after.get(key) ?? before.get(key))?.label}</p>
          ${difference(locale, before.get(key)?.text ?? '', after.get(key)?.text ?? '')}
        </div>`,
    ),
  ];
}

/** Words that came and went, told to screen readers as well. */
function difference(locale: Locale, before: string, after: string): Html {
  const t = reading(locale);
  return html`<p class="brief-diff">
    ${changedWords(before, after).map(({ value, added, removed }) => {
      const words = value.join('');
      if (added) return html`<ins><span class="visually-hidden">${t('added')}: </span>${words}</ins>`;
      if (removed) return html`<del><span class="visually-hidden">${t('removed')}: </span>${words}</del>`;
      return words;
    })}
  </p>`;
}

// Where words end is the same in the languages of briefs; "4.8" is one.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Two long texts with nothing in common would take long to compare, and to read: one stands for the other then. */
const most = 2_000;

function changedWords(
  before: string,
  after: string,
): readonly Pick<ChangeObject<string[]>, 'value' | 'added' | 'removed'>[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  return (
    diffArrays(old, now, { maxEditLength: most }) ?? [
      { value: old, added: false, removed: true },
      { value: now, added: true, removed: false },
    ]
  );
}

interface Part {
  readonly label: string;
  readonly text: string;
}

/** Every text of a brief by a name that stays from version to version, and as readers know it; a new order is a change of the list of claims. */
function partsOf(
  locale: Locale,
  content: BriefContent,
  headings: ReadonlyMap<string, string>,
): ReadonlyMap<string, Part> {
  const t = edit(locale);
  const parts = new Map<string, Part>();
  const put = (key: string, label: string, text: string): void => {
    if (text !== '') parts.set(key, { label, text });
  };
  const say = (key: string, label: string, worded: Worded): void => {
    put(key, label, worded.text);
    for (const [language, text] of Object.entries(worded.translations))
      put(`${key} ${language}`, `${label} (${languageName(locale, language)})`, text);
  };
  say('title', t('title'), content.title);
  say('summary', t('summary'), content.summary);
  put('claims', t('claims'), content.claims.map(({ key }) => headings.get(key) ?? key).join(' · '));
  for (const claim of content.claims)
    putClaim(locale, claim, {
      put: (key, label, text) => put(`claim ${claim.key} ${key}`, `${headings.get(claim.key)}: ${label}`, text),
      say: (key, label, worded) => say(`claim ${claim.key} ${key}`, `${headings.get(claim.key)}: ${label}`, worded),
    });
  const f = figureWords(locale);
  for (const figure of content.figures) {
    const key = `figure ${figureKey(figure)}`;
    const name = [inWords(locale, figure.metric).text, inWords(locale, figure.region).text, figure.period].join(', ');
    const { claimed, claimedSource, official, officialSource, margin } = figure;
    put(key, `${name}: ${f('claimed')}`, `${claimed}${claimedSource === null ? '' : `; ${told(claimedSource)}`}`);
    put(
      `${key} official`,
      `${name}: ${f('official')}`,
      `${official}${margin === null ? '' : ` ± ${margin}`}; ${told(officialSource)}`,
    );
    say(`${key} note`, `${name}: ${f('note')}`, figure.note);
  }
  return parts;
}

interface Putting {
  readonly put: (key: string, label: string, text: string) => void;
  readonly say: (key: string, label: string, worded: Worded) => void;
}

function putClaim(
  locale: Locale,
  { kind, side, heading, saidBy, text, outcome, sources, counters, check }: Claim,
  { put, say }: Putting,
): void {
  const t = edit(locale);
  const c = common(locale);
  put('kind', t('kind'), c(`kind.${kind}`));
  put('side', t('side'), c(`side.${side}`));
  say('heading', t('heading'), heading);
  say('saidBy', t('saidBy'), saidBy);
  say('text', t('claimText'), text);
  say('outcome', t('outcome'), outcome);
  put('sources', t('sources'), sources.map(told).join('; '));
  for (const [at, counter] of counters.entries()) {
    const label = t('counter', { n: at + 1 });
    say(`counter ${at} by`, `${label}, ${t('counterBy')}`, counter.saidBy);
    say(`counter ${at}`, label, counter.text);
    put(`counter ${at} sources`, `${label}, ${t('sources')}`, counter.sources.map(told).join('; '));
  }
  if (check === null) return;
  put('verdict', t('verdict'), c(`verdict.${check.verdict}`));
  say('note', t('checkNote'), check.note);
}

const told = ({ title, publisher, date, url, archiveUrl, archiveSha256 }: Source): string =>
  [title, publisher, date, url, archiveUrl, archiveSha256].filter((part) => part !== '').join(', ');
