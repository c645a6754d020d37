/** Organisers make referendums and change them. */
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { toLocal } from '../../../platform/local-time.ts';
import type { Typed } from '../../../platform/process-terms/form.ts';
import { termsRoutes } from '../../../platform/process-terms/routes.ts';
import { changeDraft, changePublished } from '../change-referendum.ts';
import { createReferendum } from '../create-referendum.ts';
import { keyField, keyRows, typedKeys } from '../key-form.ts';
import { referendumFormPage } from '../pages/referendum-form.ts';
import { readChangeForm, readReferendumForm } from '../read-referendum-form.ts';
import type { Referendum } from '../referendum.ts';
import { mostKeys } from '../referendum-terms.ts';
import { namedReferendum, organiser } from '../scope.ts';
import { formWords } from '../words/form.ts';
import { crumbs, titleUnder } from './crumbs.ts';

/** A new form starts with two keys, as many measures have: enough must take part, and more than half must say yes. */
const fresh = (language: Locale): Typed => ({
  language,
  kind: 'reported',
  regionKind: 'county',
  keyRows: '2',
  [keyField(0, 'kind')]: 'majority',
  [keyField(0, 'comparison')]: 'more-than',
  [keyField(0, 'share')]: '50 %',
});

/** "Add another key" sends the form as it is. */
const withOneMore = (form: Submitted): Typed | undefined =>
  form.text('intent') === 'add-key'
    ? { ...form.fields, keyRows: String(Math.min(mostKeys, keyRows(form) + 1)) }
    : undefined;

function typedTerms(referendum: Referendum, timeZone: string): Typed {
  const second = referendum.translations[referendum.language === 'en' ? 'es' : 'en'];
  const { title, summary, question, argumentFor, argumentAgainst, language, kind, regionKind } = referendum;
  return {
    title,
    summary,
    question,
    argumentFor,
    argumentAgainst,
    language,
    otherTitle: second?.title ?? '',
    otherSummary: second?.summary ?? '',
    otherQuestion: second?.question ?? '',
    otherArgumentFor: second?.argumentFor ?? '',
    otherArgumentAgainst: second?.argumentAgainst ?? '',
    topic: referendum.topic ?? '',
    kind,
    regionKind,
    hypothetical: referendum.hypothetical ? 'yes' : '',
    opensAt: toLocal(referendum.opensAt, timeZone),
    closesAt: toLocal(referendum.closesAt, timeZone),
    ...typedKeys(referendum.keys),
  };
}

export const formRoutes = termsRoutes({
  at: '/referendums',
  work: 'organise',
  maker: 'organiser',
  mayChange: organiser,
  words: formWords,
  done: formWords,
  crumbs,
  titleUnder,
  form: (locale, parts) =>
    referendumFormPage(locale, { ...parts, keyRows: keyRows({ text: (name) => parts.typed[name] ?? '' }) }),
  find: namedReferendum,
  fresh,
  typed: typedTerms,
  read: readReferendumForm,
  readChange: readChangeForm,
  create: createReferendum,
  changeDraft,
  changePublished,
  refused: (locale) => formWords(locale)('movedOn'),
  longer: withOneMore,
});
