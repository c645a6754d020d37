/** The page of a conversation's open data: each file with what it holds, and what they leave out. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { codeBlock, fileList, html, moreLink, section, type Content } from '../../../platform/ui/index.ts';
import type { Conversation } from '../conversation.ts';
import { exportWords } from '../words/export.ts';
import { pathOf } from './conversation-words.ts';

const files = [
  ['comments.csv', 'comments'],
  ['votes.csv', 'votes'],
  ['participants-votes.csv', 'participants'],
  ['comment-groups.csv', 'groups'],
  ['summary.csv', 'summary'],
  ['conversation.json', 'json'],
] as const;

/** With the names under which the files are saved. */
export const mapCommand = ({ slug }: Pick<Conversation, 'slug'>): string =>
  `./concord map ${slug}-votes.csv --comments ${slug}-comments.csv`;

export function exportPage(locale: Locale, conversation: Conversation): Content {
  const t = exportWords(locale);
  const path = `${pathOf(conversation)}/export`;
  return [
    fileList(
      files.map(([name, words]) => ({
        href: `${path}/${name}`,
        label: name,
        kind: name.endsWith('.csv') ? 'CSV' : 'JSON',
        note: t(words),
      })),
    ),
    section({
      title: t('privateTitle'),
      body: html`<p>${conversation.importedFrom === null ? t('private') : t('privateImported')}</p>
        <p>${t('regions')}</p>`,
    }),
    section({
      title: t('checkTitle'),
      body: [
        codeBlock({ code: mapCommand(conversation), label: t('check') }),
        html`<p class="hint">${t('same')}</p>`,
        html`<nav class="dialogue-links" aria-label="${t('more')}">
          <ul>
            <li>${moreLink(pathOf(conversation), t('toMap'))}</li>
            <li>${moreLink(`${pathOf(conversation)}/report`, t('toReport'))}</li>
            <li>${moreLink(`${pathOf(conversation)}/moderation`, t('toModeration'))}</li>
          </ul>
        </nav>`,
      ],
    }),
  ];
}
