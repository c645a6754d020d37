/**
 * The demo's referendums: two of the whole state here, three smaller ones beside. All are made up; the question of 2028 and its two
 * keys are worded as in initiative 1977 of 2025 (24-0001A2, California Secretary of State).
 *
 * Arguments are the demo's own words, in pairs of the same length.
 */
import type { Key } from '../../src/rules/decision/index.ts';
import { localReferendums } from './local-referendums.ts';
import type { DemoReferendum } from './referendum-shape.ts';

const twoKeys: readonly Key[] = [
  { kind: 'turnout', threshold: { of: 1, in: 2 }, comparison: 'at-least' },
  { kind: 'majority', threshold: { of: 55, in: 100 }, comparison: 'at-least' },
];

/** A majority said yes, and not enough of one. */
const sameClock: DemoReferendum = {
  slug: 'same-clock-all-year',
  region: '',
  regionKind: 'county',
  topic: null,
  initiative: null,
  title: { en: 'The same clock all year', es: 'El mismo reloj todo el año' },
  summary: {
    en: 'An advisory vote of the whole state under two conditions: enough people taking part, and more yes than a bare majority. It shows how both are read from the returns of 58 counties.',
    es: 'Una votación consultiva de todo el estado con dos condiciones: participación suficiente y un sí mayor que la simple mayoría. Muestra cómo se leen ambas en los resultados de 58 condados.',
  },
  question: {
    en: 'Should California ask Congress for leave to keep the same clock time all year?',
    es: '¿Debe California pedir permiso al Congreso para mantener la misma hora todo el año?',
  },
  for: {
    en: 'Supporters say that changing the clock twice a year costs sleep and makes people late, that most of what it once saved in light is no longer saved, and that farms, schools and hospitals could plan their days around one time that stays.',
    es: 'Quienes la apoyan dicen que cambiar el reloj dos veces al año quita sueño y causa retrasos, que ya no se ahorra la luz que antes se ahorraba y que granjas, escuelas y hospitales podrían planear sus días con una sola hora que no cambia.',
  },
  against: {
    en: 'Opponents say that one time all year means either dark mornings in winter or light lost on summer evenings, that the state would differ from its neighbours for months, and that an hour moved twice a year is a small price for fitting the seasons.',
    es: 'Quienes se oponen dicen que una sola hora todo el año trae mañanas oscuras en invierno o tardes más cortas en verano, que el estado sería distinto de sus vecinos durante meses y que mover una hora dos veces al año cuesta poco.',
  },
  keys: twoKeys,
  published: -110,
  whyPublished: 'The vote was called for a day on which nothing else is decided.',
  opens: -27,
  closes: -27,
  returns: {
    turnout: 0.5236,
    yes: 0.5472,
    blank: 0.013,
    spread: { turnout: 0.045, yes: 0.045 },
    large: { turnout: -0.08, yes: 0.07 },
    from: -26,
    until: -12,
    certified: -6,
    whyCertified:
      'All 58 counties have returned, and the corrected figures of Yolo County were checked against its tapes.',
    corrected: {
      region: '/county:yolo',
      ballots: 1_204,
      on: -9,
      reason: 'A box of 1,204 ballots had been read by two machines. Its second reading was taken out.',
    },
    chance: 58,
  },
};

/** The question itself, announced. It is tied to no initiative: the one that asks for it has not qualified. */
const leave2028: DemoReferendum = {
  slug: 'leave-the-united-states-2028',
  region: '',
  regionKind: 'county',
  topic: 'leave-the-united-states',
  initiative: null,
  title: { en: 'Leaving the United States', es: 'Separarse de los Estados Unidos' },
  summary: {
    en: 'As if the question were on the ballot of 7 November 2028. A yes needs both conditions and would not make California independent. A poll of June 2025 (YouGov, for a sponsor with a stake) found 44% for and 54% against an initiative to leave.',
    es: 'Como si la pregunta estuviera en la boleta del 7 de noviembre de 2028. Un sí requiere ambas condiciones y no haría independiente a California. Una encuesta de junio de 2025 (YouGov, para un patrocinador con interés propio) halló 44% a favor y 54% en contra de una iniciativa para salir.',
  },
  question: {
    en: 'Should California leave the United States and become a free and independent country?',
    es: '¿Debe California separarse de los Estados Unidos y convertirse en un país libre e independiente?',
  },
  for: {
    en: 'Supporters say that people who live here should decide on the laws they live under, that a country of this size and wealth could stand on its own, and that a clear yes with both conditions met is the lawful beginning of a talk with the other states.',
    es: 'Quienes la apoyan dicen que la gente de aquí debe decidir las leyes bajo las que vive, que un país de este tamaño y riqueza podría valerse por sí mismo y que un sí claro con ambas condiciones es el comienzo legal de una conversación con los demás estados.',
  },
  against: {
    en: 'Opponents say that leaving would part families, pensions and markets that have grown together for generations, that no state can go without the consent of the others, and that a voice in a large union is worth more than a new border around this one state.',
    es: 'Quienes se oponen dicen que salir separaría familias, pensiones y mercados que han crecido juntos por generaciones, que ningún estado puede irse sin que los demás consientan y que una voz en una unión grande vale más que una frontera nueva alrededor.',
  },
  keys: twoKeys,
  published: -30,
  whyPublished: 'Announced so that everybody can see what both conditions would ask for.',
  opens: '2028-11-07',
  closes: '2028-11-07',
  returns: null,
};

export const referendums: readonly DemoReferendum[] = [leave2028, sameClock, ...localReferendums];
