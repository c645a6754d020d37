/** How notice was given of the demo's meetings of public bodies, as the clerk told it. Made up; one step was late, one entry was corrected. */

/** Hours since the agenda was posted: when it was done, and when that was told. */
export interface GivenNotice {
  readonly step: 'place-posted' | 'members-notified' | 'media-notified' | 'notice-sent';
  readonly done: number;
  readonly told: number;
  readonly note: string;
  /** Of a correction. */
  readonly reason?: string;
}

/** Posted a week before; the deadline is 72 hours before the meeting, 104 hours after the posting. */
export const pastNotices: readonly GivenNotice[] = [
  {
    step: 'place-posted',
    done: 1.5,
    told: 1.6,
    note: 'On the board at the door of 10 Example Street (made up).',
  },
  {
    step: 'place-posted',
    done: 1.5,
    told: 23,
    note: 'On the board at the door of 100 Example Street (made up), readable at any hour.',
    reason: 'The number of the house was mistyped.',
  },
  {
    step: 'notice-sent',
    done: 122.25,
    told: 122.5,
    note: 'By e-mail to the 14 people who had asked in writing for this year.',
  },
];

/** Six days before; nobody has told yet whether the media have their notice. */
export const aheadNotices: readonly GivenNotice[] = [
  {
    step: 'place-posted',
    done: 0.5,
    told: 0.75,
    note: 'In the case beside the entrance of 1 Example Plaza (made up).',
  },
  { step: 'notice-sent', done: 1, told: 1.25, note: 'By e-mail to 212 addresses; by mail to 9.' },
  { step: 'members-notified', done: 2.25, told: 6.5, note: 'By e-mail; all seven have confirmed it.' },
];
