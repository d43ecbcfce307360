#!/usr/bin/env node
import { main } from './cli.ts'
import { runProcess } from './process.ts'

runProcess(main)
