import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findAdmin, findCompany, findContact, findTeam } from '../changes/find.ts'
import { setAway } from '../changes/set-away.ts'
import type { Intercom } from '../intercom.ts'
import type { TokenBook } from '../oauth/token-book.ts'
import { INSTALLER } from '../people/teammates.ts'
import { adminJson } from '../wire/admin-json.ts'
import { companyJson } from '../wire/company-json.ts'
import { contactJson } from '../wire/contact-json.ts'
import { teamJson } from '../wire/team-json.ts'
import type { Operation } from './operations.ts'
import { refuse } from './refuse.ts'

const Away = z.object({ away_mode_enabled: z.boolean(), away_mode_reassign: z.boolean() })

/** Teammates, teams, customers and companies. */
export function peopleRoutes(app: FastifyInstance, intercom: Intercom, tokens: TokenBook): void {
  const { simulation } = intercom
  const on = (operation: Operation) => ({ config: { operation } })
  type ById = { Params: { id: string } }

  app.get('/me', on('admins.identify'), async ({ headers }) => {
    const { state } = simulation
    const [, token = ''] = headers.authorization?.split(' ') ?? []
    const me = findAdmin(state, tokens.holderOf(token) ?? INSTALLER.id)
    if (!me) throw new Error('The teammate who installed the app is missing')
    const workspace = { type: 'app', ...state.workspace, identity_verification: false }
    return { ...adminJson(me), email_verified: true, app: workspace }
  })

  app.get('/admins', on('admins.list'), async () => ({
    type: 'admin.list',
    admins: simulation.state.admins.map(adminJson),
  }))

  app.get<ById>('/admins/:id', on('admins.find'), async ({ params }, reply) => {
    const admin = findAdmin(simulation.state, params.id)
    if (!admin) return refuse(reply, 404, 'admin_not_found', 'Admin not found')
    return adminJson(admin)
  })

  app.put<ById>('/admins/:id/away', on('admins.away'), async ({ params, body }, reply) => {
    const admin = findAdmin(simulation.state, params.id)
    if (!admin) return refuse(reply, 404, 'admin_not_found', 'Admin not found')
    const asked = Away.safeParse(body)
    if (!asked.success) {
      return refuse(
        reply,
        400,
        'parameter_invalid',
        'away_mode_enabled and away_mode_reassign are required',
      )
    }
    setAway(intercom, admin, asked.data.away_mode_enabled, asked.data.away_mode_reassign)
    return adminJson(admin)
  })

  app.get('/teams', on('teams.list'), async () => ({
    type: 'team.list',
    teams: simulation.state.teams.map((team) => teamJson(simulation.state, team)),
  }))

  app.get<ById>('/teams/:id', on('teams.find'), async ({ params }, reply) => {
    const team = findTeam(simulation.state, params.id)
    return team
      ? teamJson(simulation.state, team)
      : refuse(reply, 404, 'team_not_found', 'Team not found')
  })

  app.get<ById>('/contacts/:id', on('contacts.find'), async ({ params }, reply) => {
    const contact = findContact(simulation.state, params.id)
    if (!contact) return refuse(reply, 404, 'not_found', 'User Not Found')
    return contactJson(simulation.state, contact)
  })

  app.get<ById>('/contacts/:id/companies', on('contacts.companies'), async ({ params }, reply) => {
    const { state } = simulation
    const contact = findContact(state, params.id)
    if (!contact) return refuse(reply, 404, 'not_found', 'User Not Found')
    const company = findCompany(state, contact.company_id)
    const data = company ? [companyJson(company, state.workspace.id_code)] : []
    const pages = { type: 'pages', page: 1, per_page: 50, total_pages: 1, next: null }
    // The description calls the list `companies`, its example `data`: both are here.
    return { type: 'list', data, companies: data, pages, total_count: data.length }
  })

  app.get<ById>('/companies/:id', on('companies.find'), async ({ params }, reply) => {
    const { state } = simulation
    const company = findCompany(state, params.id)
    if (!company) return refuse(reply, 404, 'company_not_found', 'Company Not Found')
    return companyJson(company, state.workspace.id_code)
  })
}
