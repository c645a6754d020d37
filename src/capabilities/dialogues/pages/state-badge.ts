/** Where a conversation stands, as a badge. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { badge, type Html, type IconName, type Tone } from '../../../platform/ui/index.ts';
import type { State } from '../conversation.ts';
import { common } from '../words/common.ts';

const looks: Readonly<Record<State, readonly [Tone, IconName]>> = {
  draft: ['neutral', 'document'],
  announced: ['neutral', 'clock'],
  open: ['gold', 'people'],
  closed: ['success', 'check'],
};

export const stateBadge = (locale: Locale, state: State): Html => {
  const [tone, icon] = looks[state];
  return badge({ label: common(locale)(`state.${state}`), tone, icon });
};
