/** Words of entering returns, by form and by file, and of all that can be wrong with them. */
import { catalogue, type Locale } from '../../../platform/i18n/catalogue.ts';
import type { EntryProblem } from '../enter-returns.ts';
import type { CsvProblem } from '../read-returns-csv.ts';

export const returnsWords = catalogue(
  {
    title: 'Enter returns',
    lead: 'The official figures of the regions in which you are a clerk. Every entry and every correction stays public.',
    notOver: 'Voting is not over yet. Returns can be entered from {date} on.',
    certified: 'The returns were certified as final. To correct one, an organiser has to take the certification back.',
    notReported: 'This is a vote held on this site: its ballots are counted here, and nobody enters returns.',
    noRegions: 'You are not a clerk in any region of this referendum.',
    progress: '{done} of your {all} regions have returned.',
    choose: 'Region',
    chooseTitle: 'One region',
    chooseLead: 'Choose a region; what stands for it now is filled in.',
    show: 'Show',
    region: 'Region',
    registered: 'Registered voters',
    ballots: 'Ballots cast',
    ballotsHint: 'All of them, blank and spoilt ones too.',
    yes: 'Yes',
    no: 'No',
    reason: 'Why it is corrected (public)',
    reasonHint: 'Only needed when figures that stand already change.',
    standing: 'Version {n} stands. If you change a figure, give the reason.',
    enter: 'Enter',
    csvTitle: 'Many regions from a file',
    csvLead:
      'A CSV file with the columns region, registered, ballots, yes and no. A region is given by its name or its Open Civic Data id. All rows are entered or none.',
    file: 'CSV file',
    import: 'Import',
    version: 'Version',
    entered: 'Entered',
    mine: 'Your regions',
    problemTitle: 'Nothing was entered',
    done: '{written, plural, one {One return was entered.} other {# returns were entered.}} {unchanged, plural, =0 {} one {One was the same as before.} other {# were the same as before.}}',
    inLine: 'Line {line}: {message}',
    ofRegion: '{region}: {message}',
    fileMissing: 'Choose a file.',
    fileTooLarge: 'The file is too large.',
    notWhole: 'Write a whole number.',
    'not-reported': 'Returns are not entered for this referendum.',
    'not-over': 'Voting is not over yet.',
    'unknown-region': 'this is no region by which the results are told.',
    'not-your-region': 'you are not a clerk of this region.',
    twice: 'this region is there twice.',
    'changed-meanwhile': 'somebody entered figures for this region since you opened the form. Look at what stands now.',
    'not-whole': 'every figure must be a whole number.',
    'more-ballots-than-registered': 'there are more ballots than registered voters.',
    'more-votes-than-ballots': 'yes and no together are more than the ballots.',
    'reason.reasonMissing': 'figures that stand change: give the reason.',
    'reason.reasonTooLong': 'the reason may have at most 1,000 letters.',
    'region-twice': 'the region {region} is there twice.',
    'total-differs': 'the row “total” has {found} in the column {column}, and the other rows add up to {expected}.',
    'no-keys': 'there are no keys.',
    threshold: 'a threshold can never be reached.',
    'no-returns': 'there are no regions.',
    'no-registered': 'there are no registered voters, of whom a key asks a share.',
    'no-votes': 'there is no yes and no no, of which a key asks a share.',
    'empty-file': 'the file is empty.',
    'not-text': 'the file is not a text in UTF-8.',
    quote: 'a quotation mark is not closed, or stands in the middle of a cell.',
    'region-missing': 'the region is missing.',
    'no-rows': 'the file has a heading and no rows.',
    'column-missing': 'the column “{column}” is missing.',
    'column-twice': 'the column “{column}” is there twice.',
    'field-count': '{found} cells where the heading has {expected}.',
    'not-a-number': '“{found}” in the column {column} is not a whole number.',
    'too-many-rows': 'more than {most} rows.',
  },
  {
    es: {
      title: 'Introducir resultados',
      lead: 'Las cifras oficiales de las regiones a su cargo. Cada anotación y cada corrección queda a la vista.',
      notOver: 'La votación aún no terminó. Se pueden introducir resultados desde el {date}.',
      certified:
        'Los resultados se certificaron como definitivos. Para corregir uno, quien organiza debe retirar la certificación.',
      notReported:
        'Esta votación se celebra en este sitio: sus papeletas se cuentan aquí y nadie introduce resultados.',
      noRegions: 'No tiene a su cargo ninguna región de este referendo.',
      progress: 'Han informado {done} de sus {all} regiones.',
      choose: 'Región',
      chooseTitle: 'Una región',
      chooseLead: 'Elija una región; se rellena con lo que vale ahora.',
      show: 'Mostrar',
      region: 'Región',
      registered: 'Votantes registrados',
      ballots: 'Papeletas',
      ballotsHint: 'Todas, también las que están en blanco o son nulas.',
      yes: 'Sí',
      no: 'No',
      reason: 'Por qué se corrige (público)',
      reasonHint: 'Solo hace falta cuando cambian cifras ya introducidas.',
      standing: 'Vale la versión {n}. Si cambia una cifra, dé el motivo.',
      enter: 'Introducir',
      csvTitle: 'Muchas regiones desde un archivo',
      csvLead:
        'Un archivo CSV con las columnas region, registered, ballots, yes y no. La región se da por su nombre o por su identificador Open Civic Data. Se introducen todas las filas o ninguna.',
      file: 'Archivo CSV',
      import: 'Importar',
      version: 'Versión',
      entered: 'Introducido',
      mine: 'Sus regiones',
      problemTitle: 'No se introdujo nada',
      done: '{written, plural, one {Se introdujo un resultado.} other {Se introdujeron # resultados.}} {unchanged, plural, =0 {} one {Uno era igual que antes.} other {# eran iguales que antes.}}',
      inLine: 'Línea {line}: {message}',
      ofRegion: '{region}: {message}',
      fileMissing: 'Elija un archivo.',
      fileTooLarge: 'El archivo es demasiado grande.',
      notWhole: 'Escriba un número entero.',
      'not-reported': 'En este referendo no se introducen resultados.',
      'not-over': 'La votación aún no terminó.',
      'unknown-region': 'no es una región por la que se muestren los resultados.',
      'not-your-region': 'esta región no está a su cargo.',
      twice: 'esta región aparece dos veces.',
      'changed-meanwhile':
        'alguien introdujo cifras de esta región desde que abrió el formulario. Mire lo que vale ahora.',
      'not-whole': 'cada cifra debe ser un número entero.',
      'more-ballots-than-registered': 'hay más papeletas que votantes registrados.',
      'more-votes-than-ballots': 'los síes y noes juntos son más que las papeletas.',
      'reason.reasonMissing': 'cambian cifras ya introducidas: dé el motivo.',
      'reason.reasonTooLong': 'el motivo puede tener como máximo 1,000 letras.',
      'region-twice': 'la región {region} aparece dos veces.',
      'total-differs': 'la fila «total» tiene {found} en la columna {column}, y las demás filas suman {expected}.',
      'no-keys': 'no hay condiciones.',
      threshold: 'un umbral no puede alcanzarse nunca.',
      'no-returns': 'no hay regiones.',
      'no-registered': 'no hay votantes registrados, de los que una condición pide un porcentaje.',
      'no-votes': 'no hay ningún sí ni ningún no, de los que una condición pide un porcentaje.',
      'empty-file': 'el archivo está vacío.',
      'not-text': 'el archivo no es un texto en UTF-8.',
      quote: 'unas comillas no se cierran o están en medio de una celda.',
      'region-missing': 'falta la región.',
      'no-rows': 'el archivo tiene encabezado y ninguna fila.',
      'column-missing': 'falta la columna «{column}».',
      'column-twice': 'la columna «{column}» aparece dos veces.',
      'field-count': '{found} celdas donde el encabezado tiene {expected}.',
      'not-a-number': '«{found}» en la columna {column} no es un número entero.',
      'too-many-rows': 'más de {most} filas.',
    },
  },
);

/** `name`: of a region by its id. */
export function entrySentence(locale: Locale, problem: EntryProblem, name: (region: string) => string): string {
  const t = returnsWords(locale);
  if (problem.type === 'reason')
    return t('ofRegion', { region: name(problem.region), message: t(`reason.${problem.problem}`) });
  if (!('region' in problem)) return t(problem.type);
  const region = name(problem.region);
  return problem.type === 'region-twice'
    ? t(problem.type, { region })
    : t('ofRegion', { region, message: t(problem.type) });
}

export function csvSentence(locale: Locale, { line, code, ...values }: CsvProblem): string {
  const t = returnsWords(locale);
  return t('inLine', { line, message: t(code, values) });
}
