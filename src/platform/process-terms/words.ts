/**
 * Sentences of forms with which a process is made and changed, as most rooms say them: the names of the fields they share, and
 * what can be wrong with those. A room spreads them into the catalogue of its form and says otherwise where it means otherwise;
 * whatever names the process itself ("The survey was not saved") is the room's own.
 */
const en = {
  titleMissing: 'Write a title.',
  otherTitleMissing: 'Write the title in the second language too.',
  languageUnknown: 'Choose a language.',
  regionMissing: 'Choose a region.',
  topicUnknown: 'Choose one of the listed topics, or none.',
  choiceMissing: 'Choose one of these.',
  timeMissing: 'Choose a date and a time.',
  timeUnreadable: 'This is not a date and time. Write it like 2027-03-01 09:00.',
  timeSkipped: 'The clock is put forward over this hour, so it does not exist. Choose a time before or after it.',
  datePast: 'Choose a time that has not passed.',
  dateOver: 'This date has passed and can no longer be changed.',
  reasonMissing: 'Write a reason.',
  reasonTooLong: 'The reason may have at most 1,000 letters.',
  editLead: 'It is a draft: everything but the region can change.',
  problemBody: 'What you typed is kept below.',
  texts: 'What it is about',
  title: 'Title',
  language: 'Language of these texts',
  region: 'Region',
  regionPlaceholder: 'Choose a region',
  topic: 'Topic (optional)',
  topicHint: 'The public question under which it is listed.',
  topicPlaceholder: 'None',
  otherLanguage: 'In the second language',
  otherLanguageHint: 'English and Spanish: readers see their own. Leave it empty if you have no translation.',
  otherTitle: 'Title in the second language',
  reason: 'Reason (public)',
  reasonHint: 'It appears in the public log.',
  create: 'Make the draft',
  save: 'Save',
  cancel: 'Back',
  changed: 'The draft is saved.',
} as const;

const es = {
  titleMissing: 'Escriba un título.',
  otherTitleMissing: 'Escriba el título también en el segundo idioma.',
  languageUnknown: 'Elija un idioma.',
  regionMissing: 'Elija una región.',
  topicUnknown: 'Elija uno de los temas de la lista, o ninguno.',
  choiceMissing: 'Elija una de estas opciones.',
  timeMissing: 'Elija una fecha y una hora.',
  timeUnreadable: 'Esto no es una fecha y hora. Escríbala así: 2027-03-01 09:00.',
  timeSkipped: 'El reloj se adelanta sobre esta hora, así que no existe. Elija una hora anterior o posterior.',
  datePast: 'Elija un momento que no haya pasado.',
  dateOver: 'Esta fecha ya pasó y no puede cambiarse.',
  reasonMissing: 'Escriba un motivo.',
  reasonTooLong: 'El motivo puede tener como máximo 1,000 letras.',
  editLead: 'Es un borrador: todo puede cambiar menos la región.',
  problemBody: 'Lo que escribió se conserva abajo.',
  texts: 'De qué trata',
  title: 'Título',
  language: 'Idioma de estos textos',
  region: 'Región',
  regionPlaceholder: 'Elija una región',
  topic: 'Tema (opcional)',
  topicHint: 'La pregunta pública bajo la que aparece.',
  topicPlaceholder: 'Ninguno',
  otherLanguage: 'En el segundo idioma',
  otherLanguageHint: 'Inglés y español: cada lector ve el suyo. Déjelo vacío si no tiene traducción.',
  otherTitle: 'Título en el segundo idioma',
  reason: 'Motivo (público)',
  reasonHint: 'Aparece en el registro público.',
  create: 'Hacer el borrador',
  save: 'Guardar',
  cancel: 'Volver',
  changed: 'El borrador está guardado.',
} as const satisfies Readonly<Record<keyof typeof en, string>>;

export const termsWords = { en, es } as const;

const periodEn = {
  dates: 'Dates',
  opensAt: 'Opens',
  closesAt: 'Closes',
  'regionKind.county': 'County',
  'regionKind.city': 'City',
  'regionKind.district': 'District',
} as const;

const periodEs = {
  dates: 'Fechas',
  opensAt: 'Se abre',
  closesAt: 'Se cierra',
  'regionKind.county': 'Condado',
  'regionKind.city': 'Ciudad',
  'regionKind.district': 'Distrito',
} as const satisfies Readonly<Record<keyof typeof periodEn, string>>;

/** The same of what opens and closes by itself and tells figures by regions. */
export const periodWords = { en: periodEn, es: periodEs } as const;
