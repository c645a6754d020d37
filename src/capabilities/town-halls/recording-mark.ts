/**
 * Where an instant of the meeting is in its recording: as a clock reading, and as an address where the video's host is known to take one.
 * Files that browsers play themselves take Media Fragments (https://www.w3.org/TR/media-frags/).
 */
import type { TownHall } from './town-hall.ts';

export interface RecordingMark {
  /** Hours, minutes and seconds: "01:23:45". */
  readonly text: string;
  readonly href: string;
}

/** Undefined: no recording, or it began later. */
export function recordingMark(
  { recordingUrl, recordingFrom }: Pick<TownHall, 'recordingUrl' | 'recordingFrom'>,
  at: number,
): RecordingMark | undefined {
  if (recordingUrl === '' || recordingFrom === null) return undefined;
  const seconds = Math.floor((at - recordingFrom.getTime()) / 1_000);
  if (seconds < 0) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return { text, href: addressAt(recordingUrl, seconds) };
}

/** Hosts that are not known keep their address: the clock reading says where to look. */
function addressAt(recording: string, seconds: number): string {
  if (!URL.canParse(recording)) return recording;
  const url = new URL(recording);
  const host = url.hostname.replace(/^(www|m)\./, '');
  if (host === 'youtube.com' || host === 'youtu.be') {
    url.searchParams.set('t', `${seconds}s`);
  } else if (host === 'archive.org') {
    url.searchParams.set('start', String(seconds));
  } else if (host === 'vimeo.com') {
    url.hash = `t=${seconds}s`;
  } else if (/\.(mp4|m4v|m4a|webm|ogg|ogv|mp3)$/i.test(url.pathname)) {
    url.hash = `t=${seconds}`;
  }
  return url.href;
}
