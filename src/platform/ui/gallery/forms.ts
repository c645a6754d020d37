/** The chapter of forms, with and without errors. */
import {
  actionForm,
  button,
  checkbox,
  checkboxGroup,
  dateField,
  dateTimeField,
  errorSummary,
  fieldset,
  fileField,
  filterForm,
  form,
  html,
  linkButton,
  moneyField,
  numberField,
  radioGroup,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../index.ts';

export const formGallery = (): Content => [
  section({
    title: 'Create a budget',
    body: [
      errorSummary({
        title: 'Two things need another look',
        body: 'Nothing was saved yet.',
        errors: [
          { field: 'money', message: 'Write the amount in dollars, for example 2,400,000' },
          { field: 'rule', message: 'Choose how the ballots are counted' },
        ],
      }),
      form({
        action: '#',
        label: 'Create a budget',
        hidden: { key: 'a41' },
        body: [
          textField({ name: 'title', label: 'Name', value: 'Fresno County people’s budget 2027', required: true }),
          textField({
            name: 'email',
            label: 'E-mail address',
            hint: 'We send you a link to sign in. There is no password.',
            type: 'email',
            autocomplete: 'email',
            width: 'medium',
          }),
          textArea({
            name: 'purpose',
            label: 'What the money is for',
            hint: 'Two or three sentences. You can use *emphasis* and lists.',
            value: 'Parks, streets, water and libraries.',
            rows: 4,
          }),
          moneyField({
            name: 'money',
            label: 'Money',
            prefix: '$',
            value: '2,4 million',
            error: 'Write the amount in dollars, for example 2,400,000',
            hint: 'The whole amount that residents decide on.',
          }),
          numberField({ name: 'age', label: 'Youngest age to vote', suffix: 'years', value: 16, min: 0, max: 120 }),
          selectField({
            name: 'region',
            label: 'Region',
            value: 'fresno',
            options: [
              {
                label: 'Central Valley',
                options: [
                  { value: 'fresno', label: 'Fresno County' },
                  { value: 'kern', label: 'Kern County' },
                ],
              },
              { value: 'other', label: 'Another region' },
            ],
          }),
          radioGroup({
            name: 'rule',
            legend: 'How the ballots are counted',
            error: 'Choose how the ballots are counted',
            options: [
              {
                value: 'equal-shares',
                label: 'Method of Equal Shares',
                hint: 'Every voter gets an equal part of the money.',
              },
              { value: 'greedy', label: 'Greedy', hint: 'The most votes first, until the money is spent.' },
            ],
          }),
          checkboxGroup({
            name: 'languages',
            legend: 'Languages of the ballot',
            inline: true,
            values: ['en', 'es'],
            options: [
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Spanish' },
              { value: 'hmn', label: 'Hmong' },
            ],
          }),
          fieldset({
            legend: 'Voting',
            hint: 'Times are Pacific Time.',
            body: [
              dateTimeField({ name: 'opens', label: 'Opens', value: '2026-11-01T08:00' }),
              dateTimeField({ name: 'closes', label: 'Closes', value: '2026-11-30T20:00' }),
              dateField({ name: 'published', label: 'Day of the result', value: '2026-12-03' }),
            ],
          }),
          fileField({
            name: 'file',
            label: 'Or import a Pabulib file',
            hint: 'A .pb file of at most 100 MB.',
            accept: '.pb',
          }),
          checkbox({
            name: 'public',
            label: 'Show this budget in the public list',
            checked: true,
            hint: 'You can do that later.',
          }),
        ],
        buttons: [
          button({ label: 'Create the budget' }),
          linkButton({ href: '#cancel', label: 'Cancel', kind: 'quiet' }),
        ],
      }),
      html`<div class="actions">
        ${[
          actionForm({ action: '#', label: 'Open the vote', icon: 'ballot' }),
          actionForm({ action: '#', label: 'Save as a draft', kind: 'secondary' }),
          actionForm({ action: '#', label: 'Withdraw', kind: 'danger', hidden: { id: '7' } }),
        ]}
      </div>`,
      filterForm({
        action: '#',
        label: 'Find projects',
        submit: 'Find',
        fields: [
          textField({ name: 'q', label: 'Words', type: 'search' }),
          selectField({
            name: 'district',
            label: 'District',
            placeholder: 'All districts',
            options: [{ value: '1', label: 'District 1' }],
          }),
        ],
      }),
    ],
  }),
];
