/** Made-up initiatives of the state, at other places of their way. */
import type { DemoInitiative } from './initiative-shape.ts';

const statute = {
  number: 546_651,
  source: 'California Secretary of State, signatures required after the election of 8 November 2022',
};
const amendment = {
  number: 874_641,
  source: 'California Secretary of State, signatures required after the election of 8 November 2022',
};

/** In public review. */
const libraries: DemoInitiative = {
  slug: 'library-hours',
  region: '',
  topic: null,
  title: { en: 'Libraries open on Sundays', es: 'Bibliotecas abiertas los domingos' },
  rules: 'california-statute',
  required: statute,
  electionOn: '2028-11-07',
  takesPledges: true,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent F'],
  published: -13,
  texts: [
    {
      kind: 'measure',
      body: {
        en: 'The state pays for eight more hours a week, on Sundays, in every public library whose city or county asks for it.',
        es: 'El estado paga ocho horas más por semana, los domingos, en cada biblioteca pública cuya ciudad o condado lo pida.',
      },
      author: 'The proponents (made up)',
      on: -13,
    },
  ],
  entries: [{ kind: 'submitted', on: -12, reason: 'Text, fee and request for a title and summary received.' }],
};

/** Its sample came out between the limits: every signature is verified now. */
const plainBudgets: DemoInitiative = {
  slug: 'budgets-in-plain-words',
  region: '',
  topic: null,
  title: { en: 'Budgets in plain words', es: 'Presupuestos en palabras claras' },
  rules: 'california-amendment',
  required: amendment,
  electionOn: '2028-11-07',
  takesPledges: false,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent G', 'Demo proponent H'],
  published: -300,
  texts: [
    {
      kind: 'title',
      body: {
        en: 'Requires public budgets to be published with a summary in plain language. Initiative constitutional amendment.',
        es: 'Exige publicar los presupuestos públicos con un resumen en lenguaje claro. Enmienda constitucional por iniciativa.',
      },
      author: 'Title office (made up)',
      on: -250,
    },
    {
      kind: 'summary',
      body: {
        en: 'The state, counties and cities would have to publish, with every budget, a summary of at most ten pages that a reader without training can follow, in the languages that many of their residents speak.',
        es: 'El estado, los condados y las ciudades tendrían que publicar con cada presupuesto un resumen de como máximo diez páginas que se entienda sin formación especial, en los idiomas que hablan muchos de sus residentes.',
      },
      author: 'Title office (made up)',
      on: -250,
    },
  ],
  entries: [
    { kind: 'submitted', on: -299, reason: 'Text, fee and request for a title and summary received.' },
    { kind: 'title-issued', on: -250, reason: 'Title and summary sent to the proponents.' },
    { kind: 'notice-given', on: -190, reason: 'The proponents certified that they have 25% of the signatures.' },
    { kind: 'filed', on: -75, reason: 'Filed in all 58 counties on one day.' },
  ],
  paper: {
    raw: 1_236_000,
    validity: 0.752,
    duplicates: 0.0012,
    countedOn: -63,
    announced:
      'The closing level of a stock index on the day named below, to two decimals, as its exchange publishes it.',
    revealOn: -61,
    seedText: '23817.45',
    verified: 1,
    sampledOn: -22,
    chance: 58,
  },
};

/** Enough were valid by the sample alone; it qualifies on the 131st day before the election. */
const nightBuses: DemoInitiative = {
  slug: 'buses-at-night',
  region: '',
  topic: null,
  title: { en: 'Buses at night', es: 'Autobuses de noche' },
  rules: 'california-statute',
  required: statute,
  electionOn: '2028-06-06',
  takesPledges: false,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent J'],
  published: -330,
  texts: [
    {
      kind: 'title',
      body: {
        en: 'Pays for buses between midnight and five in the morning. Initiative statute.',
        es: 'Paga autobuses entre la medianoche y las cinco de la mañana. Ley por iniciativa.',
      },
      author: 'Title office (made up)',
      on: -280,
    },
    {
      kind: 'summary',
      body: {
        en: 'Transit agencies could ask the state for part of the cost of buses that run at night on routes that lead to hospitals, airports and warehouses.',
        es: 'Las agencias de transporte podrían pedir al estado parte del costo de autobuses nocturnos en rutas que llevan a hospitales, aeropuertos y bodegas.',
      },
      author: 'Title office (made up)',
      on: -280,
    },
  ],
  entries: [
    { kind: 'submitted', on: -329, reason: 'Text, fee and request for a title and summary received.' },
    { kind: 'title-issued', on: -280, reason: 'Title and summary sent to the proponents.' },
    { kind: 'notice-given', on: -230, reason: 'The proponents certified that they have 25% of the signatures.' },
    { kind: 'filed', on: -110, reason: 'Filed in all counties in which signatures were collected.' },
  ],
  paper: {
    raw: 858_000,
    validity: 0.79,
    duplicates: 0.0009,
    countedOn: -98,
    announced:
      'The six numbers of the state lottery drawn on the evening of the day named below, in the order announced.',
    revealOn: -96,
    seedText: '03 18 22 37 41 09',
    verified: 1,
    sampledOn: -58,
    chance: 771,
  },
};

/** Withdrawn by its proponents. */
const rainwater: DemoInitiative = {
  slug: 'rainwater-rebates',
  region: '',
  topic: null,
  title: { en: 'Rebates for storing rainwater', es: 'Reembolsos por guardar agua de lluvia' },
  rules: 'california-statute',
  required: statute,
  electionOn: '2028-11-07',
  takesPledges: false,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent E'],
  published: -160,
  texts: [
    {
      kind: 'summary',
      body: {
        en: 'Households that store rainwater would get back part of what the tank costs, out of the state’s water fund.',
        es: 'Los hogares que guardan agua de lluvia recibirían parte del costo del tanque, con dinero del fondo estatal de agua.',
      },
      author: 'Title office (made up)',
      on: -118,
    },
    {
      kind: 'title',
      body: {
        en: 'Pays rebates for rainwater tanks. Initiative statute.',
        es: 'Paga reembolsos por tanques de agua de lluvia. Ley por iniciativa.',
      },
      author: 'Title office (made up)',
      on: -118,
    },
  ],
  entries: [
    { kind: 'submitted', on: -159, reason: 'Text, fee and request for a title and summary received.' },
    { kind: 'title-issued', on: -118, reason: 'Title and summary sent to the proponents.' },
    {
      kind: 'withdrawn',
      on: -47,
      reason: 'All proponents signed the notice: the Legislature took up a bill with the same aim.',
    },
  ],
};

export const statewideInitiatives: readonly DemoInitiative[] = [plainBudgets, nightBuses, libraries, rainwater];
