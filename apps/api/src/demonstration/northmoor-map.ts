/** Northmoor on a map: an invented district with nine invented wards, under codes that the statistics office has given to nobody. */
export const DISTRICT = { code: 'E08999001', name: 'Northmoor' } as const;

export interface DemonstrationWard {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  /** Its corners in thousandths of a degree east and north of `ORIGIN`. */
  readonly outline: string;
}

/** Longitude and latitude. */
export const ORIGIN: readonly [number, number] = [-2.3, 53.7];

export const WARDS: readonly DemonstrationWard[] = [
  {
    code: 'E05999001',
    name: 'High Fell',
    population: 21_000,
    outline:
      '151,373 183,371 199,372 250,376 264,380 298,375 282,357 283,337 286,317 280,314 268,290 244,288 213,288 184,278 168,285 137,277 143,299 132,321 143,334 145,356',
  },
  {
    code: 'E05999002',
    name: 'Gorse Hill',
    population: 24_100,
    outline:
      '298,375 324,373 338,373 372,373 398,364 422,365 423,344 420,323 429,309 419,284 416,263 396,273 369,279 321,271 289,286 268,290 280,314 286,317 283,337 282,357',
  },
  {
    code: 'E05999003',
    name: 'Moorend',
    population: 18_900,
    outline:
      '422,365 445,371 453,364 483,364 510,367 528,360 526,346 529,333 531,309 535,296 531,285 503,287 478,276 461,271 449,273 416,263 419,284 429,309 420,323 423,344',
  },
  {
    code: 'E05999004',
    name: 'Dalesway',
    population: 31_200,
    outline:
      '137,277 168,285 184,278 213,288 244,288 268,290 263,266 275,252 272,228 286,211 294,194 267,198 244,179 225,178 190,172 166,174 166,191 164,216 142,237 132,253',
  },
  {
    code: 'E05999005',
    name: 'Northmoor Central',
    population: 33_800,
    outline:
      '268,290 289,286 321,271 369,279 396,273 416,263 430,250 431,241 442,227 437,222 444,206 420,202 395,194 354,198 332,191 294,194 286,211 272,228 275,252 263,266',
  },
  {
    code: 'E05999006',
    name: 'Beckside',
    population: 29_300,
    outline:
      '416,263 449,273 461,271 478,276 503,287 531,285 529,272 555,243 560,230 557,221 568,198 546,206 517,203 486,205 461,197 444,206 437,222 442,227 431,241 430,250',
  },
  {
    code: 'E05999007',
    name: 'Quarry Bank',
    population: 27_400,
    outline:
      '166,174 190,172 225,178 244,179 267,198 294,194 290,166 294,152 283,128 287,118 280,94 264,96 237,111 200,113 175,115 142,119 153,137 161,135 159,155 168,170',
  },
  {
    code: 'E05999008',
    name: 'Millford',
    population: 25_600,
    outline:
      '294,194 332,191 354,198 395,194 420,202 444,206 442,190 431,161 429,139 414,122 404,102 379,96 347,103 333,101 305,100 280,94 287,118 283,128 294,152 290,166',
  },
  {
    code: 'E05999009',
    name: 'Harebell',
    population: 26_700,
    outline:
      '444,206 461,197 486,205 517,203 546,206 568,198 562,177 557,162 563,152 568,123 557,110 526,107 489,110 476,101 437,103 404,102 414,122 429,139 431,161 442,190',
  },
];

/** As the partners divide it; the people of each follow from its wards. */
export const NEIGHBOURHOODS: readonly { readonly name: string; readonly wards: readonly string[] }[] = [
  { name: 'The moor', wards: ['High Fell', 'Gorse Hill', 'Moorend'] },
  { name: 'Town and beck', wards: ['Northmoor Central', 'Beckside', 'Harebell'] },
  { name: 'The dales', wards: ['Dalesway', 'Quarry Bank', 'Millford'] },
];
