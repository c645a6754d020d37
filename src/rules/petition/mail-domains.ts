/**
 * What kind of domain an address is at. `provider`: large ones, open to everybody. `institution`: under names that only schools and public
 * bodies are given. `disposable`: mailboxes for minutes, which anybody may read. `other`: the rest, from a family's own domain to a firm.
 *
 * The lists are short on purpose: they are the ones that matter for counts in California, not a census. A provider that is missing is
 * held to the limits of an unknown domain, and an organiser lets its pledges in.
 */

export type DomainKind = 'provider' | 'institution' | 'disposable' | 'other';

const providers: ReadonlySet<string> = new Set(
  `gmail.com yahoo.com ymail.com rocketmail.com aol.com aim.com outlook.com hotmail.com live.com msn.com icloud.com proton.me
  fastmail.com fastmail.fm hey.com zoho.com gmx.com gmx.us mail.com yandex.ru tutanota.com tuta.com mailbox.org posteo.net posteo.de
  comcast.net xfinity.com att.net sbcglobal.net pacbell.net verizon.net cox.net charter.net spectrum.net earthlink.net juno.com
  netzero.net frontier.com centurylink.net sonic.net roadrunner.com bellsouth.net optonline.net yahoo.com.mx hotmail.es yahoo.es
  hotmail.com.mx live.com.mx qq.com 163.com naver.com`.split(/\s+/),
);

const disposable: ReadonlySet<string> = new Set(
  `mailinator.com guerrillamail.com guerrillamail.net guerrillamail.org sharklasers.com grr.la 10minutemail.com 10minutemail.net
  temp-mail.org tempmail.com tempmail.net tempmailo.com yopmail.com yopmail.net trashmail.com trashmail.de getnada.com nada.email
  dispostable.com maildrop.cc mintemail.com mailnesia.com mailcatch.com throwawaymail.com fakeinbox.com emailondeck.com moakt.com
  mohmal.com spamgourmet.com mytemp.email tempinbox.com burnermail.io discard.email spam4.me mail-temp.com inboxkitten.com
  1secmail.com 1secmail.org 1secmail.net`.split(/\s+/),
);

const institutions =
  /(^|\.)(edu|gov|mil|int)$|(^|\.)(ac|edu|gov|gob)\.[a-z]{2}$|\.(k12|cc|lib|state|co|ci)\.[a-z]{2}\.us$/;

/** `domain` in ASCII and lower case, as `canonicalEmail` gives it. */
export function domainKind(domain: string): DomainKind {
  const registered = registeredDomain(domain);
  if (disposable.has(registered)) return 'disposable';
  if (providers.has(domain)) return 'provider';
  return institutions.test(domain) ? 'institution' : 'other';
}

/** Second levels under which names are sold, as in example.co.uk. */
const sold = /^(co|com|net|org|or|ne|gob|gov|edu|ac)$/;

/**
 * The part that somebody registered, so that a1.example.com and a2.example.com are one domain. By a rule and not by the Public Suffix
 * List: where the rule is wrong, several registered names are counted as one, which an organiser can undo.
 */
export function registeredDomain(domain: string): string {
  const labels = domain.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && sold.test(second) ? -3 : -2).join('.');
}
