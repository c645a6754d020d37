/** The form in which an organiser sets the terms of an initiative. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  errorSummary,
  form,
  linkButton,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { profileName, type RulesProfile } from '../../../rules/petition/profile.ts';
import { mostProponents, type TermsField, type TermsProblem, type TermsProblems } from '../initiative-terms.ts';
import { organising } from '../words/organise.ts';
import { overviewWords } from '../words/overview.ts';

export interface InitiativeFormParts {
  readonly action: string;
  readonly back: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: TermsProblems;
  readonly problem: string | undefined;
  /** Empty for a draft, whose region stays. */
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly profiles: readonly RulesProfile[];
  readonly key: string;
}

export function initiativeFormPage(locale: Locale, parts: InitiativeFormParts): Content {
  const t = organising(locale);
  const { typed, problems, regions, topics, profiles } = parts;
  const field = (name: TermsField) => ({
    name,
    value: typed[name] ?? '',
    ...(problems[name] === undefined ? {} : { error: t(problems[name]) }),
  });
  const wrong = Object.entries(problems) as [TermsField, TermsProblem][];
  return [
    (wrong.length > 0 || parts.problem !== undefined) &&
      errorSummary({
        title: t('problemTitle'),
        errors: [
          ...wrong.map(([name, key]) => ({ field: name, message: t(key) })),
          ...(parts.problem === undefined ? [] : [{ message: parts.problem }]),
        ],
      }),
    form({
      action: parts.action,
      label: t('formLabel'),
      hidden: { key: parts.key },
      body: [
        textField({ ...field('title'), label: t('title'), hint: t('titleHint'), required: true }),
        textField({ ...field('otherTitle'), label: t('otherTitle') }),
        selectField({
          ...field('language'),
          label: t('language'),
          options: locales.map((value) => ({ value, label: localeNames[value] })),
        }),
        regions.length > 0 &&
          selectField({
            ...field('region'),
            label: t('region'),
            placeholder: t('regionPlaceholder'),
            required: true,
            options: regions.map(({ id, name }) => ({ value: id, label: name })),
          }),
        selectField({
          ...field('rules'),
          label: t('rules'),
          hint: t('rulesHint'),
          placeholder: t('rulesPlaceholder'),
          required: true,
          width: 'full',
          options: profiles.map((profile) => ({
            value: profileName(profile),
            label: overviewWords(locale)('rulesLink', { name: profile.name[locale], version: profile.version }),
          })),
        }),
        textField({ ...field('required'), label: t('required'), hint: t('requiredHint'), width: 'short' }),
        textField({ ...field('requiredSource'), label: t('requiredSource') }),
        textField({ ...field('electionOn'), label: t('electionOn'), hint: t('electionHint'), width: 'short' }),
        textArea({
          ...field('proponents'),
          label: t('proponents'),
          rows: 3,
          required: true,
          maxlength: mostProponents * 200,
        }),
        topics.length > 0 &&
          selectField({
            ...field('topic'),
            label: t('topic'),
            placeholder: t('topicPlaceholder'),
            width: 'full',
            options: topics.map(({ id, question }) => ({ value: id, label: question })),
          }),
        textField({ ...field('source'), label: t('source') }),
        checkbox({
          name: 'takesPledges',
          value: 'yes',
          label: t('takesPledges'),
          hint: t('takesPledgesHint'),
          checked: typed['takesPledges'] === 'yes',
        }),
      ],
      buttons: [button({ label: t('save') }), linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}
