/** The form of a rules profile: every part with its heading, all problems beside their fields, and a preview before it is saved. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  fieldset,
  filterForm,
  form,
  html,
  linkButton,
  selectField,
  textArea,
  textField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { profileName, type RulesProfile } from '../../../rules/petition/profile.ts';
import { ROUNDINGS } from '../../../rules/petition/rounding.ts';
import { choices, type ProfileProblem, type ProfileProblems } from '../read-profile-form.ts';
import { overviewWords } from '../words/overview.ts';
import { profileWords, type ProfileWord } from '../words/profile-form.ts';
import { rulesWords } from '../words/rules.ts';
import { previewSections, type ProfilePreview } from './profile-preview.ts';

export interface ProfileFormParts {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: ProfileProblems;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly profiles: readonly RulesProfile[];
  /** What was started from, '' for nothing. */
  readonly from: string;
  readonly preview?: ProfilePreview | undefined;
}

export function profileFormPage(locale: Locale, parts: ProfileFormParts): Content {
  const t = profileWords(locale);
  const { problems, profiles, preview } = parts;
  return [
    errorSummary({
      title: t('problemTitle'),
      errors: Object.entries(problems).map(([name, problem]) => ({
        field: name,
        message: errorText(locale, name, problem),
      })),
    }),
    preview === undefined
      ? filterForm({
          action: '/initiatives/rules/new',
          label: t('startLabel'),
          submit: t('start'),
          fields: selectField({
            name: 'from',
            label: t('startFrom'),
            value: parts.from,
            placeholder: t('startNothing'),
            width: 'full',
            options: profiles.map((profile) => ({
              value: profileName(profile),
              label: overviewWords(locale)('rulesLink', { name: profile.name[locale], version: profile.version }),
            })),
          }),
        })
      : previewSections(locale, preview),
    form({
      action: '/initiatives/rules/new',
      label: t('formLabel'),
      body: groups(locale, parts),
      buttons: [
        preview !== undefined && button({ label: t('save'), name: 'act', value: 'save' }),
        button({
          label: t(preview === undefined ? 'preview' : 'previewAgain'),
          name: 'act',
          value: 'preview',
          ...(preview === undefined ? {} : { kind: 'secondary' }),
        }),
        linkButton({ href: '/initiatives/rules', label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

/** Which field it is, and what is wrong: many of them have the same sentence. */
function errorText(locale: Locale, name: string, problem: ProfileProblem): string {
  const t = profileWords(locale);
  const label = `f.${name}`;
  const known = label in profileWords.texts.en ? t(label as ProfileWord) : genericLabel(locale, name);
  return known === '' ? t(problem) : `${known}: ${t(problem)}`;
}

function genericLabel(locale: Locale, name: string): string {
  const t = profileWords(locale);
  const found = /^(\w+?)(Days|Count|Source|Share)$/.exec(name);
  const group = `g.${found?.[1] ?? ''}`;
  if (found === null || !(group in profileWords.texts.en)) return '';
  return `${t(group as ProfileWord)}, ${t(`f.${found[2] as 'Days' | 'Count' | 'Source' | 'Share'}`).toLowerCase()}`;
}

function groups(locale: Locale, { typed, problems, regions }: ProfileFormParts): Content {
  const t = profileWords(locale);
  const r = rulesWords(locale);
  const field = (name: string, label: ProfileWord) => ({
    name,
    label: t(label),
    value: typed[name] ?? '',
    ...(problems[name] === undefined ? {} : { error: t(problems[name]) }),
  });
  const text = (name: string, label: ProfileWord = `f.${name}` as ProfileWord, hint?: ProfileWord): Html =>
    textField({ ...field(name, label), ...(hint === undefined ? {} : { hint: t(hint) }) });
  const short = (name: string, label: ProfileWord = `f.${name}` as ProfileWord, hint?: ProfileWord): Html =>
    textField({ ...field(name, label), width: 'short', ...(hint === undefined ? {} : { hint: t(hint) }) });
  const lines = (name: string, hint: ProfileWord, rows = 3): Html =>
    textArea({ ...field(name, `f.${name}` as ProfileWord), hint: t(hint), rows });
  const select = (name: string, options: readonly { value: string; label: string }[], label?: ProfileWord): Html =>
    selectField({
      ...field(name, label ?? (`f.${name}` as ProfileWord)),
      width: name.endsWith('Count') ? 'medium' : 'full',
      options,
    });
  const sourced = (part: string): Html => text(`${part}Source`, 'f.Source');
  const days = (part: string): Content => [
    html`<div class="field-row">
      ${[
        short(`${part}Days`, 'f.Days'),
        select(
          `${part}Count`,
          choices.count.map((value) => ({ value, label: t(`count.${value}`) })),
          'f.Count',
        ),
      ]}
    </div>`,
    sourced(part),
  ];
  const group = (legend: ProfileWord, body: Content, hint?: ProfileWord): Html =>
    fieldset({ legend: t(legend), body, ...(hint === undefined ? {} : { hint: t(hint) }) });
  const shareOf = (name: string): Html => short(name, `f.${name}` as ProfileWord, 'shareHint');
  return [
    group('g.what', [
      select('region', [
        { value: '', label: t('regionPlaceholder') },
        ...regions.map(({ id, name }) => ({ value: id, label: name })),
      ]),
      text('id', 'f.id', 'idHint'),
      text('nameEn'),
      text('nameEs'),
      textArea({ ...field('aboutEn', 'f.aboutEn'), rows: 2 }),
      textArea({ ...field('aboutEs', 'f.aboutEs'), rows: 2 }),
      select(
        'level',
        choices.level.map((value) => ({ value, label: t(`level.${value}`) })),
      ),
      select(
        'signing',
        choices.signing.map((value) => ({ value, label: r(`signing.${value}`) })),
      ),
      text('source', 'f.source', 'sourceHint'),
    ]),
    group(
      'g.holds',
      html`<div class="field-row">
        ${[short('holdsFrom', 'f.holdsFrom', 'dayHint'), short('holdsUntil', 'f.holdsUntil', 'untilHint')]}
      </div>`,
      'holdsHint',
    ),
    group('g.holidays', [
      select(
        'calendar',
        choices.calendar.map((value) => ({ value, label: t(`calendar.${value}`) })),
      ),
      lines('also', 'alsoHint'),
    ]),
    group(
      'g.required',
      [
        shareOf('requiredShare'),
        select(
          'requiredBase',
          choices.requiredBase.map((value) => ({ value, label: t(`base.${value}`) })),
        ),
        lines('official', 'officialHint', 4),
        sourced('required'),
      ],
      'paperHint',
    ),
    group('g.fee', [short('feeDollars'), text('feeRefund'), sourced('fee')], 'emptyHint'),
    group('g.sponsors', [short('sponsorsNeeded'), days('sponsors')], 'onlineHint'),
    group('g.moderation', days('moderation'), 'onlineHint'),
    group('g.review', days('review'), 'paperHint'),
    group('g.circulation', days('circulation'), 'circulationHint'),
    group('g.notice', [shareOf('noticeShare'), sourced('notice')], 'paperHint'),
    group('g.rawCount', days('rawCount'), 'paperHint'),
    group(
      'g.sampling',
      [
        short('samplingAtLeast'),
        shareOf('samplingShare'),
        short('samplingAllUpTo'),
        select(
          'samplingRounding',
          ROUNDINGS.map(({ id, name }) => ({ value: id, label: name })),
        ),
        sourced('sampling'),
      ],
      'paperHint',
    ),
    group('g.verification', days('verification'), 'paperHint'),
    group('g.limits', [shareOf('limitsFails'), shareOf('limitsEligible'), sourced('limits')], 'paperHint'),
    group(
      'g.fullCheck',
      [
        days('fullCheck'),
        select(
          'fullCheckFrom',
          choices.fullCheckFrom.map((value) => ({ value, label: t(`from.${value}`) })),
        ),
      ],
      'paperHint',
    ),
    group('g.qualifies', [short('qualifiesDays'), sourced('qualifies')], 'paperHint'),
    group(
      'g.withdrawal',
      [
        select(
          'withdrawalUntil',
          choices.withdrawalUntil.map((value) => ({ value, label: t(`until.${value}`) })),
        ),
        short('withdrawalDays'),
        sourced('withdrawal'),
      ],
      'withdrawalHint',
    ),
    group('g.decision', [lines('decisionKeys', 'decisionHint'), sourced('decision')], 'paperHint'),
    group('g.thresholds', lines('thresholds', 'thresholdsHint'), 'onlineHint'),
    group('g.reason', textArea({ ...field('reason', 'f.reason'), hint: t('reasonHint'), rows: 2, required: true })),
  ];
}
