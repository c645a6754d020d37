/** Words of the list of town halls and of each one's own page. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const list = catalogue(
  {
    title: 'Town halls',
    lead: 'Meetings where the room, the phone and the web share one queue.',
    none: 'No town hall has been announced yet.',
    takePart: 'Take part',
    agenda: 'Agenda',
    where: 'Where',
    when: 'When',
    minutes: '{n, plural, one {# minute} other {# minutes}}',
  },
  {
    es: {
      title: 'Asambleas',
      lead: 'Reuniones en las que la sala, el teléfono e internet comparten una sola cola.',
      none: 'Aún no se ha anunciado ninguna asamblea.',
      takePart: 'Participar',
      agenda: 'Orden del día',
      where: 'Dónde',
      when: 'Cuándo',
      minutes: '{n, plural, one {# minuto} other {# minutos}}',
    },
  },
);
