/** Words about the recording of a meeting. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const recordingWords = catalogue(
  {
    title: 'Recording',
    lead: 'Say where the recording is and when it begins. Minutes then point to the moment at which something was said.',
    url: 'Address of the recording',
    urlHint:
      'It begins with https://. On YouTube, Vimeo, the Internet Archive and for video files, links lead to the moment itself.',
    from: 'When the recording begins',
    fromHint: 'Day and time, {zone}. With seconds if you know them: 2027-03-01T18:30:05.',
    save: 'Save',
    set: 'The recording is linked.',
    taken: 'The recording is no longer linked.',
    takeAway: 'Leave the address empty to take the link away.',
    problem: 'Nothing was saved',
    urlWrong: 'Write an address that begins with https://.',
    fromWrong: 'Write a day and time that exist.',
    fromMissing: 'Write when the recording begins.',
    watch: 'Watch or listen to the recording',
    keptUntil:
      'The recording has to stay available at least until {on}: one by a public body may be erased after 30 days (Government Code 54953.5).',
  },
  {
    es: {
      title: 'Grabación',
      lead: 'Diga dónde está la grabación y cuándo empieza. El acta señala entonces el momento en que se dijo cada cosa.',
      url: 'Dirección de la grabación',
      urlHint:
        'Empieza por https://. En YouTube, Vimeo, Internet Archive y con archivos de video, los enlaces llevan al momento mismo.',
      from: 'Cuándo empieza la grabación',
      fromHint: 'Día y hora, {zone}. Con segundos si los sabe: 2027-03-01T18:30:05.',
      save: 'Guardar',
      set: 'La grabación está enlazada.',
      taken: 'La grabación ya no está enlazada.',
      takeAway: 'Deje vacía la dirección para quitar el enlace.',
      problem: 'No se guardó nada',
      urlWrong: 'Escriba una dirección que empiece por https://.',
      fromWrong: 'Escriba un día y una hora que existan.',
      fromMissing: 'Escriba cuándo empieza la grabación.',
      watch: 'Ver o escuchar la grabación',
      keptUntil:
        'La grabación tiene que seguir disponible al menos hasta el {on}: la de un organismo público puede borrarse a los 30 días (Government Code 54953.5).',
    },
  },
);
