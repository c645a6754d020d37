/** What became of the promises made in a meeting, for every page that tells of them. */
import type { Visit } from '../../../platform/http/visit.ts';
import type { Content } from '../../../platform/ui/index.ts';
import { commitmentsOf, deliverySection } from '../../commitments/index.ts';
import { processOf, type TownHall } from '../town-hall.ts';
import { minutesWords } from '../words/minutes.ts';

/** Empty where nothing was promised. */
export async function promisesSection({ platform, locale }: Visit, hall: TownHall): Promise<Content> {
  const made = await commitmentsOf(platform.db, processOf(hall.id));
  // What was entered by mistake is told among the commitments, with why; nobody promised it here.
  const promised = made.filter(({ status }) => status !== 'withdrawn');
  const t = minutesWords(locale);
  const said = { title: t('promisesTitle'), lead: t('promisesLead') };
  return deliverySection(locale, promised, platform.config.timeZone, said);
}
