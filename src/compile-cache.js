// Loaded before the program (`--import`): what Node compiled of it is kept between starts, so that a start
// is faster and TypeScript's own parser, some 25 MB of memory, is only loaded after a change. Plain
// JavaScript, because a TypeScript file would load that parser first.
import { enableCompileCache } from 'node:module'

enableCompileCache()
