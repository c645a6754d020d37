/** Whether an unsafe request came from our own pages. Cookies are SameSite=Lax already; this is the second lock. */
export function fromOwnSite(request: Request, publicUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  const host = request.headers.get('host');
  try {
    return new URL(origin).host === host || origin === new URL(publicUrl).origin;
  } catch {
    return false;
  }
}
