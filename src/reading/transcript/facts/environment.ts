import { type FactDetector, labelled } from './fact.ts'

const VERSION = '(?: (?:version |v)?\\d[\\w.]{0,15})?'

/** Where it happens: browser, system, device, version. */
export const environment: readonly FactDetector[] = [
  labelled(
    'Browser',
    new RegExp(
      `\\b(?<value>(?:chrome|firefox|safari|(?:microsoft )?edge(?! case)|opera|brave|internet explorer)${VERSION})(?<!\\.)\\b`,
      'dgi',
    ),
  ),
  labelled(
    'Operating system',
    /\b(?<value>(?:windows|mac ?os(?: x)?|ios|ipados|android|ubuntu|linux|chrome ?os)(?: (?:version )?\d[\w.]{0,10}(?<!\.)| (?:xp|vista|sonoma|ventura|monterey|sequoia|tahoe)\b)?|OS X(?: \d[\d.]{0,8}(?<!\.))?)\b/dgi,
  ),
  labelled(
    'Device',
    /\b(?<value>(?:iphone|ipad|pixel|galaxy|macbook|thinkpad|surface)(?: (?:pro|air|mini|max|plus|ultra|[a-z]?\d{1,3}[a-z]?)\b){0,3})/dgi,
  ),
  labelled(
    'App version',
    /\b(?:app|version|release|build|client|plugin|sdk|desktop)(?: (?:version|is|app|client|v))*:? ?(?<value>v?\d{1,4}\.\d{1,4}(?:\.\d{1,6}){0,2}(?:-[a-z0-9]{1,10})?)\b/dgi,
  ),
  labelled('App version', /(?<=^|[\s(])(?<value>v\d{1,3}\.\d{1,4}(?:\.\d{1,6}){0,2})\b/dg),
]
