/** Where an election came from: held elsewhere and imported, with what was announced there, or made up as an example. */
import { explainer, html, notice, prose, type Content } from '../../../platform/ui/index.ts';
import { announced } from '../words/announced.ts';
import { resident } from '../words/resident.ts';
import { results } from '../words/results.ts';
import { quoted } from './budget-words.ts';
import { namesOf, projectPath, type ResultParts } from './result-words.ts';

/** A longer list of projects is folded away. */
const shownProjects = 8;

export function sourceNotice(parts: ResultParts): Content {
  const { locale, budget, count } = parts;
  const t = results(locale);
  const { importedFrom: source } = budget;
  const agrees = count.announced !== null && !differs(count.announced);
  return [
    budget.imported &&
      notice({
        kind: 'info',
        title: t('importedTitle'),
        body: html`<p>${source === null ? t('importedPlain') : t('importedBody', { source })}</p>
          ${agrees && html`<p>${announced(locale)('same')}</p>`}`,
      }),
    count.announced !== null && differs(count.announced) && announcedNotice(parts, count.announced),
    budget.hypothetical &&
      notice({ kind: 'warning', title: resident(locale)('hypotheticalTitle'), body: t('hypotheticalBody') }),
  ];
}

type Announced = NonNullable<ResultParts['count']['announced']>;

const differs = ({ onlyAnnounced, onlyCounted }: Announced): boolean => onlyAnnounced.length + onlyCounted.length > 0;

function announcedNotice(parts: ResultParts, found: Announced): Content {
  const t = announced(parts.locale);
  const { rule, countedBy, fullyFunded, onlyAnnounced, onlyCounted } = found;
  const how = rule === null ? t('none') : t(countedBy ? 'counted' : 'open', { rule });
  return notice({
    kind: 'warning',
    title: t('title'),
    body: [
      html`<p>${how} ${fullyFunded && t('fullyFunded')}</p>`,
      listed(parts, t('onlyAnnounced', { n: onlyAnnounced.length }), onlyAnnounced),
      listed(parts, t('onlyCounted', { n: onlyCounted.length }), onlyCounted),
    ],
  });
}

function listed(parts: ResultParts, sentence: string, ids: readonly string[]): Content {
  if (ids.length === 0) return '';
  const nameOf = namesOf(parts);
  const list = prose(
    html`<ul>
      ${ids.map((id) => html`<li><a href="${projectPath(parts.budget, id)}">${quoted(parts.locale, nameOf(id))}</a></li>`)}
    </ul>`,
  );
  return ids.length > shownProjects
    ? explainer({ summary: sentence.replace(/:$/, ''), body: list })
    : html`<p>${sentence}</p>
        ${list}`;
}
