/** Words of the form in which an allocation is made and its texts are changed. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { termsWords } from '../../../platform/process-terms/words.ts';

export const textForm = catalogue(
  {
    ...termsWords.en,
    titleTooLong: 'The title may have at most 120 letters.',
    whyTooLong: 'The text may have at most 5,000 letters.',
    regionNotYours: 'You are not an organiser in this region.',
    noSuchRegions: 'There are fewer than two regions of this kind here, so there is nothing to share out.',
    amountMissing: 'Write the sum.',
    amountUnreadable: 'Write a sum in dollars, for example 100,000,000 or 2500.50.',
    amountTooLarge: 'At most 100 billion dollars can be shared out at once.',
    amountZero: 'The sum must be more than nothing.',
    newTitle: 'New allocation',
    newLead:
      'You make a draft. Next you set its terms and how need is computed. Only those who run it see it until you publish it.',
    editTitle: 'Edit the texts',
    changeTitle: 'Change the texts of a published allocation',
    changeLead:
      'Title and text can change, with a public reason. Terms and figures change only with a new version, and the old ones stay.',
    noRegions: 'You are not an organiser in any region.',
    formLabel: 'Texts of the allocation',
    titleHint: 'Short and neutral, for example “Broadband fund 2027”.',
    why: 'Why it is shared out, and what for',
    whyHint:
      'Who set the money aside, by which law or decision, and what it may be spent on. **Bold**, lists and links are possible.',
    otherWhy: 'The same in the second language',
    regionHint: 'The sum is shared out over the regions within it.',
    level: 'Share out over',
    'level.county': 'Counties',
    'level.city': 'Cities',
    'level.district': 'Districts',
    sum: 'Sum',
    sumHint: 'In dollars. You can change it among the terms.',
    problemTitle: 'The allocation was not saved',
    movedOn:
      'It was published or changed meanwhile. Nothing was saved. Open this page again and look at what stands now.',
    created: 'The draft is made. Now set its terms.',
    changedPublic: 'The texts are changed, and the public log tells why.',
  },
  {
    es: {
      ...termsWords.es,
      titleTooLong: 'El título puede tener como máximo 120 letras.',
      whyTooLong: 'El texto puede tener como máximo 5,000 letras.',
      regionNotYours: 'Usted no organiza en esta región.',
      noSuchRegions: 'Aquí hay menos de dos regiones de este tipo, así que no hay nada que repartir.',
      amountMissing: 'Escriba la suma.',
      amountUnreadable: 'Escriba una suma en dólares, por ejemplo 100,000,000 o 2500.50.',
      amountTooLarge: 'Se pueden repartir como máximo 100 mil millones de dólares a la vez.',
      amountZero: 'La suma debe ser mayor que cero.',
      newTitle: 'Nuevo reparto',
      newLead:
        'Usted hace un borrador. Después fija sus condiciones y cómo se calcula la necesidad. Solo quienes lo dirigen lo ven hasta que lo publique.',
      editTitle: 'Editar los textos',
      changeTitle: 'Cambiar los textos de un reparto publicado',
      changeLead:
        'El título y el texto pueden cambiar, con un motivo público. Las condiciones y las cifras cambian solo con una versión nueva, y las anteriores se conservan.',
      noRegions: 'Usted no organiza en ninguna región.',
      formLabel: 'Textos del reparto',
      titleHint: 'Corto y neutral, por ejemplo «Fondo de banda ancha 2027».',
      why: 'Por qué se reparte y para qué',
      whyHint:
        'Quién apartó el dinero, por qué ley o decisión, y en qué puede gastarse. Se puede usar **negrita**, listas y enlaces.',
      otherWhy: 'Lo mismo en el segundo idioma',
      regionHint: 'La suma se reparte entre las regiones que contiene.',
      level: 'Repartir entre',
      'level.county': 'Condados',
      'level.city': 'Ciudades',
      'level.district': 'Distritos',
      sum: 'Suma',
      sumHint: 'En dólares. Puede cambiarla entre las condiciones.',
      problemTitle: 'El reparto no se guardó',
      movedOn:
        'Se publicó o se cambió entretanto. No se guardó nada. Abra otra vez esta página y mire cómo está ahora.',
      created: 'El borrador está hecho. Ahora fije sus condiciones.',
      changedPublic: 'Los textos se cambiaron, y el registro público dice por qué.',
    },
  },
);
