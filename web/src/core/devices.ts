/** What a device is, in its person's words. Nothing else of the browser leaves the device. */
export type DeviceKind = 'phone' | 'tablet' | 'computer' | 'other';

/** A device of one's own, as the server knows it. Moments are milliseconds since 1970. */
export interface OwnDevice {
  id: string;
  kind: DeviceKind;
  /** Since when one is signed in on it. */
  since: number;
  /** When it was last in touch, ten minutes near. */
  usedAt: number;
  isThis: boolean;
  /** The groups that lie on it, or did when it was ended. */
  held: { name: string; since: number }[];
  /** What it handed in when it was ended, and could not put in a group any more. */
  kept: { at: number; text: string }[];
  /** How it was ended from elsewhere; `null` while one is signed in on it. */
  end: DeviceEnd | null;
}

/** What became of a device that was ended from elsewhere, for who holds it now. Says nothing of the person. */
export interface Ended {
  /** How much still went out before it was emptied. */
  sent: number;
  /** How many texts could not go to a group and were kept for their writer. */
  kept: number;
  /** How many photos, recordings and taps are gone. */
  lost: number;
}

export interface DeviceEnd {
  at: number;
  by: 'person' | 'administrator' | 'recovery';
  /** How much still came from it afterwards. */
  lastWords: number;
  /** When it said that it is empty; `null` as long as it did not. */
  wipedAt: number | null;
}

/** What this device is. An iPad says that it is a Mac; a Mac has no glass to touch. */
export function deviceKind(userAgent: string, touchPoints: number): DeviceKind {
  if (/iPad|Tablet|Silk/u.test(userAgent) || (/Macintosh/u.test(userAgent) && touchPoints > 1))
    return 'tablet';
  if (/Android/u.test(userAgent)) return /Mobile/u.test(userAgent) ? 'phone' : 'tablet';
  if (/iPhone|iPod|Mobile/u.test(userAgent)) return 'phone';
  return /Windows|Macintosh|Linux|CrOS/u.test(userAgent) ? 'computer' : 'other';
}
