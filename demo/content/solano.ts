/** Counted over a year ago, and by now mostly delivered. Made up, like everything in the demo. */
import type { VoteBudget } from './content.ts';

export const solano: VoteBudget = {
  slug: 'solano-county-first-neighborhood-budget',
  county: 'solano',
  title: { en: 'Solano County: First Neighborhood Budget', es: 'Condado de Solano: primer presupuesto vecinal' },
  summary: {
    en: 'The first budget that residents decided here: $600,000. Follow what became of each promise: what it cost, what took longer, and what had to be given up and why.',
    es: 'El primer presupuesto que decidieron aquí los residentes: $600,000. Siga qué fue de cada promesa: cuánto costó, qué tardó más y a qué hubo que renunciar y por qué.',
  },
  amount: 600_000,
  form: { type: 'approval', most: 5 },
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1u',
  voters: 'residents',
  calendar: { published: -540, ideasOpen: -535, ideasClose: -490, votingOpen: -445, votingClose: -424 },
  published: 'A first try with $600,000. If residents find it useful, a second budget follows.',
  seed: 'solano-public-drawing-2210',
  electorate: {
    districts: { 'District 1': 190, 'District 2': 150, 'District 3': 160, 'District 4': 140, 'District 5': 170 },
    tastes: { Streets: 0.3, Parks: 0.2, Libraries: 0.2, Health: 0.2, Safety: 0.3, Youth: 0.2 },
    nearness: 0.7,
  },
  chance: 707,
  projects: [
    {
      name: { en: 'Crosswalk lights by the ferry', es: 'Luces en el cruce junto al ferri' },
      about: {
        en: 'Lights in the pavement and a longer green for walkers on the street between the ferry and the bus stop.',
        es: 'Luces en el pavimento y verde más largo para peatones en la calle entre el ferri y la parada de autobús.',
      },
      facts: { cost: 78_000, category: 'Streets', district: 1, place: 'Vallejo waterfront', appeal: 0.3 },
      finding: 'The signal box has room for the extra circuit.',
    },
    {
      name: { en: 'Roof over the farmers’ market', es: 'Techo para el mercado de agricultores' },
      about: {
        en: 'A light steel roof over one row of stalls, so that the market can open in rain and in July.',
        es: 'Un techo ligero de acero sobre una fila de puestos, para abrir con lluvia y en julio.',
      },
      facts: { cost: 120_000, category: 'Parks', district: 1, place: 'Vallejo', appeal: 0.2 },
      finding: 'Possible with four footings. The market pays for cleaning.',
    },
    {
      name: { en: 'Library card bus', es: 'Autobús de la biblioteca' },
      about: {
        en: 'A small bus brings books, a printer and a librarian to four neighborhoods that are far from a branch.',
        es: 'Un autobús pequeño lleva libros, una impresora y una bibliotecaria a cuatro barrios lejos de una sucursal.',
      },
      facts: { cost: 95_000, category: 'Libraries', district: null, place: 'Four neighborhoods', appeal: 0.3 },
      finding: 'A retired shuttle can be rebuilt. Two years of fuel and staff are in the price.',
    },
    {
      name: { en: 'Flood gauge and siren on the creek', es: 'Medidor de crecida y sirena en el arroyo' },
      about: {
        en: 'A gauge upstream and a siren at the school give half an hour of warning before the creek leaves its bed.',
        es: 'Un medidor arroyo arriba y una sirena en la escuela avisan media hora antes de que el arroyo se desborde.',
      },
      facts: { cost: 54_000, category: 'Safety', district: 4, place: 'Near Vacaville', appeal: 0.4 },
      finding: 'The gauge reports by radio, so it works when the power is out.',
    },
    {
      name: { en: 'Lights for the youth baseball field', es: 'Luces para el campo de béisbol juvenil' },
      about: {
        en: 'Four poles with LED lights, so that children whose parents work late can practice on weekdays.',
        es: 'Cuatro postes con luces LED, para que entrenen entre semana los niños cuyos padres trabajan hasta tarde.',
      },
      facts: { cost: 110_000, category: 'Youth', district: 5, place: 'Suisun City', appeal: 0.3 },
      finding: 'The poles stand clear of the flight path, as the airfield has confirmed.',
    },
    {
      name: { en: 'Dental days at three schools', es: 'Días dentales en tres escuelas' },
      about: {
        en: 'A dentist and two assistants check and treat 700 children without insurance on twelve Saturdays.',
        es: 'Un dentista y dos asistentes revisan y atienden a 700 niños sin seguro en doce sábados.',
      },
      facts: { cost: 88_000, category: 'Health', district: 3, place: 'Fairfield', appeal: 0.3 },
      finding: 'Three schools offer rooms with water. A clinic lends the chairs.',
    },
    {
      name: { en: 'Shade over the dog park', es: 'Sombra en el parque para perros' },
      about: {
        en: 'Two sails and six trees for a park without any shade, and a tap at dog height.',
        es: 'Dos velas y seis árboles para un parque sin sombra, y una llave a la altura de los perros.',
      },
      facts: { cost: 46_000, category: 'Parks', district: 2, place: 'Benicia' },
      finding: 'Sails come down in winter storms. The trees are of a kind that stands the wind.',
    },
    {
      name: { en: 'Bike racks and a repair stand', es: 'Soportes para bicicletas y puesto de reparación' },
      about: {
        en: 'Eighty racks and one repair stand with a pump at the station, the library and the pool.',
        es: 'Ochenta soportes y un puesto de reparación con bomba en la estación, la biblioteca y la piscina.',
      },
      facts: { cost: 32_000, category: 'Streets', district: 5, place: 'Suisun City and Fairfield', appeal: 0.2 },
      finding: 'All three places have space that is not in the way of wheelchairs.',
    },
    {
      name: { en: 'Boardwalk through the marsh', es: 'Pasarela por la marisma' },
      about: {
        en: 'A quarter mile of boardwalk with two lookouts, from which birds can be watched without disturbing them.',
        es: 'Un cuarto de milla de pasarela con dos miradores, desde donde observar aves sin molestarlas.',
      },
      facts: { cost: 190_000, category: 'Parks', district: 2, place: 'Edge of Suisun Marsh', appeal: 0.4 },
      finding: 'Feasible if the state permits work in the marsh; the permit may take a year.',
    },
    {
      name: { en: 'Evening classes for new citizens', es: 'Clases nocturnas para nuevos ciudadanos' },
      about: {
        en: 'English and civics twice a week for 120 people, with child care in the next room.',
        es: 'Inglés y civismo dos veces por semana para 120 personas, con cuidado de niños en la sala de al lado.',
      },
      facts: { cost: 58_000, category: 'Libraries', district: 3, place: 'Fairfield', appeal: 0.1 },
      finding: 'The adult school offers teachers and rooms for one year.',
    },
  ],
};
