/** The chapter of things to read. */
import {
  badge,
  card,
  cardGrid,
  codeBlock,
  columns,
  dataTable,
  emptyState,
  explainer,
  fileList,
  html,
  keyFigures,
  linkButton,
  liveRegion,
  markdown,
  moreLink,
  notice,
  pagination,
  phases,
  progress,
  prose,
  quote,
  receipt,
  section,
  summaryList,
  tabs,
  timeline,
  type Content,
} from '../index.ts';
import { dollars, projects } from './projects.ts';

export const contentGallery = (): Content => [
  phases({
    label: 'Phases of this budget',
    words: { done: 'Finished', current: 'Now', ahead: 'Later' },
    phases: [
      { label: 'Ideas', when: 'June 1 to July 15', state: 'done' },
      { label: 'Review', when: 'July 16 to September 30', state: 'done' },
      { label: 'Voting', when: 'November 1 to 30', state: 'current', icon: 'ballot', href: '#vote' },
      { label: 'Count', when: 'December 1', state: 'ahead', icon: 'tally' },
      { label: 'Result', when: 'December 3', state: 'ahead', icon: 'document' },
      { label: 'Delivery', when: 'From January 2027', state: 'ahead', icon: 'build' },
    ],
  }),
  keyFigures([
    { value: '$2.4 million', label: 'to be decided', note: 'From the county’s general fund' },
    { value: '3,482', label: 'ballots so far', note: '1.1 % of those who may vote' },
    { value: '27', label: 'projects on the ballot', note: '114 ideas were submitted' },
    { value: '9 days', label: 'until the vote closes' },
  ]),
  html`<div class="actions">
    ${linkButton({ href: '#vote', label: 'Vote now', icon: 'ballot' })}
    ${linkButton({ href: '#projects', label: 'Read the projects', kind: 'secondary' })}
  </div>`,
  tabs({
    label: 'Parts of this budget',
    tabs: [
      { href: '#overview', label: 'Overview', current: true },
      { href: '#projects', label: 'Projects', count: 27 },
      { href: '#result', label: 'Result' },
      { href: '#files', label: 'Files' },
    ],
  }),
  section({
    title: 'Projects',
    lead: 'Each project was checked by the department that would build it.',
    aside: moreLink('#all', 'All 27 projects'),
    body: cardGrid(
      projects.slice(0, 4).map((project, at) =>
        card({
          title: project.name,
          href: `#${project.id}`,
          kicker: project.category,
          badge: at === 0 ? badge({ label: 'Funded', tone: 'success' }) : undefined,
          body: project.summary,
          facts: [html`<strong>${dollars(project.cost)}</strong>`, project.district],
        }),
      ),
    ),
  }),
  columns(
    section({
      title: 'How the money is decided',
      body: [
        prose(
          html`<p>
            Residents aged 16 or older approve as many projects as they like. The Method of Equal Shares gives every
            voter an equal part of the money, and a project is funded when its supporters can pay for it together.
          </p>`,
        ),
        explainer({
          summary: 'Why not simply the most votes?',
          open: true,
          body: html`<p>
            Then a majority that agrees on everything could spend all of the money. With equal shares, a group of a
            fifth of the voters decides on about a fifth of it.
          </p>`,
        }),
        explainer({ summary: 'Who may vote?', body: html`<p>Anyone who lives in the county.</p>` }),
        markdown(
          'The board of supervisors **adopted the rules** on March 3.\n\n- One ballot for each resident\n- It can be changed until the close\n\n> Public money, public reasons.',
        ),
        quote({
          body: 'The county will build what is funded, or say in public why it cannot.',
          by: 'Resolution 26-114, section 4',
        }),
      ],
    }),
    [
      summaryList(
        [
          { term: 'Region', value: 'Fresno County' },
          { term: 'Money', value: '$2,400,000' },
          { term: 'Ballot', value: 'Approval' },
          { term: 'Rule', value: 'Method of Equal Shares, completed by votes' },
        ],
        { boxed: true },
      ),
      liveRegion({
        id: 'turnout',
        topic: 'budget:fresno-2027',
        announce: 'Turnout was updated',
        body: progress({ label: 'Counted', value: 2160, max: 3482, text: '2,160 of 3,482 ballots' }),
      }),
      progress({ label: 'Preparing the export', text: 'A few seconds' }),
    ],
  ),
  section({
    title: 'States and notices',
    body: [
      html`<div class="actions">
        ${[
          badge({ label: 'Draft' }),
          badge({ label: 'Ideas open', tone: 'accent', icon: 'idea' }),
          badge({ label: 'Voting open', tone: 'gold', icon: 'ballot' }),
          badge({ label: 'Funded', tone: 'success' }),
          badge({ label: 'Late', tone: 'warning' }),
          badge({ label: 'Not possible', tone: 'danger' }),
        ]}
      </div>`,
      notice({
        kind: 'info',
        title: 'This vote is advisory',
        body: html`The board decides in public by March 1. <a href="#law">What the law says</a>`,
      }),
      notice({ kind: 'success', body: 'Your idea was sent. The county answers by July 31.' }),
      notice({ kind: 'warning', body: 'Your session ends in five minutes. What you have typed is kept.' }),
      notice({ kind: 'error', title: 'Your ballot was not recorded', body: 'The vote closed at 8:00 PM.' }),
      emptyState({
        title: 'No ideas yet',
        body: 'Ideas can be sent until July 15. Yours would be the first.',
        icon: 'idea',
        action: linkButton({ href: '#idea', label: 'Send an idea' }),
      }),
    ],
  }),
  section({
    title: 'Figures and files',
    body: [
      dataTable({
        caption: 'Projects by votes',
        stacked: true,
        columns: [
          { label: 'Project' },
          { label: 'District' },
          { label: 'Votes', numeric: true },
          { label: 'Cost', numeric: true },
        ],
        rows: projects.map((project) => [
          project.name,
          project.district,
          project.votes.toLocaleString('en-US'),
          dollars(project.cost),
        ]),
        total: ['Together', '', '8,541', dollars(4_255_000)],
      }),
      dataTable({
        caption: 'Turnout by district',
        columns: ['District', 'Residents', 'May vote', 'Ballots', 'Share', 'Change since Monday'].map((label, at) => ({
          label,
          numeric: at > 0,
        })),
        rows: [
          ['District 1', '198,204', '151,020', '812', '0.5 %', '+64'],
          ['District 2', '201,377', '158,911', '655', '0.4 %', '+31'],
        ],
      }),
      pagination({
        label: 'Pages',
        page: 4,
        pages: 12,
        href: (page) => `#page-${page}`,
        previous: 'Previous',
        next: 'Next',
      }),
      fileList([
        {
          href: '/fresno.pb',
          label: 'Ballots and projects',
          kind: 'Pabulib .pb, 214 kB',
          note: 'No names. Ballots are in random order.',
        },
        { href: '/fresno.csv', label: 'Outcome', kind: 'CSV, 3 kB' },
      ]),
      codeBlock({
        label: 'Count it yourself',
        code: './concord tally fresno-2027.pb --rule equal-shares --satisfaction cost --completion add1u --ties votes-cost-seed',
      }),
      receipt({
        title: 'Your ballot is recorded',
        body: 'Keep this receipt. After the count you can look it up in the published list.',
        rows: [
          { term: 'Recorded', value: 'November 21, 2026, 4:12 PM PST' },
          { term: 'Projects', value: '4' },
        ],
        digest: { label: 'Receipt', hex: '9f2c41d07be85a3614c0d9ee23b1a7f48d5560cb' },
      }),
      timeline(
        [
          {
            when: 'January 12, 2027',
            title: 'Contract signed',
            state: 'done',
            body: 'Valley Tree Works, $388,000, four bids.',
          },
          {
            when: 'March 2027',
            title: 'First twenty stops planted',
            state: 'current',
            badge: badge({ label: 'Late by 12 days', tone: 'warning' }),
          },
          { when: 'June 2027', title: 'All forty stops finished', state: 'ahead' },
        ],
        'Milestones',
      ),
    ],
  }),
];
