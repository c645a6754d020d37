/** Hall mode on the public instance: what it is, a pack to take along, and the packs that were made. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  badge,
  button,
  dataTable,
  emptyState,
  errorSummary,
  form,
  html,
  linkButton,
  notice,
  prose,
  section,
  selectField,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { PackProblem } from '../hall-pack.ts';
import type { KeptPack } from '../store/hall-packs.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { hallWords } from '../words/hall.ts';

export interface PackPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly packs: readonly KeptPack[];
  readonly over: boolean;
  readonly typed: { readonly makeReason?: string; readonly revokeReason?: string; readonly pack?: string };
  readonly problem: { readonly field: 'makeReason' | 'revokeReason'; readonly is: PackProblem } | undefined;
}

export function hallPackPage(parts: PackPageParts): Content {
  const { locale, hall, packs, over, problem } = parts;
  const t = hallWords(locale);
  const at = pathOf(hall);
  return [
    problem !== undefined &&
      errorSummary({ title: t('problem'), errors: [{ field: problem.field, message: sentence(locale, problem.is) }] }),
    section({
      title: t('steps'),
      body: [
        prose(
          html`<ol>
            <li>${t('step1')}</li>
            <li>${t('step2')}</li>
            <li>${t('step3')}</li>
          </ol>`,
        ),
        html`<div class="actions">
          ${linkButton({ href: `${at}/hall-import`, label: t('toImport'), kind: 'secondary' })}
        </div>`,
      ],
    }),
    over
      ? notice({ kind: 'info', body: t('over') })
      : section({
          title: t('make'),
          body: [
            notice({ kind: 'warning', title: t('secretTitle'), body: t('secret') }),
            form({
              action: `${at}/hall-pack`,
              body: reasonField(parts, 'makeReason'),
              buttons: button({ label: t('makeButton'), icon: 'download' }),
            }),
          ],
        }),
    section({ title: t('packs'), body: packs.length === 0 ? emptyState({ title: t('noPacks') }) : packTable(parts) }),
    packs.some(({ revokedAt }) => revokedAt === null) && revokeSection(parts),
  ];
}

const sentence = (locale: Locale, problem: PackProblem): string =>
  hallWords(locale)(problem === 'adjourned' ? 'over' : problem);

function reasonField({ locale, typed, problem }: PackPageParts, name: 'makeReason' | 'revokeReason'): Content {
  const t = hallWords(locale);
  return textArea({
    name,
    label: t('reason'),
    hint: t('reasonHint'),
    value: typed[name],
    rows: 2,
    required: true,
    ...(problem?.field === name ? { error: sentence(locale, problem.is) } : {}),
  });
}

function packTable({ locale, timeZone, packs }: PackPageParts): Content {
  const t = hallWords(locale);
  return dataTable({
    caption: t('packs'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('pack'), numeric: true }, { label: t('madeAt') }, { label: t('state') }],
    rows: packs.map(({ number, madeAt, revokedAt, runs }) => [
      String(number),
      dateTime(locale, madeAt, timeZone),
      html`${
        revokedAt === null
          ? badge({ label: t('valid'), tone: 'accent', icon: 'check' })
          : badge({
              label: t('revokedAt', { when: dateTime(locale, revokedAt, timeZone) }),
              tone: 'neutral',
              icon: 'error',
            })
      }
      ${t('records', { n: runs })}`,
    ]),
  });
}

function revokeSection(parts: PackPageParts): Content {
  const { locale, hall, packs, typed } = parts;
  const t = hallWords(locale);
  const valid = packs.filter(({ revokedAt }) => revokedAt === null).map(({ number }) => String(number));
  return section({
    title: t('revokeTitle'),
    lead: t('revokeLead'),
    body: form({
      action: `${pathOf(hall)}/hall-pack/revoke`,
      body: [
        selectField({
          name: 'pack',
          label: t('which'),
          value: typed.pack ?? valid[0],
          width: 'short',
          options: valid.map((number) => ({ value: number, label: `${t('pack')} ${number}` })),
        }),
        reasonField(parts, 'revokeReason'),
      ],
      buttons: button({ label: t('revokeTitle'), kind: 'danger' }),
    }),
  });
}
