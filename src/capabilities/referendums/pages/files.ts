/** The files of a referendum's open data, and the command that decides it again. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { codeBlock, fileList, html, notice, section, type Content } from '../../../platform/ui/index.ts';
import { keyText } from '../../../rules/decision/index.ts';
import { pathOf, type Referendum } from '../referendum.ts';
import { fileWords } from '../words/files.ts';

export function filesPage(locale: Locale, referendum: Referendum, figures: boolean): Content {
  const t = fileWords(locale);
  const at = `${pathOf(referendum)}/export`;
  const reported = referendum.kind === 'reported';
  return [
    !figures && notice({ kind: 'info', body: t('later') }),
    fileList([
      ...(figures
        ? [
            {
              href: `${at}/returns.csv`,
              label: t('returns'),
              kind: 'CSV',
              note: t(reported ? 'returnsNote' : 'countNote'),
            },
          ]
        : []),
      ...(figures && reported
        ? [{ href: `${at}/revisions.csv`, label: t('revisions'), kind: 'CSV', note: t('revisionsNote') }]
        : []),
      { href: `${at}/referendum.json`, label: t('json'), kind: 'JSON', note: t('jsonNote') },
    ]),
    figures &&
      section({
        title: t('how'),
        body: [
          html`<p>${t('howBody')}</p>`,
          codeBlock({
            label: t('command'),
            code: `./concord referendum decide ${referendum.slug}-returns.csv --keys '${referendum.keys.map(keyText).join(',')}'`,
          }),
        ],
      }),
  ];
}
