/** The Spanish words of the report and of the small page for other sites. */
export const reportEs = {
  title: 'Informe',
  titleOf: 'Informe: {title}',
  lead: 'Qué dijo la gente, en qué coincide, en qué difiere y cómo se averiguó todo ello.',
  asOf: 'A fecha de {date}',
  provisionalTitle: 'Este informe es provisional',
  provisional: 'El diálogo está abierto hasta el {date}. Hasta entonces cada cifra puede cambiar con cada voto.',
  announced: 'El diálogo aún no se ha abierto. No hay nada que informar.',
  print: 'Para guardarlo, imprima esta página o guárdela como PDF: está preparada para papel.',
  closingTitle: 'Para terminar',
  closingBy: 'Por quien facilita',
  noClosing: 'Quien facilita aún no ha escrito las palabras finales.',
  shortTitle: 'En breve',
  short:
    '{participants, plural, one {# persona dio} other {# personas dieron}} {votes, plural, one {# voto} other {# votos}} sobre {statements, plural, one {# afirmación} other {# afirmaciones}}.',
  shortGroups:
    '{groups, plural, =0 {No se encontraron grupos claros.} one {Se encontró # grupo.} other {Se encontraron # grupos.}}',
  shortCommon:
    '{n, plural, =0 {Todavía ninguna afirmación vale en todas las partes.} one {# afirmación vale en todas las partes.} other {# afirmaciones valen en todas las partes.}}',
  methodTitle: 'Cómo se averiguó',
  methodPlace: 'Dónde se sitúa la gente',
  methodPlaceBody:
    'Las posiciones salen de un modelo con dos factores ocultos, ajustado a los votos emitidos. No se supone nada sobre los que no se emitieron: una afirmación que alguien no vio no cuenta como paso. Las afirmaciones sobre el propio diálogo se muestran, pero no sitúan a nadie.',
  methodGroups: 'Cómo se encuentran los grupos',
  methodGroupsBody:
    'Un grupo son personas que votan de forma parecida: para cada afirmación tiene su propia tasa de acuerdo. Hay tantos grupos como hacen falta para anticipar votos que se mantuvieron ocultos. Donde los grupos no los anticipan claramente mejor que sin grupos, o salen distintos al ocultar otros votos, no se muestra ninguno. Solo entra en un grupo quien votó sobre al menos siete afirmaciones (o sobre todas, si hay menos).',
  methodStability: 'Qué significa la estabilidad',
  methodStabilityBody:
    'Los votos se sortean de nuevo varias veces y se vuelven a buscar los grupos. La estabilidad es cuánto coinciden con los del mapa: 1 es iguales, 0 no mejor que el azar (media del índice de Rand ajustado). Aquí:',
  methodNoGroups: 'No hay grupos.',
  methodCommon: 'Cómo se ordena el terreno común',
  methodCommonBody:
    'Por la menor de dos cifras. Una es la parte que está de acuerdo en el grupo que menos lo está, tomada con cautela donde hay pocos votos (el extremo inferior del intervalo de Wilson). La otra es la parte media en el tercio de las regiones escuchadas (al menos diez personas votaron) donde es más baja; cada región cuenta una vez, participe quien participe. Los grupos y las regiones fallan de maneras distintas; por eso deben cumplirse ambas.',
  methodBound: 'Qué puede hacer una región',
  methodBoundBody:
    'Por muchas cuentas que se abran en una región, y voten lo que voten, no pueden subir la puntuación entre regiones de una afirmación más de {bound}. Pueden frenar una afirmación formando un grupo propio; ese grupo se nombra entonces.',
  methodNoRegions: 'Se escuchó a menos de dos regiones, así que deciden solo los grupos.',
  methodWho: 'Quién podía participar',
  'who.residents':
    'Residentes de {region} con cuenta. Demostraron una dirección de correo y dijeron dónde viven; su domicilio no se comprobó.',
  'who.signed-in':
    'Todas las personas con cuenta. Demostraron una dirección de correo; también podía participar quien no vive en {region}.',
  'who.anyone':
    'Todas las personas, también sin cuenta. Sin cuenta solo se reconoce el mismo navegador, así que una persona pudo participar más de una vez. Las cifras también se pueden ver solo para quienes tienen cuenta.',
  'who.imported':
    'El diálogo tuvo lugar en otro sitio y se leyó de un archivo ({source}). Allí se decidió quién podía participar.',
  selfChosen:
    'No se sorteó a nadie. Quienes participaron lo eligieron, así que las partes aquí no son las de todos los residentes.',
  methodModeration: 'Qué fue de las afirmaciones',
  'moderation.before': 'La moderación leyó cada afirmación antes de publicarla.',
  'moderation.after': 'Las afirmaciones se publicaron al momento y la moderación podía retirarlas.',
  moderationLog: 'Cada decisión, con su motivo, está en el registro público de moderación.',
  methodPrivate: 'Qué no se muestra',
  methodPrivateBody:
    'Los votos se guardan con un seudónimo hecho solo para este diálogo. Por región no se muestra ninguna celda con menos de 10 personas, ni ninguna de la que se pueda deducir. Los puntos del mapa representan un área pequeña, no el lugar exacto de una persona.',
  limitsTitle: 'Lo que no dice',
  limit1:
    'Dice qué piensan quienes participaron de estas afirmaciones, tal como están redactadas. No dice qué piensa todo el mundo.',
  limit2: 'Cada persona vio afirmaciones distintas, y cuanto más tarde llegó una, menos votaron sobre ella.',
  limit3:
    'Un mapa en papel muestra dos direcciones; la gente difiere en más. Lo que está cerca en el mapa puede diferir aun así.',
  limit4:
    'Un grupo es un resumen. No obliga a nadie, y casi todo el mundo está de acuerdo con alguna afirmación de cada grupo.',
  checkTitle: 'Compruébelo',
  checkBody:
    'Todas las cifras son datos abiertos. Quien tenga los votos puede volver a calcular el mapa con una orden:',
  checkCommand: 'La orden, en su propio ordenador',
  dataVotes: 'Cada voto, con quienes participan bajo números',
  dataComments: 'Las afirmaciones, como las leen otras herramientas',
  dataMap: 'Todas las cifras de este informe',
  dataStatements: 'Las afirmaciones con todas sus medidas',
  dataModeration: 'El registro de moderación',
  licence:
    'Cualquiera puede usar los datos de este diálogo para cualquier fin (CC0 1.0); por favor, nombre el diálogo y la fecha.',
  embedTitle: 'En qué coincide la gente',
  embedLink: 'Ver todo y participar',
  embedClosed: 'Ver todo',
  newWindow: '(se abre en una ventana nueva)',
  embedNone: 'Todavía no ha votado nadie.',
} as const;
