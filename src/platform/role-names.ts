/** What roles are called, wherever no room has a name of its own for one. */
import { catalogue } from './i18n/catalogue.ts';

export const roleNames = catalogue(
  {
    organiser: 'Organiser',
    clerk: 'Clerk',
    facilitator: 'Facilitator',
    moderator: 'Moderator',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
  {
    es: {
      organiser: 'Organización',
      clerk: 'Secretaría',
      facilitator: 'Facilitación',
      moderator: 'Moderación',
      auditor: 'Auditoría',
      administrator: 'Administración',
    },
  },
);
