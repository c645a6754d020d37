/** Agree, disagree and pass: of equal weight, each with its icon, never told apart by colour. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, icon, type Content, type IconName } from '../../../platform/ui/index.ts';
import type { VoteValue } from '../conversation.ts';
import { common } from '../words/common.ts';

interface Choice {
  readonly value: VoteValue;
  readonly name: 'agree' | 'disagree' | 'pass';
  readonly icon: IconName;
  readonly key: string;
}

export const voteChoices: readonly Choice[] = [
  { value: 1, name: 'agree', icon: 'check', key: '1' },
  { value: -1, name: 'disagree', icon: 'cross', key: '2' },
  { value: 0, name: 'pass', icon: 'minus', key: '3' },
];

export const choiceOf = (value: VoteValue): Choice => voteChoices.find((choice) => choice.value === value)!;

/** Inside a form; the button that is pressed sends its value. `standing` marks what was said before. */
export const voteButtons = (locale: Locale, standing: VoteValue | undefined): Content =>
  voteChoices.map(
    ({ value, name, icon: shape, key }) =>
      html`<button
        class="vote-button vote-${name} ${value === standing ? 'vote-standing' : ''}"
        name="value"
        value="${value}"
      >
        ${icon(shape)}<span>${common(locale)(name)}</span><kbd aria-hidden="true" data-key-hint hidden>${key}</kbd>
      </button>`,
  );
