/** The pages shown when a request cannot be served: what happened, what was not recorded, and a way on. */
import { html, notice, pageHeader } from '../ui/index.ts';
import type { Values } from '../i18n/catalogue.ts';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

export async function problemPage(
  visit: Visit,
  status: number,
  title: Key,
  text: Key,
  values?: Values,
): Promise<Response> {
  const t = words(visit.locale);
  if (visit.url.pathname.startsWith('/api/'))
    return visit.apiProblem(status, title.replace(/Title$/, ''), t(text, values));
  return visit.page({
    title: t(title),
    status,
    heading: pageHeader({ title: t(title) }),
    body: html`${notice({ kind: status >= 500 ? 'error' : 'warning', body: t(text, values) })}
      <p><a href="/">${t('toHome')}</a></p>`,
  });
}
