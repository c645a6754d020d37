/** Words of the files to take along and of the feeds. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const exportWords = catalogue(
  {
    notYetTitle: 'There is no result to download yet',
    notYet:
      'Ballots are published together with the result, and this vote has not been counted yet. Nothing was given out.',
    toBudget: 'Back to the budget',
    followTitle: 'Follow all budgets',
    followFeed: 'Each step of every budget, for a feed reader',
    followCalendar: 'Dates for ideas and voting, for your calendar',
    followApi: 'All budgets as open data',
    feedTitle: 'Budgets: what is new',
    calendarName: 'Budgets: ideas and voting',
    'event.published': 'Announced: {title}',
    'event.ideas': 'Ideas are open: {title}',
    'event.review': 'Ideas are closed: {title}',
    'event.voting': 'Voting is open: {title}',
    'event.closed': 'Voting is closed: {title}',
    'event.result': 'The result is published: {title}',
    'period.ideas': 'Ideas: {title}',
    'period.voting': 'Voting: {title}',
  },
  {
    es: {
      notYetTitle: 'Todavía no hay un resultado que descargar',
      notYet:
        'Las papeletas se publican junto con el resultado, y esta votación aún no se ha contado. No se entregó nada.',
      toBudget: 'Volver al presupuesto',
      followTitle: 'Seguir todos los presupuestos',
      followFeed: 'Cada paso de cada presupuesto, para un lector de noticias',
      followCalendar: 'Fechas de ideas y de votación, para su calendario',
      followApi: 'Todos los presupuestos como datos abiertos',
      feedTitle: 'Presupuestos: novedades',
      calendarName: 'Presupuestos: ideas y votación',
      'event.published': 'Anunciado: {title}',
      'event.ideas': 'Se reciben ideas: {title}',
      'event.review': 'Ya no se reciben ideas: {title}',
      'event.voting': 'La votación está abierta: {title}',
      'event.closed': 'La votación está cerrada: {title}',
      'event.result': 'Se publicó el resultado: {title}',
      'period.ideas': 'Ideas: {title}',
      'period.voting': 'Votación: {title}',
    },
  },
);
