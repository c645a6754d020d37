/** The Spanish words of what a dialogue found. */
export const findingsEs = {
  commonTitle: 'Terreno común',
  commonLead:
    'Lo que vale en todas las partes: no se ordena por cuántas personas están de acuerdo, sino por cuántas lo están en el grupo y en las regiones donde menos lo están. Lo que todas las partes rechazan también es terreno común.',
  commonNone: 'Todavía no hay nada que valga en todas las partes',
  commonNoneBody:
    'Estas afirmaciones son las que más se acercan. Se llaman terreno común cuando más de la mitad está de acuerdo en cada grupo y a través de las regiones.',
  commonMore: 'Todas las afirmaciones por terreno común',
  disagreementTitle: 'En qué se difiere',
  disagreementLead:
    'Las afirmaciones en las que los grupos están más lejos entre sí. Ninguna parte se presenta como la correcta.',
  disagreementLeadOne: 'Las afirmaciones en las que los votos están más repartidos.',
  disagreementMore: 'Todas las afirmaciones por desacuerdo',
  disagreementNone: 'Ninguna afirmación divide a la gente todavía.',
  sharesText: '{agree} a favor · {disagree} en contra · {pass} pasan',
  nobodyVoted: 'sin votos',
  lowestRegion:
    'Región más baja: {region}, {rate} {side, select, disagree {en desacuerdo} other {de acuerdo}} (estimado)',
  'why.group':
    'Al menos {rate} {side, select, disagree {en desacuerdo} other {de acuerdo}} en cada grupo; lo más bajo, en el grupo {letter}. Su lugar se debe a ese grupo.',
  'why.groupShort':
    'Al menos {rate} {side, select, disagree {en desacuerdo} other {de acuerdo}} en cada grupo que votó sobre ella, pero uno tiene menos de 20 votos: eso la frena.',
  'why.groupNone': 'Un grupo aún no ha votado sobre ella; hasta entonces no puede subir.',
  'why.regions':
    'En el tercio de las regiones escuchadas donde menos personas están {side, select, disagree {en desacuerdo} other {de acuerdo}}, lo están, según se estima, {rate}. Su lugar se debe a esas regiones.',
  'why.unheard':
    'Donde pocas personas de una región votaron sobre una afirmación, su cifra se estima con ayuda de las demás regiones, así que más votos de allí pueden moverla.',
  'why.everyone':
    '{rate} de todos los votos están {side, select, disagree {en desacuerdo} other {de acuerdo}}. No hay grupos que comparar, así que su lugar se debe a los votos de todas las personas, según cuántos sean.',
  score: 'Puente {value}',
  figures: 'Lo mismo en una tabla',
  statement: 'Afirmación',
  votesOn: '{n, plural, one {# voto} other {# votos}}',
  regionsTitle: 'Por región',
  regionsLead:
    'Dónde viven quienes participan y en qué grupos están. No se muestran celdas con menos de 10 personas, ni aquellas de las que se podrían deducir.',
  region: 'Región',
  participants: 'Participantes',
  population: 'Personas que viven allí',
  perTenThousand: 'Participantes por cada 10,000',
  notShown: 'no se muestra',
  unknownPopulation: 'no se conoce',
  regionsHidden:
    '{n, plural, one {En # región más participaron menos de 10 personas, o su cifra revelaría otra.} other {En # regiones más participaron menos de 10 personas en cada una, o sus cifras revelarían otra.}}',
  regionsNone: 'Ninguna región tiene suficientes participantes para mostrarla.',
  regionsChart: 'Los grupos en cada región',
  regionsChartDescription: 'Parte de los participantes de cada región que está en cada grupo.',
  regionsTable: 'Todas las regiones, con cuántas personas participaron',
  movedTitle: 'Cómo se movió el panorama',
  movedLead: 'Como máximo una imagen por hora, tal como era entonces.',
  movedChart: 'Participantes a lo largo del tiempo',
  movedDescription: 'De {from, number} a {to, number} participantes.',
  movedOnce: 'Por ahora solo hay una imagen.',
  at: 'Cuándo',
  votes: 'Votos',
  groupSizes: 'Grupos, del mayor al menor',
  stability: 'Estabilidad',
  movedTable: 'Grupos y votos en cada momento',
} as const;
