import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalEmail } from './canonical-email.ts';
import { domainKind, registeredDomain } from './mail-domains.ts';
import { looksRandom, nameStem } from './mail-name.ts';
import { networkBlock } from './network-block.ts';

const same: readonly (readonly [string, string])[] = [
  ['Ann@Example.ORG', 'ann@example.org'],
  ['  ann@example.org ', 'ann@example.org'],
  ['an.n.smith+x@gmail.com', 'annsmith@gmail.com'],
  ['Ann.Smith@GoogleMail.com', 'annsmith@gmail.com'],
  ['ann+news@outlook.com', 'ann@outlook.com'],
  ['ann-news@yahoo.com', 'ann@yahoo.com'],
  ['ann_smith@pm.me', 'annsmith@proton.me'],
  ['ann@mac.com', 'ann@icloud.com'],
  ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
  ['ann@BÜCHER.example', 'ann@xn--bcher-kva.example'],
  ['ann@example.org.', 'ann@example.org'],
];
for (const [typed, canonical] of same) {
  test(`${typed} is the mailbox ${canonical}`, () => assert.equal(canonicalEmail(typed)?.address, canonical));
}

test('where the provider says nothing of dots and tags, two addresses stay two', () => {
  for (const [one, two] of [
    ['a.b@example.org', 'ab@example.org'],
    ['a+b@example.org', 'a@example.org'],
    ['a-b@gmail.com', 'a@gmail.com'],
    ['a.b@outlook.com', 'ab@outlook.com'],
  ])
    assert.notEqual(canonicalEmail(one ?? '')?.address, canonicalEmail(two ?? '')?.address, one);
});

test('what has no mailbox is none', () => {
  for (const typed of [
    '',
    'ann',
    '@example.org',
    'ann@',
    'ann@localhost',
    'ann@127.0.0.1',
    'ann@[::1]',
    'a b@example.org',
    'ann@exa mple.org',
    'ann@exa\tmple.org',
    'ann@example.org\r\nBcc: bob@example.org',
    'ann@a/b.org',
    'ann@x.org\0',
  ])
    assert.equal(canonicalEmail(typed), undefined, typed);
});

test('a list of addresses is none, nor is a name with something invisible in it: each would be a mailbox under a second name', () => {
  for (const typed of [
    'ann@gmail.com,x1@gmail.com',
    'x1,ann@gmail.com',
    'x1;ann@gmail.com',
    'ann@example.org@gmail.com',
    'group:ann@gmail.com',
    'x<ann@gmail.com',
    '(x)ann@gmail.com',
    'an\u200bn@gmail.com',
    'ann\u00ad@gmail.com',
    `${'x'.repeat(65)}@gmail.com`,
  ])
    assert.equal(canonicalEmail(typed), undefined, JSON.stringify(typed));
});

test('a canonical address is its own canonical address, and no string makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.emailAddress(),
        fc.string(),
        fc.string().map((s) => `${s}@gmail.com`),
      ),
      (typed) => {
        const once = canonicalEmail(typed);
        if (once !== undefined) assert.deepEqual(canonicalEmail(once.address), once);
      },
    ),
  );
});

test('domains: providers, schools and public bodies, mailboxes for minutes, and the rest', () => {
  const kinds = Object.fromEntries(
    [
      'gmail.com',
      'ucdavis.edu',
      'mail.fresno.ca.gov',
      'lausd.k12.ca.us',
      'ox.ac.uk',
      'x.mailinator.com',
      'family.org',
    ].map((name) => [name, domainKind(name)]),
  );
  assert.deepEqual(kinds, {
    'gmail.com': 'provider',
    'ucdavis.edu': 'institution',
    'mail.fresno.ca.gov': 'institution',
    'lausd.k12.ca.us': 'institution',
    'ox.ac.uk': 'institution',
    'x.mailinator.com': 'disposable',
    'family.org': 'other',
  });
  assert.equal(domainKind('notmailinator.com'), 'other');
  assert.equal(domainKind('gmail.com.evil.org'), 'other');
});

test('subdomains of one registered name are one domain', () => {
  assert.equal(registeredDomain('a.b.example.com'), 'example.com');
  assert.equal(registeredDomain('a.example.co.uk'), 'example.co.uk');
  assert.equal(registeredDomain('example.com.mx'), 'example.com.mx');
});

test('names of one sequence share a stem, names without digits have none', () => {
  assert.equal(nameStem('voter00017'), nameStem('voter39402'));
  assert.notEqual(nameStem('voter17'), nameStem('voter017'));
  assert.equal(nameStem('ann.smith'), null);
});

test('names of people do not look random, random ones mostly do', () => {
  for (const name of ['ann.smith', 'nguyenthihoa', 'jsmith42', 'maria1985', 'schwarzenegger', 'kpetrosyan', 'info'])
    assert.equal(looksRandom(name), false, name);
  for (const name of ['x7k2m9q', 'qzxvkjwp', 'a1b2c3d4', '9f86d081884c7d65'])
    assert.equal(looksRandom(name), true, name);
});

test('a network is a /24 of IPv4 and a /48 of IPv6', () => {
  assert.equal(networkBlock('192.0.2.77'), '192.0.2.0/24');
  assert.equal(networkBlock('2001:db8:1:2::/64'), '2001:db8:1::/48');
  assert.equal(networkBlock('2001:0db8:0001:ffff::/64'), '2001:db8:1::/48');
  assert.equal(networkBlock('unknown'), 'unknown');
});
