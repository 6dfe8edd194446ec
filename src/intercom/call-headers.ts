/** The version whose shapes we read and write; the same one is selected for the app in Developer Hub. */
const API_VERSION = '2.16'

/** What every call to Intercom's REST API carries. */
export const callHeaders = (token: string): Readonly<Record<string, string>> => ({
  accept: 'application/json',
  authorization: `Bearer ${token}`,
  'intercom-version': API_VERSION,
})
