/** The program of action.yml, which the runner starts without words; `npm run bundle:action` makes action/index.cjs of it. */
import { runProcess } from '../process.ts'
import { act } from './act.ts'

runProcess((_, io) => act(io))
