/** Words of the room that every page uses. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { commonEs } from './common-es.ts';

const commonEn = {
  polls: 'Polls',
  home: 'Home',
  hypothetical: 'Hypothetical',
  withdrawn: 'Withdrawn',
  name: '{pollster}, {dates}',
  nameFor: '{pollster} for {sponsor}, {dates}',
  unknown: 'Not said in the source',
  wordingUnknown: 'The exact words are not given in the source.',
  sponsorUnknown: 'Sponsor not named',
  'kind.for': 'For',
  'kind.against': 'Against',
  'kind.other': 'Other answer',
  'kind.undecided': 'Undecided',
  'kind.refused': 'Refused',
  notPublished: 'Not published',
  'stake.none-stated': 'No stake stated',
  'stake.has-stake': 'Sponsor has a stake',
  'stake.unknown': 'Stake not known',
  'mode.online': 'Online',
  'mode.phone': 'Telephone, with interviewers',
  'mode.automated-phone': 'Telephone, automated',
  'mode.text-message': 'Text message',
  'mode.mail': 'Mail',
  'mode.in-person': 'In person',
  'population.adults': 'Adults',
  'population.registered': 'Registered voters',
  'population.likely': 'Likely voters',
  'population.other': 'Others',
  'sampleKind.probability': 'Drawn by chance',
  'sampleKind.non-probability': 'Not drawn by chance',
  'sampleKind.census': 'Everybody was asked',
  populationIn: '{population} in {region}',
  sampleOf: '{n, plural, one {# person} other {# people}} asked',
  sampleUnknown: 'Sample size not said',
  variant: 'Wording {letter}',
} as const;

export const common = catalogue(commonEn, { es: commonEs });
