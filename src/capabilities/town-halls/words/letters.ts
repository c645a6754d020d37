/** Words of the letters to those who signed up. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const letters = catalogue(
  {
    signedUpSubject: 'You are signed up: {title}',
    movedUpSubject: 'You have a place now: {title}',
    movedDownSubject: 'You wait for a place again: {title}',
    movedSubject: 'Another time or place: {title}',
    cancelledSubject: 'Does not take place: {title}',
    movedBody: 'This meeting was changed. It is now as follows.',
    cancelledBody: 'This meeting does not take place.',
    reason: 'The reason: {reason}',
    questionsSubject: 'Questions are open: {title}',
    daySubject: 'Tomorrow: {title}',
    hourSubject: 'In an hour: {title}',
    movedUpBody:
      'A place in the hall has become free, and it is yours. If you cannot come, give it back so that the next one has it.',
    movedDownBody:
      'There are fewer places in the hall than before, and yours is not among them any more. You are number {nr} on the waiting list. You can take part by phone and on the web.',
    questionsBody: 'You can ask your question now and support those of others: {url}',
    remote: 'You take part from elsewhere.',
    placed: 'You have a place in the hall.',
    waits:
      'You are number {nr} on the waiting list for a place in the hall. You are told when you have one. You can take part by phone and on the web in any case.',
    when: 'When: {when}',
    where: 'Where: {where}',
    access: 'Getting in: {access}',
    here: 'Follow and ask: {url}',
    online: 'Join online: {url}',
    phone: 'Join by phone: {phone}',
    agenda: 'Agenda: {url}',
    calendar: 'For your calendar: {url}',
    change: 'Change what you said, or do not come after all (then there are no more letters): {url}',
  },
  {
    es: {
      signedUpSubject: 'Su inscripción: {title}',
      movedUpSubject: 'Ya tiene un lugar: {title}',
      movedDownSubject: 'Vuelve a esperar un lugar: {title}',
      questionsSubject: 'Ya se recogen preguntas: {title}',
      daySubject: 'Mañana: {title}',
      hourSubject: 'En una hora: {title}',
      movedSubject: 'Otra hora u otro lugar: {title}',
      cancelledSubject: 'No se celebra: {title}',
      movedBody: 'Esta reunión se cambió. Ahora es como sigue.',
      cancelledBody: 'Esta reunión no se celebra.',
      reason: 'El motivo: {reason}',
      movedUpBody:
        'Se ha liberado un lugar en la sala y es suyo. Si no puede venir, devuélvalo para que lo tenga la siguiente persona.',
      movedDownBody:
        'Hay menos lugares en la sala que antes, y el suyo ya no está entre ellos. Tiene el número {nr} de la lista de espera. Puede participar por teléfono y por internet.',
      questionsBody: 'Ya puede hacer su pregunta y apoyar las de otras personas: {url}',
      remote: 'Participa desde otro lugar.',
      placed: 'Tiene un lugar en la sala.',
      waits:
        'Tiene el número {nr} de la lista de espera para un lugar en la sala. Se le avisará cuando lo tenga. En cualquier caso puede participar por teléfono y por internet.',
      when: 'Cuándo: {when}',
      where: 'Dónde: {where}',
      access: 'Acceso: {access}',
      here: 'Seguir y preguntar: {url}',
      online: 'Entrar por internet: {url}',
      phone: 'Participar por teléfono: {phone}',
      agenda: 'Orden del día: {url}',
      calendar: 'Para su calendario: {url}',
      change: 'Cambiar lo que dijo, o no venir (entonces no habrá más cartas): {url}',
    },
  },
);
