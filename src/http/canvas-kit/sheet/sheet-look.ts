/** How the sheet looks: quiet, large enough for a thumb, light or dark as the screen is. */
export const STYLE = `
*,*::before,*::after{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1d2330;background:#fff;overflow-wrap:anywhere}
main{max-width:34rem;margin:auto;padding:1.25rem}
h1{font-size:1.375rem;line-height:1.25;margin:0 0 .5rem}
p{margin:0 0 .75rem}
form{display:grid;gap:.375rem}
label:not(.time),legend{font-weight:600;padding:0}
input[type=tel],select{width:100%;min-height:2.75rem;padding:.5rem .75rem;margin-bottom:.625rem;font:inherit;color:inherit;background:transparent;border:1px solid #8a93a3;border-radius:.625rem}
select{background:#fff}
[aria-invalid=true]:is(input){border-color:#b3261e;border-width:2px}
fieldset{border:0;margin:.25rem 0 0;padding:0;min-width:0}
.quiet,.day{font-size:.875rem;color:#566072}
.day{margin:.625rem 0 .375rem;font-weight:600}
.times{display:grid;grid-template-columns:1fr 1fr;gap:.5rem}
.time{position:relative}
.time input{position:absolute;inset:0;opacity:0;margin:0;width:100%;height:100%;cursor:pointer}
.time span{display:grid;place-items:center;min-height:2.75rem;padding:.375rem .5rem;border:1px solid #8a93a3;border-radius:.625rem;text-align:center;text-wrap:balance;font-size:.9375rem;line-height:1.3}
.time input:checked+span{color:#fff;background:#24476f;border-color:#24476f;box-shadow:inset 0 0 0 1px #24476f}
.time input:focus-visible+span,input:focus-visible,select:focus-visible,button:focus-visible{outline:3px solid #6da2e0;outline-offset:2px}
button{min-height:3rem;margin-top:1.25rem;font:inherit;font-weight:600;color:#fff;background:#24476f;border:0;border-radius:.75rem;cursor:pointer}
button:disabled{opacity:.6}
.problem{margin:0 0 .5rem;color:#b3261e;font-size:.9375rem}
.note{padding:.625rem .75rem;border-radius:.625rem;background:#eaf1f9}
.note.bad{background:#fbeceb;color:#8c1d18}
@media(prefers-color-scheme:dark){
body{color:#e6e9f0;background:#171a21}
select{background:#171a21}
.quiet,.day{color:#a9b2c2}
.note{background:#22304a}
.note.bad{background:#3c1f1f;color:#f5b5b0}
.problem{color:#f5b5b0}
.time input:checked+span,button{color:#0f1722;background:#9cc3f0;border-color:#9cc3f0}
.time input:checked+span{box-shadow:none}
}
`

/**
 * What the page does where Intercom's library has loaded: has the form looked at, and hands it to Messenger, which
 * closes the sheet. Where anything of that fails the form goes its plain way.
 */
export const SCRIPT = `
(() => {
  const form = document.querySelector('form')
  const library = () => globalThis.INTERCOM_MESSENGER_SHEET_LIBRARY
  const name = () => library()?.setTitle?.(document.title)
  name()
  document.querySelector('script[src]').addEventListener('load', name)
  form.addEventListener('submit', (event) => {
    form.querySelector('button').disabled = true
    if (!library()?.submitSheet) return
    event.preventDefault()
    const plainly = () => form.submit()
    fetch(form.dataset.check, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then((values) => (values ? library().submitSheet(values) : plainly()))
      .catch(plainly)
  })
  addEventListener('pageshow', () => { form.querySelector('button').disabled = false })
})()
`
