import type { Notice } from './pages/notice.ts'

const TO_CONSOLE = { href: '/console', label: 'To the console' }

/** Something of ours failed. */
export const FAILED: Notice = {
  title: 'That did not work',
  words: 'Something of ours failed. Nothing is lost; try again in a moment.',
  link: TO_CONSOLE,
}

/** A form that came back in a way no page of ours sends it. */
export const UNREADABLE: Notice = {
  title: 'That could not be read',
  words: 'The form came back in a way we do not know. Open the console again.',
  link: TO_CONSOLE,
}

/** An address without a page. */
export const NOT_FOUND: Notice = {
  title: 'There is no such page',
  words: 'It may have moved.',
  link: TO_CONSOLE,
}

/** After signing out. */
export const SIGNED_OUT: Notice = {
  title: 'You are signed out',
  words: 'Your session has ended in this browser.',
  link: { href: '/console/sign-in', label: 'Sign in again' },
}

/** Where Baton serves a private app: there is nothing at Intercom to sign in through. */
export const NO_APP: Notice = {
  title: 'Nobody can sign in here',
  words:
    'Signing in goes through an Intercom app, and this Baton has no client id. Whoever runs it sets INTERCOM_CLIENT_ID.',
  link: undefined,
}
