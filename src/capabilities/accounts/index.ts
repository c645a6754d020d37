/** The door of the room: signing in by a letter, one's own account, and roles. */
import type { Room } from '../../platform/room.ts';
import { accountRoutes } from './routes/account.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { rolesRoutes } from './routes/roles.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { forgetOldLinks } from './store/links.ts';
import { forgetOldSessions } from './store/sessions.ts';

export { ensureAdministrator } from './ensure-administrator.ts';
export { createSignInLink } from './sign-in-link.ts';
export { putAccount } from './store/accounts.ts';

export const accounts: Room = {
  name: 'accounts',
  routes: [...signInRoutes, ...accountRoutes, ...rolesRoutes, ...outboxRoutes],
  chores: [
    {
      name: 'accounts.forget',
      everySeconds: 3600,
      run: async ({ db }) => {
        await forgetOldLinks(db);
        await forgetOldSessions(db);
      },
    },
  ],
};
