/** Words of the page that explains who comes next. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const orderWords = catalogue(
  {
    title: 'Who comes next',
    lead: 'The room, the phone and the web share one queue. Each meeting says which of four orders it uses; anybody can compute the order from the public record.',
    contents: 'The four orders',
    inAll: 'In all of them',
    'inAll.1': 'Written questions and requests to speak wait in the same queue, whichever way they came.',
    'inAll.2': 'The chair may call somebody out of order, defer or skip, and gives a reason that is public.',
    'inAll.3': 'Where two stand equal, whoever came first goes first.',
    'votes.1': 'Everybody who takes part can support a question, once, and take that back.',
    'votes.2': 'The question that most people support now comes next.',
    'votes.3': 'Good for large meetings with many questions. What few people care for may not be reached.',
    'first-come.1':
      'Whoever came into the queue first comes first, also when a moderator looked at the question in between.',
    'first-come.2': 'Support is shown and changes nothing.',
    'first-come.3': 'Good for small meetings and for public comment.',
    'fair.1': 'Regions take turns: of those in which somebody waits, the one whose last turn is longest ago is next.',
    'fair.2':
      'In a region, whoever speaks for the first time goes before those who have spoken. This way, at most {n} people of the same region who came later go before anybody.',
    'fair.3':
      'So nobody waits for ever, and many people from one place cannot take all the time. Based on round robin (Nagle, 1987) and fair queueing (Demers, Keshav and Shenker, 1989).',
    'draw.1':
      'Who is in the draw is fixed when it is announced, with the name of a public number that nobody knows yet.',
    'draw.2':
      'When that number is there, the order follows from it and from the questions alone: anybody can draw again.',
    'draw.3':
      'Neither those who ask nor those who run the meeting can choose their place. Who comes later follows in the order of coming.',
  },
  {
    es: {
      title: 'Quién sigue',
      lead: 'La sala, el teléfono e internet comparten una sola cola. Cada reunión dice cuál de los cuatro órdenes usa; cualquiera puede calcular el orden a partir del registro público.',
      contents: 'Los cuatro órdenes',
      inAll: 'En todos',
      'inAll.1': 'Las preguntas escritas y las peticiones de palabra esperan en la misma cola, llegaran como llegaran.',
      'inAll.2':
        'La presidencia puede llamar a alguien fuera de orden, aplazar u omitir, y da un motivo que es público.',
      'inAll.3': 'Si dos están igualadas, va primero la que llegó antes.',
      'votes.1': 'Quien participa puede apoyar una pregunta, una sola vez, y retirar su apoyo.',
      'votes.2': 'Sigue la pregunta que más personas apoyan en ese momento.',
      'votes.3':
        'Sirve para reuniones grandes con muchas preguntas. Puede que no se llegue a lo que interesa a pocas personas.',
      'first-come.1': 'Quien entró primero en la cola va primero, también si un moderador miró la pregunta entretanto.',
      'first-come.2': 'El apoyo se muestra y no cambia nada.',
      'first-come.3': 'Sirve para reuniones pequeñas y para los comentarios del público.',
      'fair.1':
        'Las regiones se turnan: de aquellas en las que alguien espera, sigue la que hace más tiempo que no tuvo turno.',
      'fair.2':
        'En una región, quien habla por primera vez va antes que quienes ya hablaron. Así, como máximo {n} personas de la misma región que llegaron después pasan antes que alguien que espera.',
      'fair.3':
        'Así nadie espera para siempre, y muchas personas de un mismo lugar no pueden tomar todo el tiempo. Se basa en el turno rotatorio (Nagle, 1987) y en las colas equitativas (Demers, Keshav y Shenker, 1989).',
      'draw.1':
        'Quién entra en el sorteo queda fijado cuando se anuncia, con el nombre de un número público que nadie conoce todavía.',
      'draw.2':
        'Cuando se conoce ese número, el orden se sigue de él y de las preguntas solas: cualquiera puede repetir el sorteo.',
      'draw.3':
        'Ni quien pregunta ni quien dirige la reunión puede elegir su lugar. Quien llega más tarde sigue por orden de llegada.',
    },
  },
);
