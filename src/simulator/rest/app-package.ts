/** What Intercom writes on every part an app makes through the REST API, so that the app knows its own. */
export const APP_PACKAGE_CODE = 'simulated-app'
