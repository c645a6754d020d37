/** Facilitators bring in conversations from the files that Polis exports. */
import { importerIn, showImport } from '../../../platform/file-import.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { longestReason } from '../../../platform/official.ts';
import { role } from '../../../platform/rights.ts';
import { importConversation, longestTitle } from '../import-conversation.ts';
import { importPage, type FileField, type ImportPageParts } from '../pages/import.ts';
import type { GivenFile } from '../polis-export/layout.ts';
import { importWords } from '../words/import.ts';
import { crumbs } from './crumbs.ts';

/** All files together: about a million votes. The form around them has room besides. */
const largestFiles = 60 * 1024 * 1024;
const form = 64 * 1024;
const languages = ['en', 'es'];

const show = (
  visit: Visit,
  typed: ImportPageParts['typed'],
  fields: ImportPageParts['fields'] = {},
  problems: ImportPageParts['problems'] = [],
): Promise<Response> =>
  showImport(visit, {
    t: importWords(visit.locale),
    breadcrumbs: crumbs(visit.locale),
    role: 'facilitator',
    fields,
    problems,
    body: (regions) => importPage(visit.locale, { regions, typed, fields, problems }),
  });

async function importFiles(visit: Visit): Promise<Response> {
  const sent = await visit.form();
  const [region, title, source] = [sent.text('region'), sent.text('title').trim(), sent.text('source').trim()];
  const importer = await importerIn(visit, 'facilitator', region);
  const [comments, votes] = [sent.file('comments'), sent.file('votes')];
  const fields: ImportPageParts['fields'] = {
    ...(comments === undefined ? { comments: 'commentsMissing' } : {}),
    ...(votes === undefined ? { votes: 'votesMissing' } : {}),
    ...(importer.ok ? {} : { region: importer.error }),
    ...(title.length > longestTitle ? { title: 'titleTooLong' } : {}),
    ...(source.length > longestReason ? { source: 'sourceTooLong' } : {}),
  };
  if (comments === undefined || votes === undefined || !importer.ok || Object.keys(fields).length > 0)
    return show(visit, sent.fields, { ...filesAgain(sent), ...fields });
  const [participants, summary] = [sent.file('participants'), sent.file('summary')];
  const imported = await importConversation(
    visit.platform,
    {
      comments: await given(comments),
      votes: await given(votes),
      ...(participants === undefined ? {} : { participants: await given(participants) }),
      ...(summary === undefined ? {} : { summary: await given(summary) }),
    },
    {
      regionId: region,
      title,
      source,
      language: languages.includes(sent.text('language')) ? sent.text('language') : 'en',
      createdBy: importer.value,
    },
  );
  if (!imported.ok) return show(visit, sent.fields, filesAgain(sent), imported.error);
  const t = importWords(visit.locale);
  const { slug, fresh, warnings } = imported.value;
  return visit.seeOther(
    `/conversations/${slug}`,
    fresh ? t('imported', { odd: warnings.length }) : t('importedBefore'),
  );
}

/** Browsers forget chosen files when the form comes back. */
const filesAgain = (sent: Submitted): ImportPageParts['fields'] =>
  Object.fromEntries(
    (['comments', 'votes', 'participants', 'summary'] as const satisfies readonly FileField[])
      .filter((name) => sent.file(name) !== undefined)
      .map((name) => [name, 'fileAgain']),
  );

const given = async (file: File): Promise<GivenFile> => ({
  name: file.name.slice(0, 200),
  bytes: new Uint8Array(await file.arrayBuffer()),
});

export const importRoutes: readonly Route[] = [
  get('/conversations/import', role(['facilitator'], 'anywhere'), (visit) => show(visit, {})),
  post('/conversations/import', role(['facilitator'], 'anywhere'), importFiles, {
    maxBody: largestFiles + form,
    perMinute: 30,
  }),
];
