/** Words of what came of a programme. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const outcomeWords = catalogue(
  {
    group: 'Regions',
    change: 'Change',
    treated: 'With the programme ({n, plural, one {# region} other {# regions}})',
    comparison: 'Compared with ({n, plural, one {# region} other {# regions}})',
    difference: 'Difference of the changes',
    points: '{n} percentage points',
    effect:
      'From {before} to {after} the mean changed by {treated} with the programme and by {comparison} without it: a difference of {effect}.',
    span: 'Going by how much regions of one group differ from each other, 95 % of such differences would lie between {low} and {high}.',
    spanNone:
      'With a single region in a group, or none that differs from another, nothing here says how far chance alone reaches.',
    few: 'With {treated, number} and {comparison, number} regions this span is rough: one region can turn it.',
    withoutTitle: 'Before the programme',
    without:
      'From {before} to {after}, before the programme, the mean changed by {treated} in its regions and by {comparison} in the others: a difference of {effect}.',
    withoutBeyond:
      'Both groups were moving apart already, by more than regions differ by themselves. A later difference can be the same drift going on.',
    withoutWithin:
      'Regions differ by as much by themselves ({low} to {high}). That does not show that both groups moved alike: few regions show little.',
    withoutAlone: 'Whether that is much cannot be told from so few regions.',
    withoutRefused: 'Whether both groups moved alike before the programme cannot be told. {why}',
    beyond: 'That leaves out no difference at all.',
    within: 'No difference at all lies between them, so this may be chance.',
    releases: 'Means over regions, each counting once. Before: {before}. After: {after}.',
    assumptions: 'What has to be true for this to be an effect',
    parallel:
      'Without the programme both groups would have changed alike. Nobody can measure that; how they moved in the years before is a hint and no proof.',
    nothingElse: 'Nothing else happened in one group alone, such as a new employer, a fire or another programme.',
    noSpill: 'The programme did not reach the regions it is compared with, and did not draw people or firms from them.',
    chosen:
      'The regions compared with were named when the programme was recorded, not once figures were known. The log shows when. They are not drawn by lot: who chose them may have left out others.',
    'refused.no-comparison':
      'No regions to compare with were named when the programme was recorded, so nothing can be told apart from what would have come anyway.',
    'refused.no-indicator': 'There are no figures for {before} or {after}.',
    'refused.not-yet': 'The figures for {after} are not published yet.',
    'refused.figures-missing':
      'A figure is missing in one of the regions, so the groups would not be the same before and after.',
    'refused.measured-differently':
      'It was measured differently in {before} and in {after}: a difference between them would mean nothing.',
    'refused.periods-unlike':
      '{before} and {after} are periods of different length, which are not set against each other.',
    'refused.periods-overlap':
      '{before} and {after} overlap: a part of the same answers is in both, so they are not set against each other.',
    'refused.order': '{before} does not lie before {after}.',
  },
  {
    es: {
      group: 'Regiones',
      change: 'Cambio',
      treated: 'Con el programa ({n, plural, one {# región} other {# regiones}})',
      comparison: 'Comparadas ({n, plural, one {# región} other {# regiones}})',
      difference: 'Diferencia de los cambios',
      points: '{n} puntos porcentuales',
      effect:
        'De {before} a {after} la media cambió {treated} con el programa y {comparison} sin él: una diferencia de {effect}.',
      span: 'Según cuánto difieren entre sí las regiones de un grupo, el 95 % de tales diferencias quedaría entre {low} y {high}.',
      spanNone:
        'Con una sola región en un grupo, o sin ninguna que difiera de otra, nada dice aquí hasta dónde llega el solo azar.',
      few: 'Con {treated, number} y {comparison, number} regiones este margen es aproximado: una sola región puede cambiarlo.',
      withoutTitle: 'Antes del programa',
      without:
        'De {before} a {after}, antes del programa, la media cambió {treated} en sus regiones y {comparison} en las otras: una diferencia de {effect}.',
      withoutBeyond:
        'Los dos grupos ya se estaban separando, más de lo que las regiones difieren por sí mismas. Una diferencia posterior puede ser la misma deriva.',
      withoutWithin:
        'Las regiones difieren otro tanto por sí mismas ({low} a {high}). Eso no muestra que los dos grupos se movieran igual: pocas regiones muestran poco.',
      withoutAlone: 'Con tan pocas regiones no se puede saber si eso es mucho.',
      withoutRefused: 'No se puede saber si los dos grupos se movieron igual antes del programa. {why}',
      beyond: 'La ausencia de diferencia queda fuera.',
      within: 'La ausencia de diferencia queda entre ellas, así que puede ser azar.',
      releases: 'Medias de las regiones, cada una cuenta una vez. Antes: {before}. Después: {after}.',
      assumptions: 'Qué tiene que ser cierto para que esto sea un efecto',
      parallel:
        'Sin el programa los dos grupos habrían cambiado igual. Nadie puede medirlo; cómo se movieron en los años anteriores es un indicio y no una prueba.',
      nothingElse: 'No pasó nada más en un solo grupo, como una empresa nueva, un incendio u otro programa.',
      noSpill: 'El programa no alcanzó a las regiones con que se compara ni les quitó personas o empresas.',
      chosen:
        'Las regiones con que se compara se nombraron al registrar el programa, no al conocer las cifras. El registro muestra cuándo. No se sortearon: quien las eligió pudo dejar otras fuera.',
      'refused.no-comparison':
        'Al registrar el programa no se nombraron regiones con que comparar, así que nada se puede separar de lo que habría pasado de todos modos.',
      'refused.no-indicator': 'No hay cifras de {before} ni de {after}.',
      'refused.not-yet': 'Las cifras de {after} todavía no están publicadas.',
      'refused.figures-missing':
        'Falta una cifra en una de las regiones, así que los grupos no serían los mismos antes y después.',
      'refused.measured-differently':
        'Se midió de otra manera en {before} y en {after}: una diferencia entre ellas no significaría nada.',
      'refused.periods-unlike': '{before} y {after} son períodos de distinta duración, que no se comparan entre sí.',
      'refused.periods-overlap':
        '{before} y {after} se superponen: parte de las mismas respuestas está en ambos, así que no se comparan.',
      'refused.order': '{before} no está antes de {after}.',
    },
  },
);
