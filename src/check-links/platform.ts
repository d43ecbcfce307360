/** Where many people have pages of their own, mostly without a home page. When one of these says 404, it means it. */
const DOMAINS = new Set(
  `bitbucket.org codeberg.org firebaseapp.com github.com github.io gitlab.com gitlab.io herokuapp.com
  hf.co hf.space huggingface.co kaggle.com netlify.app onrender.com pages.dev readthedocs.io streamlit.app
  surge.sh vercel.app web.app wikipedia.org wordpress.com youtube.com zenodo.org`.split(/\s+/),
)

/** Whether `host`, in lower case, belongs to a platform that answers programs and people alike. */
export function isPlatform(host: string): boolean {
  return DOMAINS.has(host.split('.').slice(-2).join('.'))
}
