/** The OpenAPI document at /api/openapi.json, made from the same route objects that are served. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Route } from './route.ts';

export function openApiDocument(routes: readonly Route[], publicUrl: string): unknown {
  const described = new OpenAPIHono();
  described.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token made on the page of your account.',
  });
  for (const route of routes) {
    const { api } = route;
    if (api === undefined) continue;
    described.openAPIRegistry.registerPath({
      method: route.method,
      path: route.path.replace(/:(\w+)/g, '{$1}'),
      summary: api.summary,
      tags: [...api.tags],
      ...(route.who.kind === 'anyone' ? {} : { security: [{ bearer: [] }] }),
      request: {
        ...(api.params === undefined ? {} : { params: api.params }),
        ...(api.query === undefined ? {} : { query: api.query }),
        ...(api.body === undefined ? {} : { body: { content: { 'application/json': { schema: api.body } } } }),
      },
      responses: Object.fromEntries(
        Object.entries(api.responses).map(([status, { description, schema, type }]) => [
          status,
          schema === undefined
            ? { description, ...(type === undefined ? {} : { content: { [type]: { schema: { type: 'string' } } } }) }
            : { description, content: { [type ?? 'application/json']: { schema } } },
        ]),
      ),
    });
  }
  return described.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Concord',
      version: '1',
      description: 'Everything public on a page of this instance, and what a signed-in resident may do.',
      license: { name: 'AGPL-3.0-only' },
    },
    servers: [{ url: publicUrl }],
  });
}
