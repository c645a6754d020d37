/** The part of a meeting's form on who takes part, in which languages, and how. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import { choiceField } from '../../../platform/process-terms/fields.ts';
import {
  checkboxGroup,
  dateTimeField,
  fieldset,
  numberField,
  selectField,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { queueOrders } from '../../../rules/meeting/index.ts';
import { joinings, moderations } from '../town-hall.ts';
import { longestLine, mostAnswerDays, offeredLanguages, speakerTimes } from '../town-hall-terms.ts';
import type { Speaking } from './organise-form.ts';

export const spoken = ({ locale, t, of, parts }: Speaking): Content => {
  const ticked = (parts.typed['interpreted'] ?? '').split(' ').filter((tag) => tag !== '');
  const main = parts.typed['mainLanguage'] ?? '';
  const tags = [...new Set<string>([...offeredLanguages, ...ticked, ...(main === '' ? [] : [main])])];
  const options = tags.map((value) => ({ value, label: listedLanguage(locale, value) }));
  return fieldset({
    legend: t('spoken'),
    body: [
      selectField({ ...of('mainLanguage'), label: t('mainLanguage'), options }),
      checkboxGroup({
        name: 'interpreted',
        legend: t('interpreted'),
        hint: t('interpretedHint'),
        options,
        values: ticked,
        inline: true,
      }),
      textField({ ...of('contact'), label: t('contact'), hint: t('contactHint'), maxlength: longestLine }),
    ],
  });
};

/** Names of languages begin with a capital in a list, in Spanish as well; what was sent by hand and is no language stays as it is. */
function listedLanguage(locale: Locale, tag: string): string {
  const name = languageName(locale, tag);
  return name === tag ? tag : name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

export const part = (speaking: Speaking): Content => {
  const { t, of, parts } = speaking;
  const kept = Number(parts.typed['speakerSeconds']);
  const times =
    speakerTimes.includes(kept) || !(kept > 0) ? speakerTimes : [...speakerTimes, kept].sort((a, b) => a - b);
  return fieldset({
    legend: t('part'),
    body: [
      choiceField(speaking, 'joining', joinings),
      choiceField(speaking, 'moderation', moderations),
      parts.kind !== 'published' && choiceField(speaking, 'queueOrder', queueOrders),
      selectField({
        ...of('speakerSeconds'),
        label: t('speakerSeconds'),
        options: times.map((seconds) => ({ value: String(seconds), label: lengthOf(t, seconds) })),
        width: 'medium',
      }),
      dateTimeField({ ...of('questionsFrom'), label: t('questionsFrom'), hint: t('questionsFromHint') }),
      numberField({
        ...of('answerDays'),
        label: t('answerDays'),
        hint: t('answerDaysHint'),
        suffix: t('days'),
        min: 1,
        max: mostAnswerDays,
      }),
    ],
  });
};

function lengthOf(t: Speaking['t'], seconds: number): string {
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  if (m === 0) return t('secondsOf', { n: s });
  return s === 0 ? t('minutesOf', { n: m }) : t('minutesSeconds', { m, s });
}
