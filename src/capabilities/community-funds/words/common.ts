/** Words of the room that every page uses. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const common = catalogue(
  {
    funds: 'Community funds',
    lead: 'Small pots run by the residents of one area. Neighbours apply, neighbours pledge, and a pot adds to what many of them want.',
    none: 'There is no fund yet.',
    hypothetical: 'Hypothetical',
    'phase.draft': 'Draft',
    'phase.announced': 'Announced',
    'phase.applying': 'Applications open',
    'phase.reviewing': 'Applications are reviewed',
    'phase.pledging': 'Pledges open',
    'phase.voting': 'The panel votes',
    'phase.deciding': 'About to be decided',
    'phase.decided': 'Decided',
    'way.quadratic': 'Quadratic match',
    'way.pairwise': 'Quadratic match, bounded by pairs',
    'way.plain': 'Plain match',
    'way.panel': 'Vote of the area’s panel',
    pot: '{pot} in the pot',
    applicationsCount: '{n, plural, one {# application} other {# applications}}',
    noPayments:
      'No payment is taken or made here. A pledge is a promise; a grant is paid by the treasury in its own system.',
    feedTitle: 'Community funds',
  },
  {
    es: {
      funds: 'Fondos comunitarios',
      lead: 'Pequeños fondos que llevan los residentes de una zona. Los vecinos solicitan, los vecinos prometen, y el fondo suma a lo que muchos quieren.',
      none: 'Todavía no hay fondos.',
      hypothetical: 'Hipotético',
      'phase.draft': 'Borrador',
      'phase.announced': 'Anunciado',
      'phase.applying': 'Solicitudes abiertas',
      'phase.reviewing': 'Se revisan las solicitudes',
      'phase.pledging': 'Promesas abiertas',
      'phase.voting': 'Vota el panel',
      'phase.deciding': 'Por decidirse',
      'phase.decided': 'Decidido',
      'way.quadratic': 'Aporte cuadrático',
      'way.pairwise': 'Aporte cuadrático, limitado por pares',
      'way.plain': 'Aporte simple',
      'way.panel': 'Voto del panel de la zona',
      pot: '{pot} en el fondo',
      applicationsCount: '{n, plural, one {# solicitud} other {# solicitudes}}',
      noPayments:
        'Aquí no se recibe ni se hace ningún pago. Una promesa es una promesa; una subvención la paga la tesorería en su propio sistema.',
      feedTitle: 'Fondos comunitarios',
    },
  },
);
