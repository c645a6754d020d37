/** The outbox exists in the demo only: elsewhere its letters would sign in whoever reads them. */
import { get, type Route } from '../../../platform/http/route.ts';
import { outbox } from '../../../platform/mail.ts';
import { anyone } from '../../../platform/rights.ts';
import { outboxPage } from '../pages/outbox.ts';

const shown = 50;

export const outboxRoutes: readonly Route[] = [
  get('/outbox', anyone, async (visit) => {
    const { config, db } = visit.platform;
    if (!config.demo) return visit.notFound();
    const letters = await outbox(db, shown);
    return visit.page(
      outboxPage(visit.locale, {
        letters,
        timeZone: config.timeZone,
        publicUrl: config.publicUrl,
        sent: config.smtpUrl !== undefined,
      }),
    );
  }),
];
