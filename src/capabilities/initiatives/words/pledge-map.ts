/** Words of the map of pledges. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const pledgeMapWords = catalogue(
  {
    step: '{from, number} to {until, number}',
    last: '{from, number} or more',
    few: 'Too few to show, or none',
  },
  {
    es: {
      step: 'De {from, number} a {until, number}',
      last: '{from, number} o más',
      few: 'Muy pocos para mostrarse, o ninguno',
    },
  },
);
