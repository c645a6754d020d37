/** Words of the picture of how far an initiative is. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const progressWords = catalogue(
  {
    title: 'How far it is',
    titleEnded: 'How far it came',
    lead: 'Held against the {needed} valid signatures that are needed.',
    leadOnline: 'Held against what a number of pledges leads to.',
    table: 'Show the figures as a table',
    what: 'Figure',
    number: 'Number',
    share: 'Of what is needed',
    pledges: 'Pledges made here',
    pledgesNote: 'Not signatures: they count for nothing in law, and are shown beside what is needed for scale only.',
    pledgesOnlineNote: 'They count towards the thresholds of this site.',
    raw: 'Signatures filed on paper',
    rawNote:
      'Raw count, {closed, number} of {counting, plural, one {# county} other {# counties}} finished. None has been checked yet.',
    rawNoteUnchecked: 'Raw count of {counting, plural, one {# county} other {# counties}}. None was checked.',
    rawNoteChecking: 'Raw count of {counting, plural, one {# county} other {# counties}}: valid or not.',
    valid: 'Projected to be valid',
    validNote: 'From the random samples. The golden line is its {level, number}% interval: {low} to {high}.',
    validPartNote: 'From the samples of {reported, number} of {all, number} counties; the others are not in it yet.',
    checked: 'Found valid, every signature checked',
    checkedNote:
      '{awaited, plural, =0 {All counties have reported.} one {# county is still awaited.} other {# counties are still awaited.}}',
    'mark.needed': 'needed',
    'mark.fails': '{share}: a projection below this fails',
    'mark.eligible': '{share}: a projection above this is enough without a full check',
    'mark.sponsors': 'to be looked at',
    'mark.answer': 'for a written answer',
    'mark.hearing': 'for a public hearing',
  },
  {
    es: {
      title: 'Cuánto se ha avanzado',
      titleEnded: 'Hasta dónde se llegó',
      lead: 'Comparado con las {needed} firmas válidas que se necesitan.',
      leadOnline: 'Comparado con lo que logra un número de apoyos.',
      table: 'Mostrar las cifras en una tabla',
      what: 'Cifra',
      number: 'Número',
      share: 'De lo necesario',
      pledges: 'Apoyos dados aquí',
      pledgesNote: 'No son firmas: no cuentan nada ante la ley y figuran junto a lo necesario solo como escala.',
      pledgesOnlineNote: 'Cuentan para los umbrales de este sitio.',
      raw: 'Firmas entregadas en papel',
      rawNote:
        'Recuento bruto, {closed, number} de {counting, plural, one {# condado} other {# condados}}. Ninguna se ha revisado aún.',
      rawNoteUnchecked:
        'Recuento bruto de {counting, plural, one {# condado} other {# condados}}. No se revisó ninguna.',
      rawNoteChecking: 'Recuento bruto de {counting, plural, one {# condado} other {# condados}}: válidas o no.',
      valid: 'Válidas según la proyección',
      validNote: 'De las muestras aleatorias. La línea dorada es su intervalo del {level, number}%: de {low} a {high}.',
      validPartNote: 'De las muestras de {reported, number} de {all, number} condados; los demás aún no están.',
      checked: 'Halladas válidas al revisar todas las firmas',
      checkedNote:
        '{awaited, plural, =0 {Todos los condados han informado.} one {Falta # condado.} other {Faltan # condados.}}',
      'mark.needed': 'necesarias',
      'mark.fails': '{share}: una proyección menor no alcanza',
      'mark.eligible': '{share}: una proyección mayor basta sin verificación completa',
      'mark.sponsors': 'para que se examine',
      'mark.answer': 'para una respuesta escrita',
      'mark.hearing': 'para una audiencia pública',
    },
  },
);
