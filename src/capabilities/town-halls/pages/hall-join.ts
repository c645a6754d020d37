/** The poster: how to join the meeting with a phone, big enough to be read from the last row and to be printed. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, moreLink, qrCode, type Content } from '../../../platform/ui/index.ts';
import { hallWords } from '../words/hall.ts';
import { wifiCode } from '../wifi-code.ts';

export interface JoinPageParts {
  readonly locale: Locale;
  readonly address: string;
  /** Joined without an account. */
  readonly anyone: boolean;
  /** In a hall: its own network. */
  readonly hall: { readonly wifiName: string; readonly wifiPassword: string } | undefined;
  /** For whoever chairs a hall: where its record is. */
  readonly record: string | undefined;
}

export function hallJoinPage({ locale, address, anyone, hall, record }: JoinPageParts): Content {
  const t = hallWords(locale);
  const named = hall !== undefined && hall.wifiName !== '' ? hall : undefined;
  const poster = html`<div class="join-poster ${named ? 'join-poster-two' : ''}">
    ${
      named &&
      html`<section aria-labelledby="join-wifi">
        <h2 id="join-wifi">${t('wifi')}</h2>
        ${qrCode({
          text: wifiCode(named.wifiName, named.wifiPassword),
          label: t('wifiCode', { name: named.wifiName }),
        })}
        <p class="join-address">${named.wifiName}</p>
        <p>
          ${named.wifiPassword === '' ? t('noPassword') : html`${t('password')}: <code>${named.wifiPassword}</code>`}
        </p>
      </section>`
    }
    <section aria-labelledby="join-meeting">
      <h2 id="join-meeting">${t(named ? 'two' : 'joinLead')}</h2>
      ${qrCode({ text: address, label: t('joinCode', { address }) })}
      <p class="join-address"><a href="${address}">${address.replace(/^https?:\/\//, '')}</a></p>
      ${anyone && html`<p>${t('noAccount')}</p>`} ${hall && html`<p>${t('sameNetwork')}</p>`}
    </section>
  </div>`;
  return [poster, record !== undefined && html`<p class="actions">${moreLink(record, t('exportTitle'))}</p>`];
}
