/** Words of the room that every page uses. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const common = catalogue({ funds: 'Community funds' }, { es: { funds: 'Fondos comunitarios' } });
