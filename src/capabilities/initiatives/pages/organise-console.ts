/** The organiser's console: where the initiative stands, its texts, its entries, and the acts of those who run it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { actSection, returnedSummary, type ActForms } from '../../../platform/console-acts.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import type { ProcessName } from '../../../platform/processes.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import { dataTable, html, linkButton, moreLink, notice, section, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { Standing } from '../standing.ts';
import type { KeptEvent } from '../store/events.ts';
import { textKinds, type InitiativeText, type TextKind } from '../store/texts.ts';
import { common } from '../words/common.ts';
import { organising } from '../words/organise.ts';
import { voteWords } from '../words/put-to-vote.ts';
import { proponentWords } from '../words/proponent.ts';
import { pathOf } from './initiative-words.ts';
import { entrySection } from './organise-entries.ts';
import { nextSentence } from './next-step.ts';
import { impossibleNotice } from './timeline-section.ts';

export type ConsoleAct = 'publish' | 'entry' | 'strike';

export interface ConsoleParts extends ActForms<ConsoleAct> {
  readonly initiative: Initiative;
  readonly standing: Standing;
  readonly events: readonly KeptEvent[];
  readonly texts: ReadonlyMap<TextKind, InitiativeText>;
  readonly acts: readonly Act[];
  /** Clerks see all of it and change nothing here. */
  readonly mayOrganise: boolean;
  /** What it was put to. */
  readonly vote: ProcessName | undefined;
  readonly timeZone: string;
  readonly today: string;
}

export function consolePage(locale: Locale, parts: ConsoleParts): Content {
  const t = organising(locale);
  const { problem, initiative, standing, mayOrganise } = parts;
  const draft = initiative.publishedAt === null;
  return [
    problem !== undefined && returnedSummary(t('problemTitle'), problem),
    impossibleNotice(locale, standing),
    !draft && notice({ kind: 'info', body: nextSentence(locale, standing) }),
    voteNotice(locale, parts),
    textSection(locale, parts),
    draft && mayOrganise && publishSection(locale, parts),
    !draft && entrySection(locale, parts),
    mayOrganise &&
      section({
        title: processRolesTitle(locale),
        lead: t('rolesLead'),
        body: html`<p class="more-links">
          ${moreLink(`${pathOf(initiative)}/organise/roles`, processRolesTitle(locale))}
          ${moreLink(`${pathOf(initiative)}/organise/proponents`, proponentWords(locale)('listTitle'))}
        </p>`,
      }),
    actsSection(locale, organising, parts),
  ];
}

/** A qualified initiative waits for its vote, or has one. */
function voteNotice(locale: Locale, { initiative, standing, mayOrganise, vote }: ConsoleParts): Content {
  const t = voteWords(locale);
  if (vote !== undefined) return moreLink(vote.path, t('theVote', { title: vote.title }));
  const waits = mayOrganise && standing.life.state === 'qualified' && initiative.referendum === null;
  return waits && linkButton({ href: `${pathOf(initiative)}/organise/vote`, label: t('toVote') });
}

function textSection(locale: Locale, { initiative, texts, mayOrganise }: ConsoleParts): Content {
  const t = organising(locale);
  return section({
    title: t('textsTitle'),
    lead: t('textsLead'),
    body: dataTable({
      caption: t('textsTitle'),
      captionHidden: true,
      stacked: true,
      columns: [{ label: t('textsTitle') }, { label: t('body') }, ...(mayOrganise ? [{ label: t('write') }] : [])],
      rows: textKinds.map((kind) => {
        const text = texts.get(kind);
        const name = common(locale)(`text.${kind}`);
        return [
          name,
          text === undefined ? t('textMissingYet') : t('textVersion', { n: text.version, author: text.author }),
          ...(mayOrganise
            ? [
                html`<a href="${pathOf(initiative)}/texts/${kind}"
                  >${t('write')}<span class="visually-hidden">: ${name}</span></a
                >`,
              ]
            : []),
        ];
      }),
    }),
  });
}

function publishSection(locale: Locale, parts: ConsoleParts): Content {
  const t = organising(locale);
  return actSection(t, parts, { at: pathOf(parts.initiative), act: 'publish', lead: t('publishLead') });
}
