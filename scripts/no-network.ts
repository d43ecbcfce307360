/** Loaded before every test file: a test that reaches for the network fails at once. */
import { MockAgent, setGlobalDispatcher } from 'undici'

const refusing = new MockAgent()
refusing.disableNetConnect()
setGlobalDispatcher(refusing)
