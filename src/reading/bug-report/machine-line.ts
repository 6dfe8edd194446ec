/** What only machines write: stack frames, log lines, hex dumps, tables of addresses. */
const LOG =
  /^(?:at [\w$.<>/-]{3,200}\(|at [\w$]{1,60}(?:\.[\w$<>]{1,60}){2,}|#\d{1,3} {1,3}(?:0x)?[\w<]|traceback \(most|file "[^"]{1,200}", line|caused by:|(?:internal )?exception(?: description)?: ?[\w.]|\d{4}-\d\d-\d\d[t ]\d\d:|\d\d-\d\d \d\d:\d\d:\d\d|\[?\w{3} \w{3} \d\d? \d\d:\d\d|\[(?:error|warn\w{0,3}|info|debug|notice|crit)|(?:e|w|d|i|f)\/[\w.]{2,40}[ (:]|process: [\w.]+|fatal exception|0x[\da-f]{6,}|!(?:entry|message|stack|session)|exception in thread|java\.[\w.]{4,80}(?:exception|error)|org\.[\w.]{4,80}(?:exception|error)|[\w.$]{5,80}(?:exception|error): |\.\.\. \d+ more|---{3,})/

/** A statement: a keyword that is also a word needs the shape of code after it. */
const STATEMENT =
  /^(?:import (?:[\w.]{1,80}(?: as \w{1,30})?;?$|[{*]|static |\w{1,40} from ["'])|from [\w.]{2,60} import |(?:public|private|protected|static|final|abstract|class|function|interface|void|int|double|std::|using|namespace|package|return|throw|async)\b[^.!?]{0,200}[;{}(]$|(?:const|let|var) [\w{[ ,}\]]{1,80} ?=|def \w{1,60}\(|class \w{1,60} ?[({:]|#include|#define|(?:if|for|while|switch) ?\(|else ?\{?$|try ?[:{]|except\b.{0,80}:$|catch ?\(|(?:print|require)\(|console\.|@\w{1,60}(?:\(|$)|<\?php|\/\/|\/\*|select \* from |select [^.!?]{1,200} from \w{1,60} (?:where|order|group|join|limit|;)|insert into|create table|alter table)/

/** Calls, assignments, tags and what closes them. */
const EXPRESSION =
  /^(?:[\w.[\]'"]{1,60}(?:\s?[+*-]?= ?[^=\s>]|\([^)]{0,200}\)[;{]?$|\.\w{1,40}\()|[\]})>;]{1,40}$|<\/?[a-z!?][^<>]{0,200}>$|<[a-z][\w:-]{0,30}(?: [^<>]{0,300})?\/?>)/

/** Directives and commands. */
const COMMAND =
  /^(?:rewriterule|rewriteengine|proxypass|loadmodule|(?:\$|>|%) ?(?:[a-z.~/][\w./-]{1,60})(?: |$)|(?:curl|npm|npx|pip3?|git|docker|bazel|cmake|make|sudo|apt|yarn|cd|wget|telnet|python3?|java|node|get|post|put|delete) (?!v?\d)(?:-|\.?\/|https?:|[\w@.-]{1,60}[./=][\w@./-]|install|run|build|test|clone)|[a-z][\w./-]{1,40}(?: [\w./-]{1,40}){0,2} --?[a-z][\w-]{1,40}(?:[ =]|$))/

/**
 * Whether somebody could run this line as it stands: `curl -X POST https://api.example.com/orders`.
 * Takes it in lower case.
 */
export const isCommand = (plain: string): boolean => COMMAND.test(plain.slice(0, LOOK_AT))

/**
 * Whether a line was written by a machine (`log`), for one (`code`), or is for people.
 * Takes the line in lower case; looks at its beginning alone.
 */
export function machineLine(plain: string): 'log' | 'code' | undefined {
  const start = plain.slice(0, LOOK_AT)
  if (LOG.test(start)) return 'log'
  return STATEMENT.test(start) || EXPRESSION.test(start) || COMMAND.test(start) ? 'code' : undefined
}

/** In characters. */
const LOOK_AT = 300
