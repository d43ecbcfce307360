import { UserError } from '../errors.ts'
import { addressOf, type Environment } from '../registry/environment.ts'
import { quote } from '../text/quote.ts'

/** Which repository is asked about, where, and as whom. */
export interface Settings {
  /** `owner/name`, and the owner alone. */
  repository: string
  owner: string
  /** The address of the API. */
  api: string
  token: string
  /** The login to which the token belongs. */
  bot: string
}

/** https://docs.github.com/en/rest/repos/repos: what names may consist of. */
const REPOSITORY = /^([A-Za-z\d][A-Za-z\d-]{0,38})\/(?!\.{1,2}$)[\w.-]{1,100}$/
const TOKEN = /^[!-~]{1,1000}$/
const LOGIN = /^[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?$/
const BOT = 'github-actions[bot]'

/**
 * The settings as the environment of a job has them: `GITHUB_REPOSITORY`, `GITHUB_TOKEN`, `GITHUB_API_URL`, and `PAPERLIST_BOT`,
 * the login to which the token belongs where that is not `github-actions[bot]`.
 * @throws {UserError} when one of them is missing or impossible.
 */
export function settingsIn(env: Environment): Settings {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_TOKEN: token = '', PAPERLIST_BOT } = env
  const owner = REPOSITORY.exec(repository)?.[1]
  if (owner === undefined)
    throw new UserError(`Unexpected GITHUB_REPOSITORY ${quote(repository)}, expected \`owner/name\``)
  if (!TOKEN.test(token))
    throw new UserError('Unexpected GITHUB_TOKEN, expected a token; the step sets it from `github.token`')
  const bot = PAPERLIST_BOT || BOT
  if (!LOGIN.test(bot))
    throw new UserError(`Unexpected PAPERLIST_BOT ${quote(bot)}, expected a login such as \`${BOT}\``)
  const api = addressOf({ address: 'https://api.github.com', variable: 'GITHUB_API_URL' }, env)
  return { repository, owner, api, token, bot }
}
