/** What the voting page says while votes travel by themselves; `#` stands for a number. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const islandWords = catalogue(
  {
    'said.1': 'You agreed.',
    'said.0': 'You passed.',
    'said.-1': 'You disagreed.',
    'said.back': 'Your vote was taken back.',
    next: 'Next statement: #',
    'waits.one': '# vote waits for the network.',
    'waits.other': '# votes wait for the network.',
    waitsMore:
      'Nothing is lost: this device keeps what waits and sends it as soon as there is a connection, or on your next visit to this page.',
    sent: 'All your votes have been sent.',
    progress: 'You have voted on #v of #t statements.',
    dry: 'More statements come when the network is back.',
    keysOn: 'Turn the keys on',
    keysOff: 'Turn the keys off',
    'problem.closed': 'This dialogue has closed. Votes that had not arrived by then were not recorded: #',
    'problem.not-open-yet': 'This dialogue is not open yet. The vote was not recorded.',
    'problem.no-such-statement': 'This statement has been taken off. Your vote on it was not recorded.',
    'problem.voted-meanwhile':
      'You voted on this statement in another window meanwhile. That vote stands; this one was not recorded.',
    'problem.sign-in': 'You are no longer signed in. Votes that wait stay on this device until you sign in again.',
    'problem.not-a-resident': 'This dialogue is for residents of another region. The vote was not recorded.',
    'problem.another-participant':
      'Somebody else uses this browser now. The votes that wait were not sent under the other name. Please load this page again.',
    'problem.other': 'The server did not take this vote. It was not recorded.',
    about: 'It was about: “#”',
    seeStanding: 'See what stands',
    reload: 'Load this page again',
  },
  {
    es: {
      'said.1': 'Estuvo de acuerdo.',
      'said.0': 'Pasó.',
      'said.-1': 'Estuvo en desacuerdo.',
      'said.back': 'Su voto fue retirado.',
      next: 'Siguiente afirmación: #',
      'waits.one': '# voto espera la red.',
      'waits.other': '# votos esperan la red.',
      waitsMore:
        'No se pierde nada: este dispositivo guarda lo que espera y lo envía en cuanto haya conexión, o en su próxima visita a esta página.',
      sent: 'Todos sus votos han sido enviados.',
      progress: 'Ha votado sobre #v de #t afirmaciones.',
      dry: 'Cuando vuelva la red llegarán más afirmaciones.',
      keysOn: 'Activar las teclas',
      keysOff: 'Desactivar las teclas',
      'problem.closed': 'Este diálogo se ha cerrado. Votos que no llegaron antes y no se registraron: #',
      'problem.not-open-yet': 'Este diálogo todavía no está abierto. El voto no se registró.',
      'problem.no-such-statement': 'Esta afirmación ha sido retirada. Su voto sobre ella no se registró.',
      'problem.voted-meanwhile':
        'Entretanto votó sobre esta afirmación en otra ventana. Ese voto se mantiene; este no se registró.',
      'problem.sign-in':
        'Su sesión ha terminado. Los votos que esperan quedan en este dispositivo hasta que inicie sesión de nuevo.',
      'problem.not-a-resident': 'Este diálogo es para residentes de otra región. El voto no se registró.',
      'problem.another-participant':
        'Ahora otra persona usa este navegador. Los votos que esperan no se enviaron bajo el otro nombre. Vuelva a cargar esta página.',
      'problem.other': 'El servidor no aceptó este voto. No se registró.',
      about: 'Se trataba de: «#»',
      seeStanding: 'Ver lo que vale',
      reload: 'Volver a cargar esta página',
    },
  },
);
