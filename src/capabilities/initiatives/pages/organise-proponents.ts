/** Which proponents act here with an account, and the form that invites one. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dataTable,
  errorSummary,
  form,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { Proponent } from '../store/proponents.ts';
import type { TieProblem } from '../tie-proponent.ts';
import { proponentWords } from '../words/proponent.ts';
import { pathOf } from './initiative-words.ts';

const fieldOf: Readonly<Record<TieProblem, string>> = {
  proponentUnknown: 'number',
  emailWrong: 'email',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};

export function proponentsPage(
  locale: Locale,
  parts: {
    readonly initiative: Initiative;
    readonly proponents: readonly Proponent[];
    readonly typed: Readonly<Record<string, string>>;
    readonly problem: TieProblem | undefined;
  },
): Content {
  const t = proponentWords(locale);
  const { initiative, proponents, typed, problem } = parts;
  const wrong = problem === undefined ? undefined : { field: fieldOf[problem], message: t(problem) };
  const field = (name: string) => ({
    name,
    value: typed[name] ?? '',
    ...(wrong?.field === name ? { error: wrong.message } : {}),
  });
  const stateOf = ({ accountId, invitedEmail }: Proponent) =>
    accountId !== null ? 'account.tied' : invitedEmail !== null ? 'account.invited' : 'account.none';
  return [
    wrong !== undefined && errorSummary({ title: t('problemTitle'), errors: [wrong] }),
    dataTable({
      caption: t('listTitle'),
      captionHidden: true,
      stacked: true,
      columns: [{ label: t('name') }, { label: t('account') }],
      rows: proponents.map((one) => [one.name, t(stateOf(one))]),
    }),
    section({
      title: t('formTitle'),
      body: form({
        action: `${pathOf(initiative)}/organise/proponents`,
        label: t('formTitle'),
        body: [
          selectField({
            ...field('number'),
            label: t('which'),
            placeholder: t('choose'),
            required: true,
            options: proponents.map(({ number, name }) => ({ value: String(number), label: name })),
          }),
          textField({
            ...field('email'),
            label: t('email'),
            hint: t('emailHint'),
            type: 'email',
            width: 'medium',
            autocomplete: 'off',
            spellcheck: false,
          }),
          textArea({ ...field('reason'), label: t('reason'), hint: t('reasonHint'), rows: 2, required: true }),
        ],
        buttons: [
          button({ label: t('invite'), name: 'act', value: 'invite' }),
          button({ label: t('take'), name: 'act', value: 'take', kind: 'secondary' }),
        ],
      }),
    }),
  ];
}
