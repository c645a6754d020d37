/** Words of the page of a conversation's open data. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const exportWords = catalogue(
  {
    title: 'Open data',
    lead: 'Everything from which the map is made, in the layout in which Polis exports conversations. Take it, check it, use it.',
    comments:
      'Statements, how each was voted on, and whether moderators let it in (1), took it out (-1) or did not look at it (0).',
    votes: 'All votes, those that were changed later too: 1 agree, 0 pass, -1 disagree.',
    participants:
      'A row for each participant under a number: their group here, and their latest vote on each statement.',
    groups: 'The counts of each published statement, for everybody and for each group.',
    summary: 'Title, address, and how many took part.',
    json: 'Statements, latest votes and the map in one file, with a digest over it.',
    privateTitle: 'What the files do not tell',
    private:
      'Nobody is named: participants go by a number. Times are rounded down to the hour. Who wrote a statement is not told, nor the text of statements that moderators rejected. A vote that was taken back is absent.',
    privateImported:
      'Nobody is named: participants go by the number that they had where this dialogue was held. Times and authors are as they were published there.',
    regions:
      'No file tells where a participant lives: beside their votes it could tell neighbours who they are. The JSON holds the figures by region that the page shows. An auditor of the region can take the list and compute them again.',
    checkTitle: 'Check the map',
    check: 'The software of this site is free and computes the map again from the first two files:',
    same: 'The groups are the same as on this site once nobody has voted for a minute. While people vote, the map here goes on from the one before, and a few people may stand in another group.',
    more: 'More about this dialogue',
    toFiles: 'All files of open data, with what is in each',
    toMap: 'The map to compare with',
    toReport: 'The report, with the method',
    toModeration: 'What moderators decided, and why',
  },
  {
    es: {
      title: 'Datos abiertos',
      lead: 'Todo aquello de lo que se hace el mapa, en el formato en que Polis exporta conversaciones. Tómelo, compruébelo, úselo.',
      comments:
        'Las afirmaciones, cómo se votó cada una y si los moderadores la admitieron (1), la retiraron (-1) o no la revisaron (0).',
      votes: 'Todos los votos, también los que se cambiaron después: 1 de acuerdo, 0 paso, -1 en desacuerdo.',
      participants: 'Una fila por participante, con un número: su grupo aquí y su último voto sobre cada afirmación.',
      groups: 'Los recuentos de cada afirmación publicada, de todos y de cada grupo.',
      summary: 'Título, dirección y cuántas personas participaron.',
      json: 'Las afirmaciones, los últimos votos y el mapa en un archivo, con un resumen criptográfico.',
      privateTitle: 'Lo que los archivos no dicen',
      private:
        'No se nombra a nadie: cada participante tiene un número. Las horas se redondean hacia abajo a la hora en punto. No se dice quién escribió una afirmación, ni el texto de las que los moderadores rechazaron. Un voto retirado no aparece.',
      privateImported:
        'No se nombra a nadie: cada participante tiene el número que tenía donde se celebró este diálogo. Las horas y los autores son los que se publicaron allí.',
      regions:
        'Ningún archivo dice dónde vive un participante: junto a sus votos, sus vecinos podrían saber quién es. El JSON contiene las cifras por región que muestra la página. Un auditor de la región puede tomar la lista y volver a calcularlas.',
      checkTitle: 'Compruebe el mapa',
      check: 'El software de este sitio es libre y calcula el mapa de nuevo a partir de los dos primeros archivos:',
      same: 'Los grupos son los mismos que en este sitio cuando nadie ha votado en un minuto. Mientras se vota, el mapa de aquí continúa desde el anterior, y unas pocas personas pueden estar en otro grupo.',
      more: 'Más sobre este diálogo',
      toFiles: 'Todos los archivos de datos abiertos, con lo que hay en cada uno',
      toMap: 'El mapa con el que comparar',
      toReport: 'El informe, con el método',
      toModeration: 'Qué decidió la moderación, y por qué',
    },
  },
);
