/** The end of the report: the method in plain words, its limits, and how to check it. */
import { number } from '../../../platform/i18n/format.ts';
import {
  codeBlock,
  fileList,
  html,
  moreLink,
  section,
  summaryList,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { Shown } from '../shown-conversation.ts';
import { exportWords } from '../words/export.ts';
import { reportWords } from '../words/report.ts';
import { pathOf } from './conversation-words.ts';
import { mapCommand } from './export.ts';
import { stabilitySentence } from './map-section.ts';

export function methodSection(shown: Shown): Html {
  const { locale, conversation, map } = shown;
  const t = reportWords(locale);
  const summary = map?.summary;
  const bound = summary?.crossRegionBound ?? null;
  const { importedFrom, regionName, joining } = conversation;
  const row = (term: string, ...sentences: readonly Content[]): { term: string; value: Content } => ({
    term,
    value: sentences.filter(Boolean).map((sentence) => html`<p>${sentence}</p>`),
  });
  return section({
    id: 'method',
    title: t('methodTitle'),
    body: summaryList([
      importedFrom === null
        ? row(t('methodWho'), t(`who.${joining}`, { region: regionName }), t('selfChosen'))
        : row(t('methodWho'), t('who.imported', { source: importedFrom }), t('selfChosen')),
      row(t('methodModeration'), t(`moderation.${conversation.moderation}`), t('moderationLog')),
      row(t('methodPlace'), t('methodPlaceBody')),
      row(t('methodGroups'), t('methodGroupsBody')),
      row(
        t('methodStability'),
        t('methodStabilityBody'),
        summary !== undefined && summary.groups.length > 0 ? stabilitySentence(shown, summary) : t('methodNoGroups'),
      ),
      row(t('methodCommon'), t('methodCommonBody')),
      row(
        t('methodBound'),
        bound === null ? t('methodNoRegions') : t('methodBoundBody', { bound: number(locale, bound, 2) }),
      ),
      row(t('methodPrivate'), t('methodPrivateBody')),
    ]),
  });
}

export function limitsSection({ locale }: Shown): Html {
  const t = reportWords(locale);
  return section({
    id: 'limits',
    title: t('limitsTitle'),
    body: html`<div class="prose">
      <ul>
        ${([1, 2, 3, 4] as const).map((n) => html`<li>${t(`limit${n}`)}</li>`)}
      </ul>
    </div>`,
  });
}

export function checkSection({ locale, conversation }: Shown): Html {
  const t = reportWords(locale);
  const path = pathOf(conversation);
  return section({
    id: 'check',
    title: t('checkTitle'),
    lead: t('checkBody'),
    body: [
      codeBlock({ code: mapCommand(conversation), label: t('checkCommand') }),
      fileList([
        { href: `${path}/export/votes.csv`, label: t('dataVotes'), kind: 'CSV' },
        { href: `${path}/export/comments.csv`, label: t('dataComments'), kind: 'CSV' },
        { href: `/api${path}/map`, label: t('dataMap'), kind: 'JSON' },
        { href: `/api${path}/statements`, label: t('dataStatements'), kind: 'JSON' },
        { href: `/api${path}/moderation`, label: t('dataModeration'), kind: 'JSON' },
      ]),
      html`<nav class="dialogue-links" aria-label="${exportWords(locale)('more')}">
        <ul>
          <li>${moreLink(`${path}/export`, exportWords(locale)('toFiles'))}</li>
          <li>${moreLink(`${path}/moderation`, exportWords(locale)('toModeration'))}</li>
        </ul>
      </nav>`,
      // Whoever held an imported dialogue says how its data may be used.
      conversation.importedFrom === null && html`<p class="hint">${t('licence')}</p>`,
    ],
  });
}
