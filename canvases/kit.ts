/** Canvas Kit as Intercom takes it. Types only: the constructors stand in `kit/`, one file per family. */

/** Reports back to the submit URL with everything typed on the canvas. */
export interface SubmitAction {
  readonly type: 'submit'
}

/** Opens a page in a new tab. The URL is https. */
export interface UrlAction {
  readonly type: 'url'
  readonly url: string
}

/** Opens a page over the Messenger. Never in the Inbox. The URL is https. */
export interface SheetAction {
  readonly type: 'sheet'
  readonly url: string
}

/** What happens when a person uses a component. */
export type Action = SubmitAction | UrlAction | SheetAction

/** How an input looks after it was used: `saved` locks it, `failed` turns it red. */
export type SaveState = 'unsaved' | 'saved' | 'failed'

/** Where a text stands in its line. */
export type Align = 'left' | 'center' | 'right'

/** Words to read. Links as `[label](url)` and bold as `**words**` are all the markup there is. */
export interface TextComponent {
  readonly type: 'text'
  readonly id?: string
  readonly text: string
  readonly align?: Align
  readonly style?: 'header' | 'paragraph' | 'muted' | 'error'
  readonly bottom_margin?: 'none'
}

/** A picture; width and height in pixels. */
export interface ImageComponent {
  readonly type: 'image'
  readonly id?: string
  readonly url: string
  readonly width: number
  readonly height: number
  readonly align?: Align | 'full_width'
  readonly rounded?: boolean
  readonly bottom_margin?: 'none'
  readonly action?: UrlAction
}

/** A line between two parts of a screen. */
export interface DividerComponent {
  readonly type: 'divider'
  readonly id?: string
  readonly bottom_margin?: 'none'
}

/** Empty room between two parts of a screen. */
export interface SpacerComponent {
  readonly type: 'spacer'
  readonly id?: string
  readonly size?: 'xs' | 's' | 'm' | 'l' | 'xl'
}

/** One row of a data table. The Inbox shortens long values and shows the whole on hover. */
export interface FieldValue {
  readonly type: 'field-value'
  readonly field: string
  readonly value: string
}

/** Facts in two columns. Plain text, no links. */
export interface DataTableComponent {
  readonly type: 'data-table'
  readonly items: readonly FieldValue[]
}

/** Something to press. Its id comes back as `component_id`. Without a style it is primary. */
export interface ButtonComponent {
  readonly type: 'button'
  readonly id: string
  readonly label: string
  readonly style?: 'primary' | 'secondary' | 'link'
  readonly disabled?: boolean
  readonly action: Action
}

/** One line to type in. */
export interface InputComponent {
  readonly type: 'input'
  readonly id: string
  readonly label?: string
  readonly placeholder?: string
  readonly value?: string
  readonly save_state?: SaveState
  readonly disabled?: boolean
  readonly action?: Action
}

/** Several lines to type in. */
export interface TextareaComponent {
  readonly type: 'textarea'
  readonly id: string
  readonly label?: string
  readonly placeholder?: string
  readonly value?: string
  readonly error?: boolean
  readonly disabled?: boolean
}

/** One thing to choose. */
export interface OptionPart {
  readonly type: 'option'
  readonly id: string
  readonly text: string
  readonly disabled?: boolean
}

/** 2 to 10 options behind a click. A `value` that is not among them breaks the whole card. */
export interface DropdownComponent {
  readonly type: 'dropdown'
  readonly id: string
  readonly label?: string
  readonly value?: string
  readonly options: readonly OptionPart[]
  readonly save_state?: SaveState
  readonly disabled?: boolean
}

/** 2 to 10 options in plain sight. With an action, choosing one reports back at once. */
export interface SingleSelectComponent {
  readonly type: 'single-select'
  readonly id: string
  readonly label?: string
  readonly value?: string
  readonly options: readonly OptionPart[]
  readonly save_state?: SaveState
  readonly disabled?: boolean
  readonly action?: Action
}

/** Several of many. Intercom's sources disagree on its wire key, so no screen uses it. */
export interface CheckboxComponent {
  readonly type: 'checkbox'
  readonly id: string
  readonly label: string
  readonly value?: readonly string[]
  readonly options: readonly OptionPart[]
  readonly save_state?: SaveState
  readonly disabled?: boolean
}

/** One entry of a list. With an image, its width and height in pixels go along. */
export interface ItemPart {
  readonly type: 'item'
  readonly id: string
  readonly title: string
  readonly subtitle?: string
  readonly tertiary_text?: string
  readonly image?: string
  readonly image_width?: number
  readonly image_height?: number
  readonly rounded_image?: boolean
  readonly disabled?: boolean
  readonly action?: Action
}

/** Entries to choose from, each with an id of its own. */
export interface ListComponent {
  readonly type: 'list'
  readonly items: readonly ItemPart[]
  readonly disabled?: boolean
}

/** Anything a canvas can show. */
export type Component =
  | TextComponent
  | ImageComponent
  | DividerComponent
  | SpacerComponent
  | DataTableComponent
  | ButtonComponent
  | InputComponent
  | TextareaComponent
  | DropdownComponent
  | SingleSelectComponent
  | CheckboxComponent
  | ListComponent

/** What comes back with the next request: ids only, never a word of the conversation. */
export type StoredData = Readonly<Record<string, string>>

/** What is shown, from top to bottom. At most 64,000 bytes of JSON. */
export interface Content {
  readonly components: readonly Component[]
}

/** A screen as Intercom takes it. */
export interface Canvas {
  readonly content: Content
  readonly stored_data?: StoredData
}

/** The answer to opening the card and to every press on it. */
export interface CanvasResponse {
  readonly canvas: Canvas
  /** Tells Intercom that the flow ended well. */
  readonly event?: { readonly type: 'completed' }
  /** Inbox alone: has Intercom put our Messenger card into the teammate's reply, made with these. */
  readonly card_creation_options?: StoredData
}

/** A card in Messenger whose content Intercom asks for every time somebody looks at it. */
export interface LiveCanvasResponse {
  readonly canvas: {
    /** Where the content is asked for. https. */
    readonly content_url: string
    readonly stored_data?: StoredData
  }
  readonly event?: { readonly type: 'completed' }
}
