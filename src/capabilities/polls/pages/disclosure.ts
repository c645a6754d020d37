/** How openly a poll was reported: a small mark in lists, and item by item on its page. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Content } from '../../../platform/ui/index.ts';
import type { Poll } from '../poll.ts';

export const disclosureMark = (_locale: Locale, _poll: Poll): Content => '';
