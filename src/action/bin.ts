#!/usr/bin/env node
/** All of paperlist in one file that is committed as action/index.cjs: the runner of action.yml starts it without words, a hook with those of the program. */
import { main } from '../cli.ts'
import { runProcess } from '../process.ts'
import { act } from './act.ts'

runProcess((argv, io) => (argv.length > 0 ? main(argv, io) : act(io)))
