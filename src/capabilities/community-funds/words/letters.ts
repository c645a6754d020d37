/** The words of letters to who applied. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const letters = catalogue(
  {
    eligibleSubject: 'Your application is eligible: {title}',
    notEligibleSubject: 'Your application was found not eligible: {title}',
    answerSubject: 'Your appeal was answered: {title}',
    decidedSubject: 'It was decided on your application: {title}',
    reason: 'The reason: {reason}',
    eligibleBody: 'If you rewrite it, it is looked at again.',
    notEligibleBody:
      'Until applications close you can rewrite it, and it is looked at again. You can also write one appeal, on its page:',
    standsBody: 'All of it is on its page:',
    granted:
      'It gets {sum} from the pot. The grant is paid by the treasury in stages, each after its milestone was accepted.',
    notGranted: 'It gets nothing from the pot. How that came about is on the page of the fund:',
  },
  {
    es: {
      eligibleSubject: 'Su solicitud fue admitida: {title}',
      notEligibleSubject: 'Su solicitud no fue admitida: {title}',
      answerSubject: 'Se respondió a su apelación: {title}',
      decidedSubject: 'Se decidió sobre su solicitud: {title}',
      reason: 'La razón: {reason}',
      eligibleBody: 'Si la vuelve a escribir, se revisa de nuevo.',
      notEligibleBody:
        'Hasta que cierren las solicitudes puede volver a escribirla, y se revisa de nuevo. También puede escribir una apelación, en su página:',
      standsBody: 'Todo está en su página:',
      granted:
        'Recibe {sum} del fondo. La tesorería paga la subvención por etapas, cada una después de aceptar su hito.',
      notGranted: 'No recibe nada del fondo. Cómo se llegó a eso está en la página del fondo:',
    },
  },
);
