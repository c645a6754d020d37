/** Words of the page with the open data. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const fileWords = catalogue(
  {
    title: 'Open data',
    lead: 'Everything that is public about this vote, as files. The result can be decided again from them.',
    returns: 'Figures by region',
    returnsNote: 'One row for each region: registered voters, ballots, yes and no.',
    countNote:
      'Yes and no by region where at least ten said either; the others as one row; registered residents and ballots in the row “total”.',
    revisions: 'Every entry and correction',
    revisionsNote: 'With its time, the role that entered it, and the reason of each correction.',
    json: 'The whole referendum',
    jsonNote: 'Texts, keys, figures and the decision.',
    later: 'Figures follow when voting is over.',
    how: 'How to decide it again',
    howBody: 'Take the figures by region and run the command. It needs no server and no account.',
    command: 'Command',
  },
  {
    es: {
      title: 'Datos abiertos',
      lead: 'Todo lo público sobre esta votación, en archivos. Con ellos se puede volver a decidir el resultado.',
      returns: 'Cifras por región',
      returnsNote: 'Una fila por región: votantes registrados, papeletas, síes y noes.',
      countNote:
        'Síes y noes por región donde al menos diez dijeron cada cosa; las demás en una fila; residentes y papeletas en la fila «total».',
      revisions: 'Cada anotación y cada corrección',
      revisionsNote: 'Con su hora, la función de quien la introdujo y el motivo de cada corrección.',
      json: 'Todo el referendo',
      jsonNote: 'Textos, condiciones, cifras y la decisión.',
      later: 'Las cifras llegan cuando termina la votación.',
      how: 'Cómo volver a decidirlo',
      howBody: 'Tome las cifras por región y ejecute la orden. No necesita servidor ni cuenta.',
      command: 'Orden',
    },
  },
);
