/** Ways in for those who do not take part yet: sign in, say where you live, or join without an account. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  form,
  html,
  linkButton,
  notice,
  selectField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Conversation } from '../conversation.ts';
import type { JoinProblem } from '../participant.ts';
import type { RegionChoice } from '../store/own.ts';
import { joiningWords } from '../words/join.ts';

export interface JoinParts {
  readonly locale: Locale;
  readonly conversation: Conversation;
  readonly why: JoinProblem;
  /** Whether the account says where its owner lives. */
  readonly hasRegion: boolean;
  /** Where to go on after signing in or joining: a path of this site. */
  readonly onward: string;
  /** Whether one can join without an account now. */
  readonly withoutAccount: boolean;
  readonly regions: readonly RegionChoice[];
  /** A region that was chosen and is none of these. */
  readonly regionProblem: boolean;
}

export function joinPage(parts: JoinParts): Content {
  const { locale, conversation, why, hasRegion, onward, regionProblem } = parts;
  const t = joiningWords(locale);
  const { joining, regionName } = conversation;
  if (why === 'not-a-resident')
    return [
      notice({
        kind: 'warning',
        title: t('outsideTitle', { region: regionName }),
        body: hasRegion ? t('outsideBody') : t('noRegionBody'),
      }),
      html`<div class="actions">${linkButton({ href: '/account', label: t('toAccount'), icon: 'person' })}</div>`,
    ];
  return [
    regionProblem &&
      errorSummary({ title: t('problemTitle'), errors: [{ field: 'region', message: t('regionUnknown') }] }),
    html`<div class="join-ways">
      <section class="join-way">
        <h2>${t(`title.${joining}`)}</h2>
        <p>${t(`body.${joining}`, { region: regionName })}</p>
        <div class="actions">
          ${linkButton({ href: `/sign-in?return=${encodeURIComponent(onward)}`, label: t('signIn'), icon: 'person' })}
        </div>
      </section>
      ${parts.withoutAccount && withoutAccount(parts)}
    </div>`,
  ];
}

function withoutAccount({ locale, conversation, regions, onward, regionProblem }: JoinParts): Content {
  const t = joiningWords(locale);
  return html`<section class="join-way">
    <h2>${t('withoutTitle')}</h2>
    <p>${t('withoutBody')}</p>
    ${form({
      action: `/conversations/${conversation.slug}/join`,
      hidden: { onward },
      body:
        regions.length > 0 &&
        selectField({
          name: 'region',
          label: t('region'),
          hint: t('regionHint'),
          error: regionProblem && t('regionUnknown'),
          placeholder: t('regionNone'),
          options: regions.map(({ id, name }) => ({ value: id, label: name })),
        }),
      buttons: button({ label: t('without'), kind: 'secondary' }),
    })}
  </section>`;
}
