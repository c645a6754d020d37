/**
 * A dialogue that is over, with its report: new homes in one county, compared by supervisorial district. People, statements
 * and votes are made up.
 */
import type { DemoDialogue, DemoStatement } from './dialogues.ts';

const seed = (en: string, es: string, ...leans: readonly number[]): DemoStatement => ({
  text: { en, es },
  leans,
  from: 'facilitator',
});
const said = (en: string, es: string, ...leans: readonly number[]): DemoStatement => ({
  text: { en, es },
  leans,
  from: 'resident',
});

/** Camps: build, keep what is here, renters first. */
export const homes: DemoDialogue = {
  slug: 'new-homes-in-sacramento-county',
  topic: null,
  region: '/county:sacramento',
  regionKind: 'district',
  title: {
    en: 'New homes in Sacramento County: where, for whom, and who decides?',
    es: 'Viviendas nuevas en el condado de Sacramento: ¿dónde, para quién y quién decide?',
  },
  question: {
    en: 'The county has to plan for more homes. Before the planning commission begins, it wants to know **what residents of all five districts can live with**. People and votes here are made up for this demo.',
    es: 'El condado debe planificar más viviendas. Antes de empezar, la comisión de planificación quiere saber **con qué pueden vivir los residentes de los cinco distritos**. Las personas y los votos son inventados para esta demostración.',
  },
  joining: 'residents',
  moderation: 'after',
  calendar: { published: -96, opens: -92, closes: -50 },
  published: 'The planning commission asked for residents’ views before it begins.',
  statements: [
    seed(
      'Most new homes should be built near light rail and frequent buses.',
      'La mayoría de las viviendas nuevas debería construirse cerca del tren ligero y de autobuses frecuentes.',
      0.85,
      0.3,
      0.7,
    ),
    seed(
      'Farmland at the edge of the county should not be built on.',
      'No se debería construir en las tierras de cultivo del borde del condado.',
      -0.3,
      0.9,
      0.4,
    ),
    seed(
      'Every district should take its share of new homes.',
      'Cada distrito debería recibir su parte de las viviendas nuevas.',
      0.8,
      0.1,
      0.8,
    ),
    seed(
      'People who rent here now should be able to stay when new homes are built.',
      'Quienes alquilan aquí deberían poder quedarse cuando se construyan viviendas nuevas.',
      0.6,
      0.55,
      0.95,
    ),
    seed(
      'Three-story buildings belong on main streets only.',
      'Los edificios de tres pisos deben estar solo en calles principales.',
      -0.7,
      0.85,
      -0.1,
    ),
    seed(
      'A permit for a home that meets all rules should take no more than ninety days.',
      'El permiso para una vivienda que cumple todas las reglas no debería tardar más de noventa días.',
      0.9,
      0.4,
      0.6,
    ),
    said(
      'Empty lots and closed shops should come before anything else.',
      'Los terrenos vacíos y los comercios cerrados deberían ser lo primero.',
      0.7,
      0.85,
      0.8,
    ),
    said(
      'New homes need shade trees from the first summer on.',
      'Las viviendas nuevas necesitan árboles de sombra desde el primer verano.',
      0.7,
      0.85,
      0.8,
    ),
    said(
      'Rents should not rise by more than wages do.',
      'Los alquileres no deberían subir más que los salarios.',
      -0.4,
      -0.2,
      0.95,
    ),
    said(
      'Rules that limit rents keep new homes from being built.',
      'Las reglas que limitan los alquileres impiden que se construyan viviendas.',
      0.7,
      0.3,
      -0.85,
    ),
    said(
      'Parking should never be a reason to refuse a home.',
      'El estacionamiento nunca debería ser motivo para negar una vivienda.',
      0.75,
      -0.75,
      0.4,
    ),
    said(
      'My street floods every winter; no new homes before the drains are fixed.',
      'Mi calle se inunda cada invierno; nada de viviendas nuevas antes de arreglar los drenajes.',
      0.1,
      0.9,
      0.5,
    ),
    said(
      'Garages and backyards may become homes without a hearing.',
      'Los garajes y patios pueden convertirse en viviendas sin audiencia.',
      0.85,
      -0.6,
      0.3,
    ),
    said(
      'Nurses and teachers should be able to live near where they work.',
      'Enfermeras y maestros deberían poder vivir cerca de donde trabajan.',
      0.85,
      0.7,
      0.9,
    ),
    said(
      'Neighbors should have the last word on what is built on their street.',
      'Los vecinos deberían tener la última palabra sobre lo que se construye en su calle.',
      -0.8,
      0.8,
      -0.3,
    ),
    said(
      'The county should say each year how many homes were promised and how many were finished.',
      'El condado debería decir cada año cuántas viviendas se prometieron y cuántas se terminaron.',
      0.85,
      0.8,
      0.85,
    ),
    said(
      'Land that belongs to the public should be used for homes people can afford.',
      'El suelo público debería usarse para viviendas que la gente pueda pagar.',
      0.6,
      0.35,
      0.95,
    ),
    said(
      'Builders pay too many fees before they sell a single home.',
      'Los constructores pagan demasiadas tasas antes de vender una sola vivienda.',
      0.75,
      0.2,
      -0.5,
    ),
    said(
      'Meetings about new homes should be in the evening and in Spanish too.',
      'Las reuniones sobre viviendas nuevas deberían ser por la tarde y también en español.',
      0.6,
      0.5,
      0.85,
    ),
    said(
      'Tall buildings downtown are fine; leave the suburbs as they are.',
      'Los edificios altos en el centro están bien; dejen los suburbios como están.',
      -0.4,
      0.8,
      -0.2,
    ),
  ],
  undecided: [
    {
      text: 'Use vacant shops and empty lots first.',
      language: 'en',
      decision: { act: 'merged', into: 6, reason: 'Says the same as a statement that was there before.' },
    },
    {
      text: 'The supervisor of my district is a liar.',
      language: 'en',
      decision: { act: 'rejected', reason: 'A personal attack.' },
    },
  ],
  people: [
    { region: 'council_district:1', count: 170, camps: [0.42, 0.2, 0.38] },
    { region: 'council_district:2', count: 130, camps: [0.28, 0.24, 0.48] },
    { region: 'council_district:3', count: 120, camps: [0.3, 0.5, 0.2] },
    { region: 'council_district:4', count: 110, camps: [0.24, 0.6, 0.16] },
    { region: 'council_district:5', count: 140, camps: [0.36, 0.34, 0.3] },
  ],
  anonymous: 0,
  patience: 15,
  invited: [
    { region: 'council_district:2', sent: 1_500, note: 'Letters to renters, in English and Spanish' },
    { region: 'council_district:4', sent: 1_200, note: 'Letters to a random sample of households' },
  ],
  closing: {
    en: 'Thank you to everybody who took part. What held in **all groups and all five districts** goes to the planning commission first: empty lots and closed shops before open land, shade from the first summer, homes near work for people such as nurses and teachers, and a yearly count of homes promised and finished.\n\nOn height, parking and who has the last word you disagree, and the commission will not read a majority into it: it will hold one hearing in each district.',
    es: 'Gracias a todas las personas que participaron. Lo que se sostuvo en **todos los grupos y en los cinco distritos** llega primero a la comisión de planificación: terrenos vacíos y comercios cerrados antes que suelo abierto, sombra desde el primer verano, viviendas cerca del trabajo para personas como enfermeras y maestros, y un recuento anual de viviendas prometidas y terminadas.\n\nSobre la altura, el estacionamiento y quién tiene la última palabra no hay acuerdo, y la comisión no lo leerá como mayoría: celebrará una audiencia en cada distrito.',
  },
  chance: 95814,
};
