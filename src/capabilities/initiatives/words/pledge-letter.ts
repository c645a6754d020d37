/** The letter with the link by which somebody without an account pledges. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const ownWords = catalogue(
  {
    subject: 'Your pledge: one step left',
    'body.paper':
      'Somebody, hopefully you, entered this address to pledge support for\n\n  {title}\n\nNothing is recorded until you open this page and press the button there:\n\n  {link}\n\nA pledge is not a signature and has no legal force: under California law only signatures on paper count.\n\nThe link works once, for {hours} hours. On the same page you can take back a pledge you gave before. If this was not you, do nothing.\n',
    'body.online':
      'Somebody, hopefully you, entered this address to support\n\n  {title}\n\nNothing is recorded until you open this page and press the button there:\n\n  {link}\n\nIt counts for the thresholds of this site only, and for nothing else.\n\nThe link works once, for {hours} hours. On the same page you can take back a pledge you gave before. If this was not you, do nothing.\n',
  },
  {
    es: {
      subject: 'Su apoyo: falta un paso',
      'body.paper':
        'Alguien, ojalá usted, escribió esta dirección para apoyar\n\n  {title}\n\nNada se registra hasta que abra esta página y pulse allí el botón:\n\n  {link}\n\nUn apoyo no es una firma y no tiene fuerza legal: según la ley de California solo cuentan las firmas en papel.\n\nEl enlace funciona una vez, durante {hours} horas. En la misma página puede retirar un apoyo dado antes. Si no fue usted, no haga nada.\n',
      'body.online':
        'Alguien, ojalá usted, escribió esta dirección para apoyar\n\n  {title}\n\nNada se registra hasta que abra esta página y pulse allí el botón:\n\n  {link}\n\nCuenta solo para los umbrales de este sitio, y para nada más.\n\nEl enlace funciona una vez, durante {hours} horas. En la misma página puede retirar un apoyo dado antes. Si no fue usted, no haga nada.\n',
    },
  },
);
