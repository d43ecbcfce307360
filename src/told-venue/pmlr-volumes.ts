/**
 * The volumes of the Proceedings of Machine Learning Research that hold one conference (`proceedings.mlr.press`), by year. Years in
 * which a conference was in another volume, or none, are left out.
 */
const VOLUMES: Readonly<Record<string, string>> = {
  ACML: '2010:13 2011:20 2012:25 2013:29 2014:39 2015:45 2016:63 2017:77 2018:95 2019:101 2020:129 2021:157 2022:189 2023:222 2024:260',
  AISTATS:
    '2007:2 2009:5 2010:9 2011:15 2012:22 2013:31 2014:33 2015:38 2016:51 2017:54 2018:84 2019:89 2020:108 2021:130 2022:151 2023:206 2024:238 2025:258',
  ALT: '2018:83 2019:98 2020:117 2021:132 2022:167 2023:201 2024:237 2025:272',
  AutoML: '2022:188 2023:224 2024:256',
  CHIL: '2022:174 2023:209 2024:248 2025:287',
  CLeaR: '2022:177 2023:213 2024:236 2025:275',
  CoLLAs: '2022:199 2023:232 2024:274',
  COLT: '2011:19 2012:23 2013:30 2014:35 2015:40 2016:49 2017:65 2018:75 2019:99 2020:125 2021:134 2022:178 2023:195 2024:247 2025:291',
  CoRL: '2017:78 2018:87 2019:100 2020:155 2021:164 2022:205 2023:229 2024:270',
  ICML: '2013:28 2014:32 2015:37 2016:48 2017:70 2018:80 2019:97 2020:119 2021:139 2022:162 2023:202 2024:235 2025:267',
  L4DC: '2020:120 2021:144 2022:168 2023:211 2024:242 2025:283',
  LoG: '2022:198 2023:231 2024:269',
  MIDL: '2019:102 2020:121 2021:143 2022:172 2023:227 2024:250',
  MLHC: '2016:56 2017:68 2018:85 2019:106 2020:126 2021:149 2022:182 2023:219 2024:252',
  PGM: '2016:52 2018:72 2020:138 2022:186 2024:246',
  UAI: '2019:115 2020:124 2021:161 2022:180 2023:216 2024:244 2025:286',
}

/** `CLeaR 2024` for volume 236; undefined for the others. */
export function venueOfPmlrVolume(volume: number): string | undefined {
  return venues.get(volume)
}

const venues = new Map(
  Object.entries(VOLUMES).flatMap(([name, years]) =>
    years.split(' ').map((pair): [number, string] => {
      const [year, volume] = pair.split(':')
      return [Number(volume), `${name} ${year}`]
    }),
  ),
)
