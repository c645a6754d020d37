/** The sixteen ideas of the Humboldt budget with the findings so far. Made up. */
import type { DemoIdea } from './content.ts';

export const humboldtIdeas: readonly DemoIdea[] = [
  {
    language: 'en',
    title: 'Battery and outlets at the community hall',
    description:
      'When the power is out for days, people need a place to charge phones and oxygen machines. Solar panels and a battery on the hall would do it.',
    facts: { place: 'Southern Humboldt', category: 'Power', estimate: 90_000 },
    findings: [
      {
        verdict: 'feasible',
        reason:
          'The roof carries the panels. The battery runs lights, outlets and a refrigerator for two days without sun.',
        cost: 112_000,
      },
    ],
  },
  {
    language: 'en',
    title: 'River gauge with a phone line you can call',
    description:
      'Not everybody here has internet. Let us call a number and hear how high the river is, in feet, and if it is rising.',
    facts: { place: 'Lower Eel River', category: 'Floods', estimate: 25_000 },
    findings: [
      {
        verdict: 'feasible',
        reason: 'The gauge exists; the phone line and a second gauge upstream are new. Includes five years of service.',
        cost: 38_000,
      },
    ],
  },
  {
    language: 'en',
    title: 'Second road out of the valley',
    description: 'When a slide closes our only road, we are cut off. Please build a second one over the ridge.',
    facts: { place: 'Mattole Valley', category: 'Roads' },
    findings: [
      {
        verdict: 'not-feasible',
        reason:
          'A road over the ridge would cost many times the whole budget and cross land that is not the county’s. The danger is real: see the idea for supplies kept in the valley, which was found feasible.',
      },
    ],
  },
  {
    language: 'en',
    title: 'Emergency supplies in shipping containers',
    description:
      'Water, blankets, tools and a radio in three containers, so that a cut-off valley can wait a week for help.',
    facts: { place: 'Petrolia, Honeydew and Orick', category: 'Floods', estimate: 60_000 },
    findings: [
      {
        verdict: 'needs-change',
        reason:
          'Containers need an owner for the land and somebody who replaces what expires. Please name a group for each place.',
      },
      {
        verdict: 'feasible',
        reason: 'Volunteer fire companies in all three places have agreed to look after the containers.',
        cost: 74_000,
      },
    ],
  },
  {
    language: 'es',
    title: 'Alertas de tormenta en español',
    description:
      'Los mensajes de alerta llegan solo en inglés y a veces tarde. Que lleguen también en español y que una persona los revise antes de enviarlos.',
    facts: { place: 'Todo el condado', category: 'Floods', estimate: 20_000 },
    findings: [
      {
        verdict: 'feasible',
        reason: 'Ya existen plantillas en español. El costo cubre a una revisora de guardia durante dos inviernos.',
        cost: 46_000,
      },
    ],
  },
  {
    language: 'en',
    title: 'Firewood bank',
    description:
      'Collect wood from storm-felled trees, split and dry it, and bring it to older people who heat with it.',
    facts: { place: 'Hoopa to Willow Creek', category: 'Homes', estimate: 30_000 },
    findings: [
      {
        verdict: 'feasible',
        reason: 'Road crews can leave the wood at two yards. The price pays for a splitter, covers and fuel.',
        cost: 41_000,
      },
    ],
  },
  {
    language: 'en',
    title: 'Free heat pumps for everyone',
    description: 'Every home should get a heat pump. They save money and they do not smoke.',
    facts: { place: 'Whole county', category: 'Homes' },
    findings: [
      {
        verdict: 'not-feasible',
        reason:
          'There are far more homes than the budget could serve: at today’s prices it would pay for about sixty. A loan of portable heaters to homes with small children could be proposed next time.',
      },
    ],
  },
  {
    language: 'en',
    title: 'Covered walkway at the elementary school',
    description:
      'Children run between buildings through the rain all winter and sit in wet shoes. A simple roof would fix it.',
    facts: { place: 'Fortuna', category: 'Youth', estimate: 80_000 },
    findings: [
      {
        verdict: 'feasible',
        reason: 'The school district gives the land and will maintain the roof. Gutters lead to a rain garden.',
        cost: 96_000,
      },
    ],
  },
  {
    language: 'en',
    title: 'Winter music nights in five towns',
    description:
      'A dance or a concert once a month from November to March, free for all, with a bus home. Winter is long and we hardly see each other.',
    facts: { place: 'Five towns', category: 'Culture', estimate: 35_000 },
    findings: [
      {
        verdict: 'feasible',
        reason: 'Halls are free of charge on Fridays. Musicians, sound and the bus for five months are in the price.',
        cost: 39_000,
      },
    ],
  },
  {
    language: 'en',
    title: 'Sand bag station that fills by itself',
    description:
      'A hopper that drops sand into bags, so that older people do not have to shovel at midnight before a flood.',
    facts: { place: 'Ferndale', category: 'Floods', estimate: 22_000 },
    findings: [
      {
        verdict: 'needs-change',
        reason:
          'The hopper itself is possible. The lot proposed floods first. Please choose a place above the ten-year flood line.',
      },
    ],
  },
  {
    language: 'en',
    title: 'Reflectors and paint on foggy curves',
    description:
      'On the coast road you cannot see the edge in fog. Reflectors on posts and a wide white line would save lives.',
    facts: { place: 'Coast road south of Ferndale', category: 'Roads', estimate: 50_000 },
    findings: [
      {
        verdict: 'feasible',
        reason: 'Forty curves were measured. The line is raised, so tires can be heard on it.',
        cost: 67_000,
      },
    ],
  },
  {
    language: 'en',
    title: 'Close the highway to trucks in winter',
    description: 'Trucks break the road and block it when they slide. Keep them off from November to March.',
    facts: { place: 'Highway 299', category: 'Roads' },
    findings: [
      {
        verdict: 'not-feasible',
        reason:
          'The highway belongs to the state, so the county can neither close it nor spend this money on it. The wish was passed on.',
      },
    ],
  },
  {
    language: 'en',
    title: 'Satellite phone at each fire station',
    description:
      'Last winter cell service was out for 30 hours. One satellite phone per volunteer station, tested every month.',
    facts: { place: 'Eighteen stations', category: 'Power', estimate: 27_000 },
  },
  {
    language: 'en',
    title: 'Warm room for people who sleep outside',
    description: 'Open the old clinic on freezing nights, with cots, dry socks, a place for dogs and somebody awake.',
    facts: { place: 'Eureka', category: 'Homes', estimate: 110_000 },
  },
  {
    language: 'es',
    title: 'Taller para preparar la casa antes del invierno',
    description:
      'Enseñar a tapar goteras, limpiar canaletas y revisar la estufa. En español, un domingo, con materiales para llevar.',
    facts: { place: 'Fortuna', category: 'Homes', estimate: 12_000 },
  },
  {
    language: 'en',
    title: 'Indoor climbing wall for rainy afternoons',
    description: 'Our teens have nothing to do when it rains for a week. The old mill shed is high enough for a wall.',
    facts: { place: 'Arcata', category: 'Youth', estimate: 85_000 },
  },
];
