/** Ideas sent to the Alameda budget so far, each in the language of who wrote it. Made up. */
import type { DemoIdea } from './content.ts';

export const alamedaIdeas: readonly DemoIdea[] = [
  {
    language: 'en',
    title: 'Benches every two blocks on the way to the clinic',
    description:
      'My mother walks to the clinic and has to stop three times. There is no place to sit. Benches with armrests would help, and they would help people with small children too.',
    facts: { place: 'Fruitvale', category: 'Streets', estimate: 40_000 },
    findings: [
      {
        verdict: 'feasible',
        reason: 'Fourteen places have enough sidewalk. Benches with armrests cost $3,200 each, set in concrete.',
        cost: 45_000,
      },
    ],
  },
  {
    language: 'es',
    title: 'Cancha de fútbol con pasto que no se inunde',
    description:
      'Cada invierno la cancha queda bajo el agua por semanas y los niños pierden la mitad de la temporada. Con drenaje y pasto nuevo podríamos jugar todo el año.',
    facts: { place: 'Hayward', category: 'Youth', estimate: 250_000 },
    findings: [
      {
        verdict: 'needs-change',
        reason:
          'The field can be drained, but new turf for the whole field would cost about $900,000. Please say whether drainage and reseeding alone would help.',
      },
    ],
  },
  {
    language: 'en',
    title: 'A quiet room at the library',
    description:
      'For studying, for people who get headaches from noise, and for anyone who has no calm place at home. A glass wall and a door would do.',
    facts: { place: 'San Leandro', category: 'Libraries', estimate: 30_000 },
    findings: [
      {
        verdict: 'feasible',
        reason:
          'The corner by the east windows can be closed off. The price includes ventilation, which the fire code asks for.',
        cost: 62_000,
      },
    ],
  },
  {
    language: 'en',
    title: 'Speed limit of 10 mph on Grand Avenue',
    description:
      'Cars go far too fast. If everybody had to drive at 10 mph, nobody would get hurt and it would be quiet enough to talk.',
    facts: { place: 'Grand Avenue', category: 'Streets' },
    findings: [
      {
        verdict: 'not-feasible',
        reason:
          'State law sets how low a limit may be on a street of this kind, and this fund pays for building, not for rules. A raised crossing on the same street could be proposed.',
      },
    ],
  },
  {
    language: 'en',
    title: 'Playground that a child in a wheelchair can use',
    description:
      'A swing with a harness, a ramp to the slide and a smooth floor. My daughter watches other children play because the sand stops her wheels.',
    facts: { place: 'Castro Valley', category: 'Parks', estimate: 180_000 },
    own: true,
  },
  {
    language: 'es',
    title: 'Clases de computación para abuelos',
    description:
      'Muchos mayores no pueden pedir cita ni ver los mensajes de la escuela de sus nietos. Jóvenes de la preparatoria podrían enseñarles los sábados, en español.',
    facts: { place: 'Ashland', category: 'Learning', estimate: 18_000 },
  },
  {
    language: 'en',
    title: 'Shade and water at the bus transfer point',
    description:
      'Six lines meet there and people wait up to half an hour with nothing overhead. A roof, a tap and a sign with the real arrival times, please.',
    facts: { place: 'Bay Fair', category: 'Streets', estimate: 120_000 },
  },
  {
    language: 'en',
    title: 'Community garden on the old nursery lot',
    description:
      'The greenhouse frames are still there. Forty plots, ten of them raised so that nobody has to kneel, and one shared plot for the food bank.',
    facts: { place: 'San Lorenzo', category: 'Parks', estimate: 75_000 },
  },
  {
    language: 'en',
    title: 'Walking school bus',
    description:
      'Pay two parents a morning to lead a group of children to school on foot. Fewer cars at the gate, and parents who start work at six could breathe easier.',
    facts: { place: 'Cherryland', category: 'Streets', estimate: 35_000 },
  },
  {
    language: 'en',
    title: 'Night market four times a year',
    description:
      'Close two blocks on a Saturday evening for food stalls, music and games. Small cooks who cannot rent a shop would have a place to start.',
    facts: { place: 'Union City', category: 'Culture', estimate: 60_000 },
  },
  {
    language: 'es',
    title: 'Baños públicos limpios junto al lago',
    description:
      'Las familias con niños pequeños y las personas mayores se van temprano porque no hay baño abierto. Uno que se limpie dos veces al día cambiaría mucho.',
    facts: { place: 'Lago Chabot', category: 'Parks', estimate: 200_000 },
  },
  {
    language: 'en',
    title: 'Ramp at the marina fishing pier',
    description:
      'There are four steps at the start of the pier and nothing else. A ramp would let my uncle fish again.',
    facts: { place: 'San Leandro Marina', category: 'Parks', estimate: 50_000 },
  },
  {
    language: 'en',
    title: 'Repair café in the senior center',
    description:
      'Once a month, people who know how to fix lamps, zippers and radios sit down with those who do not. It needs tools, insurance and coffee.',
    facts: { place: 'Livermore', category: 'Learning', estimate: 9_000 },
  },
  {
    language: 'en',
    title: 'Better light on the path behind the high school',
    description:
      'Students come home from practice after dark and the lamps are broken or hidden in the trees. Lower lamps that light the ground would be enough.',
    facts: { place: 'Dublin', category: 'Youth', estimate: 85_000 },
  },
  {
    language: 'en',
    title: 'A table tennis hall for all ages',
    description:
      'Eight indoor tables in an empty county building. My grandfather plays with anyone who is up for it, and in winter there is nowhere to go.',
    facts: { place: 'Fremont', category: 'Youth', estimate: 55_000 },
  },
  {
    language: 'en',
    title: 'Signs that tell the history of the creek',
    description:
      'Short texts and old photos on ten posts, written with school classes, in English, Spanish, Chinese and Chochenyo if its speakers wish to take part.',
    facts: { place: 'San Lorenzo Creek', category: 'Culture', estimate: 28_000 },
  },
];
