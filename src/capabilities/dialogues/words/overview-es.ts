/** The Spanish words of a dialogue's own page. */
export const overviewEs = {
  kicker: 'Diálogo',
  takePart: 'Participar',
  takePartLead: 'Lleva unos minutos: diga si está de acuerdo, en desacuerdo o pase, y cambie de opinión cuando quiera.',
  toReport: 'Leer el informe',
  toStatements: 'Todas las afirmaciones',
  asked: 'Qué se pregunta',
  contents: 'En esta página',
  participants: 'Participantes',
  votes: 'Votos',
  statements: 'Afirmaciones',
  groups: 'Grupos',
  perPerson: '{n} por persona en promedio',
  placedNote: '{n, plural, one {# en una región conocida} other {# en una región conocida}}',
  noGroupsFigure: 'Ninguno claro',
  updated: 'Hay votos nuevos. Se actualizaron las cifras de esta página.',
  who: 'Qué votos se cuentan',
  'who.all': 'Todas las personas',
  'who.accounts': 'Solo quienes iniciaron sesión',
  whoNote:
    'Aquí se puede participar sin cuenta. Sin ella una persona podría participar dos veces; por eso puede dejar fuera esos votos y ver si el panorama cambia.',
  noVotes: 'Todavía no ha votado nadie',
  noVotesOpen:
    'En cuanto la gente vote, esta página mostrará dónde se sitúa y en qué coincide. El primer voto podría ser el suyo.',
  noVotesAnnounced: 'El diálogo aún no se ha abierto. Su panorama aparecerá aquí en cuanto la gente vote.',
  noVotesClosed: 'El diálogo se cerró sin ningún voto.',
  table: 'Mostrar las cifras en una tabla',
  mapTitle: 'Quién se sitúa dónde',
  mapLead:
    'Cada persona se sitúa solo por sus votos: quienes están cerca votan de forma parecida. No importa quiénes sean, y nadie aparece con su nombre.',
  mapChart: 'Mapa de opiniones',
  mapDescription:
    '{people, number} personas en el mapa, en {groups, plural, =0 {ningún grupo claro} one {# grupo} other {# grupos}}.',
  dotNote: 'Un punto mayor representa a más personas',
  you: 'Usted',
  youAre: 'En este mapa usted está con el grupo {letter}.',
  youAreNone:
    'Usted está marcado en este mapa. No está en ningún grupo: quizá ha votado sobre pocas afirmaciones o está entre varios.',
  youLead: 'Solo usted ve su marca.',
  'side.right': 'Hacia la derecha: más acuerdo con {text}',
  'side.left': 'Hacia la izquierda: más acuerdo con {text}',
  'side.up': 'Hacia arriba: más acuerdo con {text}',
  'side.down': 'Hacia abajo: más acuerdo con {text}',
  group: 'Grupo',
  groupName: 'Grupo {letter}',
  everyone: 'Todas las personas',
  size: '{n, plural, one {# persona} other {# personas}}',
  sizeShare: '{n, plural, one {# persona} other {# personas}}, {share}',
  standsFor: 'Qué lo distingue',
  groupsTitle: 'Los grupos y qué representa cada uno',
  groupsLead:
    'Un grupo son personas que votan de forma parecida. Se nombran por tamaño; las letras no significan nada más. Abajo están las afirmaciones en las que cada grupo más se distingue de los demás: la barra ancha es el grupo; la gris y fina, todas las demás personas.',
  'says.agree': '{inside} de acuerdo; entre los demás, {outside}.',
  'says.disagree': '{inside} en desacuerdo; entre los demás, {outside}.',
  saysNothing: 'Ninguna afirmación distingue claramente a este grupo.',
  inNoGroup:
    '{n, plural, one {# persona está} other {# personas están}} en el mapa pero en ningún grupo, casi siempre porque han votado sobre pocas afirmaciones.',
  'reason.too-few-participants':
    'Muy pocas personas han votado sobre suficientes afirmaciones como para buscar grupos. Las cifras de abajo valen para todas en conjunto.',
  'reason.no-better-than-one':
    'No hay grupos claros. La gente difiere, pero no en bandos: dividirla en grupos no anticiparía sus votos mejor que tomarla en conjunto.',
  'reason.unstable':
    'No hay grupos claros. Los grupos que se pueden trazar salen distintos cuando se omiten algunos votos, así que no se muestra ninguno.',
  noGroups: 'Sin grupos claros',
  stabilityTitle: '¿Qué tan seguros son estos grupos?',
  'stability.high': 'Mucho: al sortear de nuevo los votos salen casi los mismos grupos ({value} de 1).',
  'stability.medium':
    'Bastante: al sortear de nuevo los votos salen en general los mismos grupos, pero quienes están en los bordes cambian de lado ({value} de 1).',
  'stability.low':
    'No mucho: al sortear de nuevo los votos los grupos salen bastante distintos ({value} de 1). Tómelos como un esbozo.',
  'stability.unknown': 'Todavía no se ha medido.',
  noMap: 'Los votos no difieren en ninguna dirección que se pueda dibujar como mapa.',
  explained: 'El mapa muestra {share} de aquello en que la gente difiere; el resto no cabe en el papel.',
  allFigures: 'Todas las cifras como datos abiertos (JSON)',
  statementsFeed: 'Afirmaciones nuevas, para un lector de noticias',
  followTitle: 'Seguir y comprobar',
  embedded: 'Una versión pequeña para otros sitios',
} as const;
