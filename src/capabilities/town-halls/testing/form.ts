/** The organiser's form filled in, as it makes a regular meeting long before its deadline. */
import { fresno } from './room.ts';

export const filled = (changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  title: 'The river bridge',
  summary: 'What becomes of the **bridge**.',
  language: 'en',
  region: fresno,
  topic: '',
  kind: 'regular',
  twoWay: '',
  startsAt: '2099-03-05T18:00',
  endsAt: '2099-03-05T20:00',
  place: 'Library',
  address: '1 Main Street',
  access: 'Step-free from the street.',
  remoteUrl: 'https://meet.example.org/bridge',
  phone: '+1 559 555 0100, code 1234#',
  mainLanguage: 'en',
  interpreted: 'es',
  contact: '559 555 0101',
  joining: 'anyone',
  moderation: 'before',
  queueOrder: 'fair',
  speakerSeconds: '120',
  questionsFrom: '',
  answerDays: '14',
  capacity: '80',
  hypothetical: '',
  otherTitle: 'El puente del río',
  otherSummary: '',
  otherAccess: '',
  ...changes,
});

export const anItemForm = (changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  title: 'Costs of the bridge',
  kind: 'action',
  description: 'Three offers.',
  minutes: '30',
  otherTitle: 'Costo del puente',
  otherDescription: '',
  ...changes,
});
