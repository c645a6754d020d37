/** Words of signing in and out. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const words = catalogue(
  {
    title: 'Sign in',
    lead: 'There is no password. We send you a letter with a link that works once.',
    email: 'Your e-mail address',
    emailHint: 'If you are here for the first time, your account is made when you use the link.',
    emailWrong: 'Write your e-mail address in full, for example name@example.org.',
    send: 'Send me a link',
    problem: 'The letter was not sent',
    already: 'You are signed in as {who}.',
    sentTitle: 'Look at your mail',
    sentLead: 'If the address can receive mail, a letter is on its way. Its link works once, for half an hour.',
    sentNothing:
      'Nothing came? Look in the folder for unwanted mail, or try again. At most {limit} letters an hour go to one address.',
    again: 'Send another link',
    sentDemo: 'This is a demonstration: no mail leaves this machine. The letter is in the outbox.',
    toOutbox: 'Open the outbox',
    confirmTitle: 'Sign in as {email}?',
    confirmLead: 'One more step, so that no mail program can use up your link for you.',
    confirm: 'Sign in',
    confirmNotYou: 'If you did not ask for this, close this page. Nothing has happened.',
    deadTitle: 'This link no longer works',
    deadLead:
      'A link works once, for half an hour. This one was used, is too old, or was not copied in full. You were not signed in.',
    deadNew: 'Ask for a new link here.',
    welcome:
      'Welcome. Your account is made. Name the region you live in on the page of your account: it decides which votes are yours.',
    signedIn: 'You are signed in.',
    signedOut: 'You are signed out.',
    tooMany:
      'Too many letters were asked for from your network in the last hour. No letter was sent. Please try again later.',
    letterSubject: 'Your link to sign in to Concord',
    letterBody:
      'Hello,\n\nopen this link to sign in to Concord. It works once, for half an hour:\n\n{link}\n\nIf you did not ask for it, you need do nothing. Nobody can sign in without this letter.\n',
  },
  {
    es: {
      title: 'Entrar',
      lead: 'No hay contraseña. Le enviamos una carta con un enlace que funciona una sola vez.',
      email: 'Su dirección de correo electrónico',
      emailHint: 'Si es su primera vez aquí, su cuenta se crea cuando usa el enlace.',
      emailWrong: 'Escriba su dirección completa, por ejemplo nombre@example.org.',
      send: 'Enviarme un enlace',
      problem: 'No se envió la carta',
      already: 'Usted ya entró como {who}.',
      sentTitle: 'Revise su correo',
      sentLead:
        'Si la dirección puede recibir correo, la carta va en camino. Su enlace funciona una vez, durante media hora.',
      sentNothing:
        '¿No llegó nada? Revise la carpeta de correo no deseado o intente de nuevo. A cada dirección van como máximo {limit} cartas por hora.',
      again: 'Enviar otro enlace',
      sentDemo: 'Esto es una demostración: ningún correo sale de esta máquina. La carta está en el buzón de salida.',
      toOutbox: 'Abrir el buzón de salida',
      confirmTitle: '¿Entrar como {email}?',
      confirmLead: 'Un paso más, para que ningún programa de correo gaste su enlace por usted.',
      confirm: 'Entrar',
      confirmNotYou: 'Si no lo pidió usted, cierre esta página. No ha pasado nada.',
      deadTitle: 'Este enlace ya no funciona',
      deadLead:
        'Un enlace funciona una vez, durante media hora. Este ya se usó, es demasiado antiguo o no se copió completo. Usted no ha entrado.',
      deadNew: 'Pida aquí un enlace nuevo.',
      welcome:
        'Le damos la bienvenida. Su cuenta está creada. Indique en la página de su cuenta la región donde vive: decide qué votaciones son suyas.',
      signedIn: 'Usted ha entrado.',
      signedOut: 'Usted ha salido.',
      tooMany:
        'Desde su red se pidieron demasiadas cartas en la última hora. No se envió ninguna. Intente de nuevo más tarde.',
      letterSubject: 'Su enlace para entrar en Concord',
      letterBody:
        'Hola:\n\nAbra este enlace para entrar en Concord. Funciona una vez, durante media hora:\n\n{link}\n\nSi no lo pidió usted, no tiene que hacer nada. Sin esta carta nadie puede entrar.\n',
    },
  },
);
