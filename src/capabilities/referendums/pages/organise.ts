/** The organiser's list, and the console of one referendum: where it stands, what to do now, and what was done. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import { actSection, returnedSummary, type ActForms } from '../../../platform/console-acts.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import { dataTable, emptyState, html, moreLink, prose, section, type Content } from '../../../platform/ui/index.ts';
import { pathOf, stateOf, type Referendum, type State } from '../referendum.ts';
import { organising } from '../words/organise.ts';
import { stateBadge, titleIn } from './referendum-words.ts';

export function organisedList(locale: Locale, referendums: readonly Referendum[], now: Date): Content {
  const t = organising(locale);
  if (referendums.length === 0) return emptyState({ title: t('listEmpty'), body: t('listEmptyBody') });
  return dataTable({
    caption: t('listTitle'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('referendum') }, { label: t('region') }, { label: t('state') }, { label: t('todo') }],
    rows: referendums.map((referendum) => {
      const state = stateOf(referendum, now);
      const certify = state === 'closed' && referendum.kind === 'reported';
      return [
        html`<a href="${pathOf(referendum)}/organise">${titleIn(locale, referendum)}</a>`,
        referendum.regionName,
        stateBadge(locale, state),
        state === 'draft' ? t('publishHere') : certify ? t('certifyHere') : t('nothing'),
      ];
    }),
  });
}

export type ConsoleAct = 'publish' | 'certify' | 'reopen';

export interface ConsoleParts extends ActForms<ConsoleAct> {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly referendum: Referendum;
  readonly state: State;
  readonly returned: number;
  readonly regions: number;
  readonly acts: readonly Act[];
}

export function consolePage(parts: ConsoleParts): Content {
  const { locale, referendum, state, problem } = parts;
  const t = organising(locale);
  const reported = referendum.kind === 'reported';
  return [
    problem !== undefined && returnedSummary(t('problem'), problem),
    section({ title: t('nextTitle'), body: prose(html`<p>${now(parts)}</p>`) }),
    state === 'draft' && doing(parts, 'publish'),
    reported && state === 'closed' && doing(parts, 'certify'),
    reported && referendum.certifiedAt !== null && doing(parts, 'reopen'),
    reported &&
      (state === 'closed' || state === 'decided') &&
      html`<p>${moreLink(`${pathOf(referendum)}/export`, t('returns'))}</p>`,
    html`<p>${moreLink(`${pathOf(referendum)}/organise/roles`, processRolesTitle(locale))}</p>`,
    actsSection(locale, organising, parts),
  ];
}

function now({ locale, timeZone, referendum, state, returned, regions }: ConsoleParts): string {
  const t = organising(locale);
  if (state === 'closed')
    return t(`now.closed.${referendum.kind}`, { returned: number(locale, returned), all: number(locale, regions) });
  const date = dateTime(locale, state === 'open' ? referendum.closesAt : referendum.opensAt, timeZone);
  return t(`now.${state}`, { date });
}

function doing(parts: ConsoleParts, act: ConsoleAct): Content {
  const t = organising(parts.locale);
  return actSection(t, parts, {
    at: pathOf(parts.referendum),
    act,
    lead: t(`${act}Lead`),
    danger: act === 'reopen',
  });
}
