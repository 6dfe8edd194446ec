/** Why a call is refused: what `refuse` takes after the reply. */
export type Refusal = readonly [status: number, code: string, message: string, field?: string]
