/** Words of the speaker's clock. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const timerWords = catalogue(
  {
    title: 'Speaking time',
    until: 'Until {time}',
    stopped: 'Stopped with {left} left',
    over: 'Time is up',
  },
  {
    es: {
      title: 'Tiempo de palabra',
      until: 'Hasta las {time}',
      stopped: 'Parado cuando quedaban {left}',
      over: 'Se acabó el tiempo',
    },
  },
);
