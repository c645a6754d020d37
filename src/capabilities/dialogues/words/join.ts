/** Words for those who want to take part and are not yet known: signing in, or joining without an account. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const joiningWords = catalogue(
  {
    'title.residents': 'Sign in to take part',
    'body.residents': 'This dialogue is for residents of {region}. Signing in takes an e-mail address and no password.',
    'title.signed-in': 'Sign in to take part',
    'body.signed-in': 'Anyone who is signed in may vote. Signing in takes an e-mail address and no password.',
    'title.anyone': 'Sign in to take part',
    'body.anyone': 'With an account your votes follow you to every device, and they count with the higher assurance.',
    signIn: 'Sign in',
    outsideTitle: 'This dialogue is for residents of {region}.',
    outsideBody: 'Your account says that you live somewhere else. If that is out of date, change it there.',
    noRegionBody: 'Your account does not say yet where you live. Say so there, then come back.',
    toAccount: 'To your account',
    withoutTitle: 'Or take part without an account',
    withoutBody:
      'A cookie then lets only this browser know which votes are yours: they cannot be moved to another device, and are lost to you when the cookie is deleted. Because nobody can check that one person takes part once, the map can also be read without such votes.',
    region: 'Where do you live?',
    regionHint: 'Not required. Used only to compare what regions think; never shown with fewer than 10 people.',
    regionNone: 'I prefer not to say',
    regionUnknown: 'Choose a region from the list, or none.',
    without: 'Take part without an account',
    problemTitle: 'You have not joined yet',
    joinClosed: 'This dialogue is not open. You have not joined.',
    joinNotOffered: 'This dialogue cannot be joined without an account.',
    joined: 'You take part without an account. Only this browser knows it.',
  },
  {
    es: {
      'title.residents': 'Inicie sesión para participar',
      'body.residents':
        'Este diálogo es para residentes de {region}. Para iniciar sesión basta un correo electrónico, sin contraseña.',
      'title.signed-in': 'Inicie sesión para participar',
      'body.signed-in': 'Puede votar cualquier persona que inicie sesión. Basta un correo electrónico, sin contraseña.',
      'title.anyone': 'Inicie sesión para participar',
      'body.anyone': 'Con una cuenta sus votos le siguen a cualquier dispositivo y cuentan con la garantía más alta.',
      signIn: 'Iniciar sesión',
      outsideTitle: 'Este diálogo es para residentes de {region}.',
      outsideBody: 'Su cuenta dice que vive en otro lugar. Si ya no es así, cámbielo allí.',
      noRegionBody: 'Su cuenta todavía no dice dónde vive. Indíquelo allí y vuelva.',
      toAccount: 'A su cuenta',
      withoutTitle: 'O participe sin cuenta',
      withoutBody:
        'Una cookie permite entonces que solo este navegador sepa qué votos son suyos: no se pueden llevar a otro dispositivo, y los pierde si borra la cookie. Como nadie puede comprobar que cada persona participe una sola vez, el mapa también se puede ver sin esos votos.',
      region: '¿Dónde vive?',
      regionHint:
        'No es obligatorio. Solo sirve para comparar lo que piensan las regiones; nunca se muestra con menos de 10 personas.',
      regionNone: 'Prefiero no decirlo',
      regionUnknown: 'Elija una región de la lista, o ninguna.',
      without: 'Participar sin cuenta',
      problemTitle: 'Todavía no participa',
      joinClosed: 'Este diálogo no está abierto. No se ha unido.',
      joinNotOffered: 'En este diálogo no se puede participar sin cuenta.',
      joined: 'Participa sin cuenta. Solo lo sabe este navegador.',
    },
  },
);
