/** Words of the room that every page uses. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const common = catalogue(
  {
    conversations: 'Dialogues',
    'state.draft': 'Draft',
    'state.announced': 'Announced',
    'state.open': 'Open',
    'state.closed': 'Closed',
    hypothetical: 'Hypothetical',
    agree: 'Agree',
    disagree: 'Disagree',
    pass: 'Pass',
    machine: 'Translated by a machine',
    advisory: 'This dialogue advises the public body that runs it. It has no legal force of its own.',
  },
  {
    es: {
      conversations: 'Diálogos',
      'state.draft': 'Borrador',
      'state.announced': 'Anunciado',
      'state.open': 'Abierto',
      'state.closed': 'Cerrado',
      hypothetical: 'Hipotético',
      agree: 'De acuerdo',
      disagree: 'En desacuerdo',
      pass: 'Paso',
      machine: 'Traducido por una máquina',
      advisory: 'Este diálogo orienta al organismo público que lo organiza. No tiene fuerza legal propia.',
    },
  },
);
