/**
 * Real polls on California leaving the United States, as their sources published them. Nothing here is made up: what could not
 * be read in a source is left out, and the score of disclosure shows it. Wordings are quotations. Of some polls that are known to
 * exist (for example the Hoover Institution's of January 2017 and Berkeley IGS's of March 2017) no source with their figures
 * could be read; they are not here. Over 250 lines, as each says where it was read and what was not.
 */
import type { PollFacts } from '../../src/capabilities/polls/index.ts';
import type { Bilingual } from './content.ts';

export interface DemoQuestion {
  readonly title: Bilingual;
  readonly about: Bilingual;
  /** Why it is a question of its own. */
  readonly reason: string;
  readonly polls: readonly { readonly reason: string; readonly facts: PollFacts }[];
}

const unsaid: Omit<PollFacts, 'pollster' | 'askedFrom' | 'askedUntil' | 'answers' | 'complete' | 'sourceUrl'> = {
  wording: null,
  wordingLanguage: 'en',
  context: '',
  sponsor: null,
  stake: 'unknown',
  stakeNote: '',
  modes: [],
  population: 'adults',
  populationNote: '',
  sampleSize: null,
  designEffect: null,
  margin: null,
  languages: '',
  precision: '',
  sampleKind: null,
  frame: '',
  recruitment: '',
  weighting: '',
  weightingSources: '',
  quality: '',
  processing: '',
  limitations: '',
  note: '',
  language: 'en',
  sourceReadOn: '2026-11-30',
};

const institute = {
  pollster: 'YouGov',
  sponsor: 'Independent California Institute',
  stake: 'has-stake',
  stakeNote:
    'The institute works for more self-government of California, up to independence, and raised donations for its polls.',
} as const;

const instituteBetterOff =
  'Regardless of your answer to the previous question, imagine that at some point in the next ten years, California were to peacefully become an independent country with a friendly relationship with the U.S. Compared to the way things are now, do you think Californians would be…';

const share = (percent: number): number => Math.round(percent * 100);

const leaving: DemoQuestion = {
  title: { en: 'Would support or vote for leaving', es: 'Apoyaría la salida o votaría por ella' },
  about: {
    en: 'Whether people support California leaving the United States by itself, or would vote for it. “For” is support or a yes. Whether they think they would be better off, and whether they would join a union of several states, are other questions.',
    es: 'Si la gente apoya que California deje por sí sola los Estados Unidos, o votaría a favor. «A favor» es apoyo o un sí. Si cree que estaría mejor, y si se uniría a una unión de varios estados, son otras preguntas.',
  },
  reason: 'It is what a vote would decide.',
  polls: [
    {
      reason: 'It asks for support of one’s own state leaving, peacefully.',
      facts: {
        ...unsaid,
        pollster: 'Ipsos',
        sponsor: 'Reuters',
        stake: 'none-stated',
        askedFrom: '2014-08-23',
        askedUntil: '2014-09-16',
        modes: [],
        answers: [{ label: 'Support (strongly, or tend to)', kind: 'for', share: share(20) }],
        complete: false,
        note: 'The survey asked adults in all states about their own state. The figure for California was published with the next poll in January 2017, as “one in five or 20 percent”; how many Californians were asked is not said. The days are those of the national survey as reported in September 2014.',
        sourceUrl: 'https://archives.lincolndailynews.com/2017/Jan/24/NEWS/news_k.shtml',
      },
    },
    {
      reason: 'It asks whether California should become its own country.',
      facts: {
        ...unsaid,
        pollster: 'SurveyUSA',
        sponsor: 'KPIX 5 (CBS San Francisco)',
        stake: 'none-stated',
        population: 'registered',
        populationNote: 'California voters, as the source calls them.',
        askedFrom: '2016-11-14',
        askedUntil: '2016-11-20',
        sampleSize: 800,
        margin: 3.5,
        answers: [
          { label: 'Backing California becoming its own country', kind: 'for', share: share(23) },
          { label: 'Opposed', kind: 'against', share: share(57) },
          { label: 'Not sure', kind: 'undecided', share: share(20) },
        ],
        complete: true,
        note: 'The source of November 22, 2016 says “last week” and gives no days: the week before is entered.',
        sourceUrl: 'https://www.cbsnews.com/sanfrancisco/news/calexit-california-secession-kpix-5-surveyusa-poll/',
      },
    },
    {
      reason: 'It asks for support of one’s own state leaving, peacefully.',
      facts: {
        ...unsaid,
        pollster: 'Ipsos',
        sponsor: 'Reuters',
        stake: 'none-stated',
        askedFrom: '2016-12-06',
        askedUntil: '2017-01-19',
        sampleSize: 500,
        margin: 5,
        answers: [{ label: 'Support the state’s peaceful withdrawal', kind: 'for', share: share(32) }],
        complete: false,
        precision: 'The ± 5 points for California are called a credibility interval.',
        note: '500 Californians among more than 14,000 adults in all states.',
        sourceUrl: 'https://archives.lincolndailynews.com/2017/Jan/24/NEWS/news_k.shtml',
      },
    },
    {
      reason: 'It asks for support of California leaving and forming its own country.',
      facts: {
        ...unsaid,
        pollster: 'SurveyUSA',
        sponsor: 'KABC Eyewitness News and Southern California News Group',
        stake: 'none-stated',
        askedFrom: '2017-01-31',
        askedUntil: '2017-01-31',
        sampleSize: 800,
        answers: [
          { label: 'In favour', kind: 'for', share: share(18) },
          { label: 'Opposed', kind: 'against', share: share(68) },
        ],
        complete: false,
        sourceUrl: 'https://abc7.com/surveyusa-survey-usa-poll-cal-exit/1731072/',
      },
    },
    {
      reason: 'It asks for support of one’s own state leaving.',
      facts: {
        ...unsaid,
        wording: 'Would you support your state seceding from the U.S.?',
        pollster: 'YouGov',
        sponsor: 'YouGov',
        stake: 'none-stated',
        modes: ['online'],
        askedFrom: '2024-02-01',
        askedUntil: '2024-02-14',
        answers: [
          { label: 'Support', kind: 'for', share: share(29) },
          { label: 'Oppose', kind: 'against', share: share(45) },
          { label: 'Not sure', kind: 'undecided', share: share(26) },
        ],
        complete: true,
        note: 'YouGov’s daily questions, put to 35,307 adults in all states; how many Californians is not said. The source of February 14, 2024 gives no days: the first half of that month is entered. The shares against and not sure are as told by the Independent California Institute in March 2024.',
        sourceUrl:
          'https://today.yougov.com/politics/articles/48669-state-support-secession-alaska-texas-california-poll',
      },
    },
    {
      reason: 'It asks how people would vote on an initiative for leaving.',
      facts: {
        ...unsaid,
        ...institute,
        modes: ['online'],
        askedFrom: '2025-06-11',
        askedUntil: '2025-06-23',
        margin: 5.7,
        answers: [
          { label: 'In favour', kind: 'for', share: share(44) },
          { label: 'Against', kind: 'against', share: share(54) },
        ],
        complete: false,
        note: 'The source quotes of the question that the initiative would “declare California’s intention to peacefully and legally withdraw from the United States, through negotiation with the federal government”.',
        sourceUrl: 'https://ic.institute/2025/06/29/june-2025-topline-poll-results',
      },
    },
  ],
};

const betterOff: DemoQuestion = {
  title: { en: 'Would be better off after leaving in peace', es: 'Estaría mejor tras una salida pacífica' },
  about: {
    en: 'Whether people think Californians would be better or worse off if California had become independent peacefully. “For” is better off. It is not a question about how they would vote.',
    es: 'Si la gente cree que los californianos estarían mejor o peor si California se hubiera independizado en paz. «A favor» es mejor. No es una pregunta sobre cómo votaría.',
  },
  reason:
    'An expectation under a condition is not a wish: one survey of the same sponsor found far more people saying this than saying that they would vote to leave.',
  polls: [
    {
      reason: 'It asks whether Californians would be better off.',
      facts: {
        ...unsaid,
        ...institute,
        modes: ['online'],
        askedFrom: '2024-02-05',
        askedUntil: '2024-02-14',
        sampleSize: 500,
        answers: [
          { label: 'Much or somewhat better off', kind: 'for', share: share(58) },
          { label: 'Somewhat or much worse off', kind: 'against', share: share(42) },
        ],
        complete: true,
        quality: 'YouGov reviewed the published results for accuracy.',
        note: 'People could not answer that they were not sure.',
        sourceUrl: 'https://ic.institute/2024/02/26/tic-poll-topline-results/',
      },
    },
    {
      reason: 'It asks whether Californians would be better off.',
      facts: {
        ...unsaid,
        ...institute,
        modes: ['online'],
        askedFrom: '2025-01-06',
        askedUntil: '2025-01-14',
        answers: [{ label: 'Better off', kind: 'for', share: share(61) }],
        complete: false,
        note: 'Asked while wildfires burned in Los Angeles, as the source points out.',
        sourceUrl: 'https://ic.institute/poll',
      },
    },
    {
      reason: 'It asks whether Californians would be better off.',
      facts: {
        ...unsaid,
        ...institute,
        wording: instituteBetterOff,
        modes: ['online'],
        askedFrom: '2025-06-11',
        askedUntil: '2025-06-23',
        margin: 5.7,
        answers: [{ label: 'Much or somewhat better off', kind: 'for', share: share(56) }],
        complete: false,
        context:
          'Before it came a question on whether leaving is possible, and a sentence that compares California with Canada in economy and population.',
        note: 'The 56 % is as readers of the published table quoted it; the table itself was not at hand. The sponsor’s release says only that about three fifths said so in all its polls. The wording is from the sponsor’s page of questions.',
        sourceUrl:
          'https://ic.institute/2025/06/29/press-release-californians-ready-to-govern-themselves-but-slim-majority-would-sink-secession-initiative',
      },
    },
  ],
};

const newUnion: DemoQuestion = {
  title: { en: 'Would support joining a new union of states', es: 'Apoyaría unirse a una nueva unión de estados' },
  about: {
    en: 'Whether people support their state leaving together with others to form a new union. “For” is support. California leaving by itself is another question.',
    es: 'Si la gente apoya que su estado salga junto con otros para formar una unión nueva. «A favor» es apoyo. Que California salga por sí sola es otra pregunta.',
  },
  reason: 'Leaving together with four other states is another thing than leaving alone.',
  polls: [
    {
      reason: 'It asks about a union with Washington, Oregon, Hawaii and Alaska.',
      facts: {
        ...unsaid,
        wording:
          'Would you support or oppose [your state] seceding from the United States to join a new union with [list of states in new union]?',
        pollster: 'YouGov',
        sponsor: 'Bright Line Watch',
        stake: 'none-stated',
        population: 'other',
        populationNote: 'People in California, Washington, Oregon, Hawaii and Alaska together.',
        askedFrom: '2021-06-16',
        askedUntil: '2021-06-26',
        answers: [{ label: 'Support', kind: 'for', share: share(39) }],
        complete: false,
        limitations:
          'Those who made it caution that answers are first reactions to a matter that people have very likely not thought through.',
        note: '2,750 people were asked in the whole country; how many in these five states is not said in the source.',
        sourceUrl:
          'https://www.oregonlive.com/politics/2021/07/support-for-secession-dramatically-rises-in-us-including-on-west-coast-among-democrats-poll-finds.html',
      },
    },
  ],
};

export const pollQuestions: readonly DemoQuestion[] = [leaving, betterOff, newUnion];
