/** The ties of a count: where each stood, how it was broken, what the other choices would have given, and the lot. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { codeBlock, digest, explainer, html, prose, section, type Content } from '../../../platform/ui/index.ts';
import type { BrokenTie, TieTrail } from '../../../rules/budgeting/index.ts';
import { ties as words } from '../words/ties.ts';
import { quoted } from './budget-words.ts';
import { namesOf, type ResultParts } from './result-words.ts';

/** More ties than these are folded away. */
const shownTies = 5;

type Names = (id: string) => string;
type Alternative = TieTrail['ties'][number]['alternatives'][number];
/** Counts made before the trail was kept know no alternatives. */
type Tie = BrokenTie & { readonly alternatives?: readonly Alternative[] };

export function resultTies(parts: ResultParts): Content {
  const { locale } = parts;
  const t = words(locale);
  const ties = tiesOf(parts);
  const list = tieList(locale, namesOf(parts), ties);
  return section({
    id: 'ties',
    title: t('title'),
    body:
      ties.length === 0
        ? html`<p>${t('none')}</p>`
        : [
            html`<p>${t('lead', { n: ties.length })} ${whatHung(locale, ties)}</p>`,
            ties.length > shownTies ? explainer({ summary: t('show'), body: list }) : list,
            ties.some(({ by }) => by === 'seed') && lot(parts),
          ],
  });
}

export const tiesOf = ({ count }: Pick<ResultParts, 'count'>): readonly Tie[] =>
  count.tieTrail?.ties ?? count.explanation.ties;

/** `only`: alternatives with this project alone. */
export const tieList = (locale: Locale, nameOf: Names, ties: readonly Tie[], only?: string): Content =>
  prose(
    html`<ul>
      ${ties.map(
        (tie) =>
          html`<li>
            ${tieSentence(locale, nameOf, tie)}
            ${alternativesOf(locale, nameOf, only === undefined || tie.taken === only ? tie : withOnly(tie, only))}
          </li>`,
      )}
    </ul>`,
  );

const withOnly = (tie: Tie, only: string): Tie => ({
  ...tie,
  alternatives: (tie.alternatives ?? []).filter(({ project }) => project === only),
});

/** Said in one sentence where all is known. */
function whatHung(locale: Locale, ties: readonly Tie[]): string {
  const found = ties.map(({ alternatives = [] }) => alternatives.map(({ counted }) => counted.code));
  if (found.some((codes) => codes.length === 0 || codes.includes('not-computed'))) return '';
  const n = found.filter((codes) => codes.includes('other-winners')).length;
  if (n === 0) return words(locale)('nothing');
  return ties.length === 1 ? words(locale)('hungOnIt') : words(locale)('hung', { n });
}

function tieSentence(locale: Locale, nameOf: Names, { round, tied, taken, by }: BrokenTie): string {
  const t = words(locale);
  return t('tie', {
    round,
    tied: named(locale, nameOf, tied),
    taken: quoted(locale, nameOf(taken)),
    by: t(`by.${by}`),
  });
}

/** Alternatives that come to the same are told together. */
function alternativesOf(locale: Locale, nameOf: Names, { alternatives = [] }: Tie): Content {
  if (alternatives.length === 0) return '';
  const alike = Map.groupBy(alternatives, ({ counted }) =>
    counted.code === 'other-winners' ? JSON.stringify([counted.gained, counted.lost]) : counted.code,
  );
  return html`<ul>
    ${[...alike.values()].map((group) => html`<li>${alternativeSentence(locale, nameOf, group)}</li>`)}
  </ul>`;
}

function alternativeSentence(locale: Locale, nameOf: Names, alike: readonly Alternative[]): string {
  const t = words(locale);
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const project = list.format(alike.map((each) => quoted(locale, nameOf(each.project))));
  const counted = alike[0]!.counted;
  if (counted.code === 'same-winners') return t('alternative.same', { project });
  if (counted.code === 'not-computed') return t('alternative.not-computed', { project });
  const [gained, lost] = [named(locale, nameOf, counted.gained), named(locale, nameOf, counted.lost)];
  const kind = counted.gained.length === 0 ? 'lost' : counted.lost.length === 0 ? 'gained' : 'instead';
  return t(`alternative.${kind}`, { project, gained, lost });
}

const named = (locale: Locale, nameOf: Names, ids: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(ids.map((id) => quoted(locale, nameOf(id))));

function lot({ locale, budget, count }: ResultParts): Content {
  const t = words(locale);
  const { seed } = count.outcome.choice;
  return [
    html`<p>${t(budget.imported ? 'lotFile' : 'lot')} ${seedOf(seed)}</p>`,
    codeBlock({ label: t('lotCommand'), code: `./concord lots FILE.pb --seed ${shellText(seed)}` }),
  ];
}

const shellText = (text: string): string => (/^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** A long seed is written in groups, so that it breaks on a phone. */
export const seedOf = (seed: string): Content => (/^[0-9a-f]{32,}$/.test(seed) ? digest(seed) : html`<q>${seed}</q>`);
