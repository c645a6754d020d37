/**
 * Counted: one large district with costly wishes, four smaller ones with modest wishes. The seed of the simulation was
 * chosen among a few hundred so that the count also shows a broken tie and a project that lost narrowly. Made up.
 */
import type { VoteBudget } from './content.ts';
import { sanDiegoProjects } from './san-diego-projects.ts';

export const sanDiego: VoteBudget = {
  slug: 'san-diego-county-neighborhood-fund',
  county: 'san_diego',
  title: { en: 'San Diego County: Neighborhood Fund', es: 'Condado de San Diego: fondo para los barrios' },
  summary: {
    en: 'Residents of five districts decided on $2,000,000 for projects from a reading garden to a sports hall. Nearly half of all ballots came from District 4. See what that meant for the others under two different rules.',
    es: 'Residentes de cinco distritos decidieron sobre $2,000,000 para proyectos que van de un jardín de lectura a un centro deportivo. Casi la mitad de las boletas vinieron del Distrito 4. Vea qué significó para los demás con dos reglas distintas.',
  },
  amount: 2_000_000,
  form: { type: 'approval', most: 3 },
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1u',
  voters: 'residents',
  calendar: { published: -118, ideasOpen: -112, ideasClose: -70, votingOpen: -26, votingClose: -5 },
  published:
    'A fund for neighborhoods in all five districts. Equal Shares was chosen so that small districts are not left out.',
  seed: 'san-diego-public-drawing-7702',
  projects: sanDiegoProjects,
  electorate: {
    districts: { 'District 1': 340, 'District 2': 300, 'District 3': 360, 'District 4': 1110, 'District 5': 290 },
    tastes: { Sports: 0.2, Parks: 0.25, Streets: 0.2, Libraries: 0.1, Health: 0.15, Safety: 0.2 },
    nearness: 1.1,
  },
  chance: 153,
};
