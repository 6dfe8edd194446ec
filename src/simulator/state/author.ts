import type { Admin, Author, Contact } from './state.ts'

/** A customer as the author of a message. */
export function customerAuthor(contact: Contact): Author {
  return {
    type: contact.role,
    id: contact.id,
    name: contact.name,
    email: contact.email,
    from_ai_agent: false,
    is_ai_answer: false,
  }
}

/** A teammate as the author of a message. */
export function adminAuthor(admin: Admin): Author {
  return {
    type: 'admin',
    id: admin.id,
    name: admin.name,
    email: admin.email,
    from_ai_agent: false,
    is_ai_answer: false,
  }
}

/** Intercom's own automation: Fin, its AI agent, or a workflow. */
export function botAuthor(workspaceId: string, kind: 'fin' | 'workflow'): Author {
  return {
    type: 'bot',
    id: '814999',
    name: 'Fin',
    email: `operator+${workspaceId}@intercom.example`,
    from_ai_agent: kind === 'fin',
    is_ai_answer: kind === 'fin',
  }
}
