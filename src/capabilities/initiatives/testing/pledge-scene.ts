/** A petition that many pledged for, with a flood among them: what the pages of pledges are looked at with. */
import { sql } from 'kysely';
import { fold } from './pledging.ts';
import { putPledges } from './put-pledges.ts';
import { circulating, type InitiativeRoom } from './room.ts';

const county = (name: string): string => `ocd-division/country:us/state:ca/county:${name}`;

/** Gives the initiative's number. Ten days of pledges, a held domain, and one act. */
export async function pledgeScene(room: InitiativeRoom, slug: string): Promise<number> {
  const { platform } = room;
  const id = await room.initiative(slug, circulating, {
    title: 'Water stays in the valley',
    translations: { es: { title: 'El agua se queda en el valle' } },
  });
  const texts = [
    ['title', 'LIMITS EXPORTS OF GROUNDWATER. INITIATIVE STATUTE.', 'LIMITA LA EXPORTACIÓN DE AGUA SUBTERRÁNEA. LEY.'],
    [
      'summary',
      'Limits the sale of groundwater outside the basin from which it is pumped.\n\nFiscal effect: unknown.',
      'Limita la venta de agua subterránea fuera de la cuenca de la que se bombea.\n\nEfecto fiscal: desconocido.',
    ],
  ] as const;
  for (const [kind, body, es] of texts)
    await sql`
      insert into initiative_text (initiative_id, kind, version, language, body, translations, author)
      values (${id}, ${kind}, 1, 'en', ${body}, ${JSON.stringify({ es: { body: es } })}::jsonb, 'Attorney General')`.execute(
      platform.db,
    );
  let from = 0;
  const put = async (count: number, more: Parameters<typeof putPledges>[3]): Promise<void> => {
    await putPledges(platform, id, count, { from, ...more });
    from += count;
  };
  for (let day = 9; day >= 0; day -= 1) {
    const minutesAgo = day * 1_440 + 60;
    await put(30 + 12 * (9 - day), { regionId: county('fresno'), minutesAgo });
    await put(8 + 3 * (9 - day), { regionId: county('kern'), minutesAgo, domain: 'ucdavis.edu', network: 'campus' });
    await put(1, { regionId: county(day % 2 === 0 ? 'alpine' : 'inyo'), minutesAgo, domain: 'yahoo.com' });
  }
  await put(64, { regionId: county('tulare'), domain: '~5b1c9e0f7a3d2468', network: 'rented' });
  await sql`insert into pledge_domain (initiative_id, domain, name) values (${id}, '~5b1c9e0f7a3d2468', 'cheap-mail.example')`.execute(
    platform.db,
  );
  await fold(room);
  return id;
}
