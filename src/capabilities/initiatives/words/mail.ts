/** Words of letters about an initiative, and of the pages on which they are asked for and ended. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const mailWords = catalogue(
  {
    title: 'Mail about this initiative',
    lead: 'Letters go to the address of your account. Every letter has a link that ends them.',
    what: 'What to mail',
    news: 'News: one letter when something is recorded',
    reminders: 'Reminders of last days',
    remindersHint:
      'Only those who run it, count for it or propose it get them: 14, 7 and 1 days before, and when the day has passed.',
    save: 'Save',
    saved: 'Saved.',
    follow: 'Follow by mail',
    stopTitle: 'No more letters',
    stopLead:
      'You will get no letters about this initiative any more, neither news nor reminders. You can ask for them again.',
    stopNow: 'End the letters',
    stopped: 'There will be no more letters about this initiative.',
    stopUnknown: 'This link is not whole',
    stopUnknownBody: 'Copy the whole link from the letter, or sign in and choose on the initiative’s page.',
    dueSubject: '{n, plural, =0 {Today} one {Tomorrow} other {In # days}}: {what}. {title}',
    dueBody:
      '{what}: {actor}, by {on}. {n, plural, =0 {That is today.} one {That is tomorrow.} other {That is in # days.}} ({title})',
    overdueSubject: 'Overdue: {what}. {title}',
    overdueBody: '{what}: the last day for it was {on} ({actor}), and it has not been recorded. ({title})',
    source: 'Source of this date: {source}',
    newsSubject: 'News: {title}',
    reason: 'Reason: {reason}',
    stop: 'No more letters about this initiative: {link}',
  },
  {
    es: {
      title: 'Correo sobre esta iniciativa',
      lead: 'Las cartas llegan a la dirección de su cuenta. Cada carta trae un enlace para terminarlas.',
      what: 'Qué enviar',
      news: 'Novedades: una carta cuando se anota algo',
      reminders: 'Recordatorios de últimos días',
      remindersHint:
        'Solo los recibe quien la lleva, cuenta para ella o la propone: 14, 7 y 1 días antes, y cuando pasó el día.',
      save: 'Guardar',
      saved: 'Guardado.',
      follow: 'Seguir por correo',
      stopTitle: 'No más cartas',
      stopLead: 'Ya no recibirá cartas sobre esta iniciativa, ni novedades ni recordatorios. Puede volver a pedirlas.',
      stopNow: 'Terminar las cartas',
      stopped: 'No habrá más cartas sobre esta iniciativa.',
      stopUnknown: 'Este enlace no está completo',
      stopUnknownBody: 'Copie el enlace entero de la carta, o entre y elija en la página de la iniciativa.',
      dueSubject: '{n, plural, =0 {Hoy} one {Mañana} other {En # días}}: {what}. {title}',
      dueBody:
        '{what}: {actor}, a más tardar el {on}. {n, plural, =0 {Es hoy.} one {Es mañana.} other {Es en # días.}} ({title})',
      overdueSubject: 'Atrasado: {what}. {title}',
      overdueBody: '{what}: el último día fue el {on} ({actor}), y no se ha anotado. ({title})',
      source: 'Fuente de esta fecha: {source}',
      newsSubject: 'Novedades: {title}',
      reason: 'Motivo: {reason}',
      stop: 'No más cartas sobre esta iniciativa: {link}',
    },
  },
);
