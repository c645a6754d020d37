/** The chapter of charts. Over 250 lines, as every chart stands here once with figures of its own. */
import {
  backingTrendChart,
  barList,
  dotStrip,
  countyMap,
  effectDots,
  histogram,
  keyBars,
  opinionMap,
  ruleMatrix,
  saidBars,
  saidLegend,
  section,
  shareBars,
  stackedBars,
  stepLine,
  waterfall,
  type Content,
} from '../index.ts';
import { dollars, projects } from './projects.ts';

const tableLabel = 'Show the figures as a table';
const budget = 2_400_000;
const funded = projects.filter((project) => project.funded);
const spent = funded.reduce((sum, project) => sum + project.cost, 0);

const left = [
  budget,
  ...funded.map((_, at) => budget - funded.slice(0, at + 1).reduce((sum, project) => sum + project.cost, 0)),
];

/** Rings of dots around three centres; the last group has too few corners for a shape. */
const madeMap = {
  dots: [
    ...Array.from({ length: 18 }, (_, at) => ({
      at: [-1.5 + Math.cos(at) * (at / 20), 0.5 + Math.sin(at) * (at / 20)] as const,
      people: 1 + (at % 4),
      group: 0,
    })),
    ...Array.from({ length: 14 }, (_, at) => ({
      at: [1.3 + Math.cos(at) * (at / 18), 0.2 + Math.sin(at) * (at / 18)] as const,
      people: 1 + (at % 3),
      group: 1,
    })),
    { at: [0.2, -0.9] as const, people: 9, group: 2 },
    { at: [0, 1] as const, people: 2, group: -1 },
  ],
  groups: [
    {
      letter: 'A',
      label: 'Group A',
      text: '44 people, 52 %',
      centre: [-1.5, 0.5] as const,
      hull: [
        [-2.2, 0.4],
        [-1.4, -0.3],
        [-0.7, 0.6],
        [-1.5, 1.3],
      ] as const,
    },
    {
      letter: 'B',
      label: 'Group B',
      text: '27 people, 32 %',
      centre: [1.3, 0.2] as const,
      hull: [
        [0.6, 0.2],
        [1.4, -0.5],
        [2, 0.3],
        [1.2, 0.9],
      ] as const,
    },
    { letter: 'C', label: 'Group C', text: '9 people, 11 %', centre: [0.2, -0.9] as const, hull: [] },
  ],
};

export const chartGallery = (): Content =>
  section({
    title: 'The result explained',
    lead: 'Five projects were funded. 91 % of the voters have at least one of their projects among them.',
    body: [
      barList({
        title: 'Projects by votes',
        description: 'The park had the fourth most votes, but its supporters could not pay for it together.',
        tableLabel,
        words: { funded: 'Funded', notFunded: 'Not funded' },
        threshold: { value: 1_000, label: 'The 1,000 votes a large project needed' },
        columns: { label: 'Project', value: 'Votes', state: 'Outcome' },
        rows: projects.map((project) => ({
          label: project.name,
          href: `#${project.id}`,
          value: project.votes,
          text: project.votes.toLocaleString('en-US'),
          funded: project.funded,
          note: project.funded
            ? `${dollars(project.cost)}, paid by its supporters`
            : `${dollars(project.cost)}; its supporters had $1,204,410 left`,
        })),
      }),
      waterfall({
        title: 'How the money was spent, round by round',
        description: 'Each bar starts where the one before it ended; the whole width is the budget of $2,400,000.',
        tableLabel,
        total: budget,
        kinds: ['Paid in equal shares', 'Added in the completion'],
        steps: funded.map((project, at) => ({
          label: `${at + 1}. ${project.name}`,
          value: project.cost,
          text: dollars(project.cost),
          kind: at === funded.length - 1 ? 1 : 0,
          note: `${project.votes.toLocaleString('en-US')} supporters paid up to ${dollars(Math.round(project.cost / project.votes))} each`,
        })),
        rest: { label: 'Left over', value: budget - spent, text: dollars(budget - spent) },
        columns: { step: 'Project', value: 'Cost', note: 'Who paid' },
      }),
      ruleMatrix({
        caption: 'What each rule would have funded',
        projectLabel: 'Project',
        rules: [
          { label: 'Equal Shares', note: 'completed by votes', official: true },
          { label: 'Equal Shares', note: 'not completed' },
          { label: 'Greedy', note: 'most votes first' },
          { label: 'Greedy', note: 'most votes per dollar' },
        ],
        projects: projects.map((project, at) => ({
          label: project.name,
          note: dollars(project.cost),
          chosen: [project.funded, project.funded && at < 5, at < 3, at !== 3],
        })),
        total: { label: 'Spent', values: ['$2,310,000', '$1,930,000', '$1,290,000', '$2,405,000'] },
        words: { chosen: 'Funded', notChosen: 'Not funded', official: 'This count' },
      }),
      shareBars({
        title: 'Votes and spending by district',
        description: 'District 3 cast a third of the votes and receives a quarter of the money.',
        tableLabel,
        groupLabel: 'District',
        series: ['Share of votes', 'Share of spending'],
        groups: [
          {
            label: 'District 1',
            shares: [
              { share: 0.21, text: '21 %' },
              { share: 0.28, text: '28 %' },
            ],
          },
          {
            label: 'District 2',
            shares: [
              { share: 0.14, text: '14 %' },
              { share: 0.16, text: '16 %' },
            ],
          },
          {
            label: 'District 3',
            shares: [
              { share: 0.33, text: '33 %' },
              { share: 0.25, text: '25 %' },
            ],
          },
          {
            label: 'District 4',
            shares: [
              { share: 0.22, text: '22 %' },
              { share: 0.21, text: '21 %' },
            ],
          },
          {
            label: 'District 5',
            shares: [
              { share: 0.1, text: '10 %' },
              { share: 0.1, text: '10 %' },
            ],
          },
        ],
      }),
      stackedBars({
        title: 'Spending by category under each rule',
        description: 'Greedy would have spent more on streets and nothing on health.',
        tableLabel,
        groupLabel: 'Rule',
        parts: ['Streets', 'Water', 'Learning', 'Health', 'Culture'],
        bars: [
          {
            label: 'Equal Shares',
            shares: [0.34, 0.14, 0.24, 0.28, 0].map((share) => ({ share, text: `${Math.round(share * 100)} %` })),
          },
          {
            label: 'Greedy',
            shares: [0.5, 0.2, 0.22, 0, 0.08].map((share) => ({ share, text: `${Math.round(share * 100)} %` })),
          },
        ],
      }),
      stepLine({
        title: 'Money left after each round',
        description: 'After five rounds $90,000 were left, less than any other project costs.',
        tableLabel,
        top: { value: budget, text: '$2.4 M' },
        bottomText: '$0',
        ends: ['Start', 'Round 5'],
        points: left.map((value, at) => ({ label: at === 0 ? 'Start' : `Round ${at}`, value, text: dollars(value) })),
        columns: { step: 'Round', value: 'Money left' },
      }),
      histogram({
        title: 'Funded projects per voter',
        description: 'Most voters have two or three of their projects funded; 313 have none.',
        tableLabel,
        columns: { bin: 'Funded projects', count: 'Voters' },
        bins: [313, 702, 1_144, 881, 342, 100].map((count, at) => ({
          label: String(at),
          count,
          text: count.toLocaleString('en-US'),
          marked: at === 0,
        })),
      }),
      dotStrip({
        title: 'How close the others came',
        description: 'One project was 62 votes short; the park was 1,210 votes short.',
        tableLabel,
        from: { value: 0, text: '0 votes short' },
        to: { value: 1_500, text: '1,500 votes short' },
        dots: [62, 140, 155, 410, 640, 655, 820, 1_210].map((value, at) => ({
          label: `Project ${at + 1}`,
          value,
          text: String(value),
          marked: at === 0,
        })),
        columns: { label: 'Project', value: 'Votes short' },
      }),
      backingTrendChart({
        title: 'Backing over three years',
        description: 'The line goes from 31 % to 36 %; at its end the band reaches from 29 % to 43 %.',
        tableLabel,
        from: 0,
        until: 1_095,
        top: 0.5,
        line: [0, 365, 730, 1_095].map((day, at) => {
          const mean = [0.31, 0.3, 0.34, 0.36][at]!;
          return { day, mean, low: mean - 0.03 - at / 100, high: mean + 0.03 + at / 100 };
        }),
        readings: [0.28, 0.35, 0.29, 0.41].map((share, at) => ({
          day: 80 + 320 * at,
          share,
          low: at === 3 ? null : share - 0.04,
          high: at === 3 ? null : share + 0.04,
          house: at,
          letter: 'ABAC'[at]!,
          marked: at === 3,
          title: `Poll ${at + 1}`,
        })),
        houses: ['North', 'South', 'East', 'West'],
        words: { line: 'Line', band: '90 % band', marked: 'Hollow: a stake', letter: 'A, B, C: the wording' },
        ticks: [0, 0.25, 0.5].map((share) => ({ share, text: `${share * 100} %` })),
        years: [0, 365, 730].map((day, at) => ({ day, text: String(2024 + at) })),
        table: {
          caption: 'Backing',
          columns: [{ label: 'Day' }, { label: 'Line', numeric: true }],
          rows: [['1', '31 %']],
        },
      }),
      effectDots({
        title: 'What each house finds beyond a typical one',
        description: 'North finds 2 points more, South 3 points less.',
        tableLabel,
        rows: [
          { label: 'North', mean: 0.02, low: -0.01, high: 0.05, text: '+2 points', interval: '−1 to +5', note: '4' },
          { label: 'South', mean: -0.03, low: -0.06, high: 0, text: '−3 points', interval: '−6 to 0', note: '7' },
        ],
        ends: ['less', 'no difference', 'more'],
        columns: { label: 'House', mean: 'Finds more', interval: 'Interval', note: 'Polls' },
      }),
      opinionMap({
        title: 'Who stands where',
        description: '84 people on the map, in 3 groups.',
        tableLabel,
        ...madeMap,
        you: { at: [-0.4, 0.9], label: 'You' },
        sides: [
          { side: 'right', body: 'Towards the right: more agreement with “Fares should be free”' },
          { side: 'up', body: 'Towards the top: more agreement with “Water first”' },
        ],
        dotNote: 'A larger dot stands for more people',
        columns: { group: 'Group', text: 'People' },
        rows: madeMap.groups.map(({ label, text }) => [label, text]),
      }),
      keyBars({
        title: 'Each key and what it needed',
        description: 'How far each share came against its threshold.',
        tableLabel,
        thresholdLabel: 'Threshold',
        bars: [
          {
            label: 'At least 50% of registered voters take part',
            share: 0.549,
            text: '54.9%',
            threshold: { share: 0.5, text: '50%' },
            reached: true,
            state: 'Turned',
            note: '11,234,567 ballots needed, 12,345,678 cast',
          },
          {
            label: 'At least 95% of the yes and no votes are yes',
            share: 0.93,
            text: '93%',
            threshold: { share: 0.95, text: '95%' },
            reached: false,
            state: 'Not turned',
            note: '95 needed, 93 cast',
          },
        ],
        columns: { label: 'Key', share: 'Reached', threshold: 'Needed', state: 'Verdict' },
      }),
      countyMap({
        title: 'Yes by county',
        description: 'Striped counties have more no than yes.',
        tableLabel,
        counties: (['low-2', 'low-1', 'middle', 'high-1', 'high-2', 'none'] as const).map((shade, at) => ({
          id: `county:${['kern', 'fresno', 'inyo', 'tulare', 'kings', 'madera'][at]}`,
          label: `County ${at + 1}`,
          shade,
          text: shade,
        })),
        scale: [
          { shade: 'low-2', label: 'Below 40% yes' },
          { shade: 'high-2', label: 'Above 60% yes' },
          { shade: 'none', label: 'Not told' },
        ],
        columns: { county: 'County', value: 'Share of yes' },
      }),
      saidLegend({ agree: 'Agree', pass: 'Pass', disagree: 'Disagree' }),
      saidBars([
        { label: 'Everybody', agree: 52, disagree: 20, pass: 12, text: '62 % agree · 24 % disagree · 14 % pass' },
        { label: 'Group A', group: 0, agree: 30, disagree: 4, pass: 6, text: '75 % agree · 10 % disagree · 15 % pass' },
        { label: 'Group B', group: 1, agree: 3, disagree: 15, pass: 2, text: '15 % agree · 75 % disagree · 10 % pass' },
        { label: 'Group C', group: 2, agree: 0, disagree: 0, pass: 0, text: 'no votes' },
      ]),
    ],
  });
