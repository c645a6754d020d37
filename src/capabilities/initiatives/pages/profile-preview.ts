/** How a rules profile will be shown, with an example of its dates, before it is saved. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day } from '../../../platform/i18n/format.ts';
import { notice, section, type Content } from '../../../platform/ui/index.ts';
import { profileName, type RulesProfile } from '../../../rules/petition/profile.ts';
import type { Standing } from '../standing.ts';
import { profileWords } from '../words/profile-form.ts';
import { rulesPage } from './rules.ts';
import { timelineSection } from './timeline-section.ts';

export interface ProfilePreview {
  readonly profile: RulesProfile;
  readonly submittedOn: string;
  readonly electionOn: string | null;
  readonly example: Standing;
}

export function previewSections(
  locale: Locale,
  { profile, submittedOn, electionOn, example }: ProfilePreview,
): Content {
  const t = profileWords(locale);
  const words = { on: day(locale, submittedOn), election: electionOn === null ? '' : day(locale, electionOn) };
  return [
    notice({ kind: 'info', title: t('previewTitle', { name: profileName(profile) }), body: t('previewLead') }),
    section({ id: 'preview', title: profile.name[locale], body: rulesPage(locale, profile) }),
    notice({ kind: 'info', body: t(electionOn === null ? 'exampleOnline' : 'example', words) }),
    timelineSection(locale, example),
  ];
}
