/** Words of the room that every page uses. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const common = catalogue(
  {
    initiatives: 'Initiatives',
    hypothetical: 'Hypothetical',
    'state.draft': 'Draft',
    'state.review': 'Public review',
    'state.sponsoring': 'Looking for sponsors',
    'state.moderation': 'Being checked',
    'state.circulating': 'Collecting signatures',
    'state.counting': 'Raw count',
    'state.sampling': 'Random sample',
    'state.full-check': 'Full check',
    'state.eligible': 'Eligible',
    'state.qualified': 'Qualified for the ballot',
    'state.decided': 'Voted on',
    'state.closed': 'Closed',
    'state.failed': 'Did not qualify',
    'state.rejected': 'Not opened',
    'state.withdrawn': 'Withdrawn',
    pledgesAdvisory:
      'A pledge here is not a signature. It has no legal force: under California law only signatures on paper count.',
  },
  {
    es: {
      initiatives: 'Iniciativas',
      hypothetical: 'Hipotético',
      'state.draft': 'Borrador',
      'state.review': 'Revisión pública',
      'state.sponsoring': 'Busca promotores',
      'state.moderation': 'En revisión',
      'state.circulating': 'Reuniendo firmas',
      'state.counting': 'Recuento bruto',
      'state.sampling': 'Muestra aleatoria',
      'state.full-check': 'Verificación completa',
      'state.eligible': 'Apta',
      'state.qualified': 'Calificada para la boleta',
      'state.decided': 'Votada',
      'state.closed': 'Cerrada',
      'state.failed': 'No calificó',
      'state.rejected': 'No abierta',
      'state.withdrawn': 'Retirada',
      pledgesAdvisory:
        'Un apoyo aquí no es una firma. No tiene fuerza legal: según la ley de California solo cuentan las firmas en papel.',
    },
  },
);
