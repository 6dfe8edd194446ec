import type { FastifyPluginAsync } from 'fastify'
import { BODY_SIGNATURE, HUB_SIGNATURE } from '../signature.ts'
import { acceptSignedJson } from '../signed-json.ts'
import { answerHealthCheck, type HealthOptions } from './answer-health-check.ts'
import { beginInstall } from './begin-install.ts'
import { finishOauth, type OauthFinish } from './finish-oauth.ts'
import { hearOfUninstall, type UninstallOptions } from './hear-of-uninstall.ts'
import { plainPage } from './plain-page.ts'
import type { OauthStart } from './send-to-intercom.ts'
import { slowDown } from './slow-down.ts'

/** Both bodies hold one id. */
const MAX_SIGNED_BYTES = 64_000

/** What installing, leaving and the health check are given. */
export interface InstallOptions {
  readonly secrets: readonly string[]
  readonly oauth: OauthStart & OauthFinish
  readonly uninstall: UninstallOptions
  readonly health: HealthOptions
}

const TRY_AGAIN = {
  title: 'Please try again in a minute',
  words: 'Something of ours is not available right now. Nothing was changed in your workspace.',
  links: [{ href: '/install', label: 'Start again' }],
}

/** Where a browser comes to install Baton, and where Intercom says that it is gone or asks how it is. */
export const installRoutes: FastifyPluginAsync<InstallOptions> = async (
  app,
  { secrets, oauth, uninstall, health },
) => {
  await app.register(async (pages) => {
    pages.setErrorHandler(async (error, request, reply) => {
      request.log.error({ err: error }, 'An install or a sign-in failed')
      return plainPage(reply, 503, TRY_AGAIN)
    })
    const heldUp = slowDown(oauth.now)
    pages.get(
      '/install',
      async (request, reply) => heldUp(request, reply) ?? beginInstall(request, reply, oauth),
    )
    pages.get(
      '/oauth/callback',
      async (request, reply) => heldUp(request, reply) ?? finishOauth(request, reply, oauth),
    )
  })

  await app.register(async (signed) => {
    // Which of its two ways Intercom signs an uninstall in is not documented: either proves it.
    acceptSignedJson(signed, secrets, [BODY_SIGNATURE, HUB_SIGNATURE], MAX_SIGNED_BYTES)
    signed.post('/intercom/uninstall', async ({ body }, reply) =>
      hearOfUninstall(body, reply, uninstall),
    )
    signed.post('/intercom/health', async ({ body }) => answerHealthCheck(body, health))
  })
}
