/* The words of a text as the search compares them, the same for facts and for what a reader types.

   Accents and case are folded, and spellings of one word. A number is its plain digits, however it
   is written: "30,000", "30 000", "30k"; "€800bn", "800 billion". */

const SCALES = {
  k: 3, thousand: 3,
  m: 6, mn: 6, mln: 6, million: 6,
  b: 9, bn: 9, bln: 9, billion: 9,
  tn: 12, trn: 12, trillion: 12,
};
const SCALE_WORDS = { 3: "thousand", 6: "million", 9: "billion", 12: "trillion" };

const SIGNS = { "€": "euro", "$": "dollar", "£": "pound", "%": "percent" };

/* Left out on both sides: too frequent to tell facts apart, or only part of a question. */
const IDLE = new Set(
  `a an and are as at be by did do does for from had has have how in is it its many much of on or per s said say says
   that the their they this to was were what when where which who whom whose will with would`.split(/\s+/),
);

const SAME = {
  euros: "euro", eur: "euro", dollars: "dollar", usd: "dollar", pounds: "pound", gbp: "pound", cent: "percent",
};

const GROUPED = [",", " \\u00a0\\u2009\\u202f", "'’", "."].map((mark) =>
  `[1-9]\\d{0,2}(?:[${mark}]\\d{3})+(?!\\d)(?:[${mark === "." ? "," : "."}]\\d+)?`);
const SCALE = Object.keys(SCALES).filter((scale) => scale.length > 1)
  .flatMap((scale) => [scale, scale[0].toUpperCase() + scale.slice(1), scale.toUpperCase()]).join("|");
const IS_GROUPED = new RegExp(`^(?:${GROUPED.join("|")})$`);
/* A word, a number with its scale, or a sign: 1, 2 with 3 or 4, 5. Most of a text is words, so they are
   tried first. */
const TOKEN = new RegExp(
  `(\\p{L}[\\p{L}\\p{M}\\p{N}]*)|(${GROUPED.join("|")}|\\d+(?:[.,]\\d+)?)` +
  `(?:(?:[ \\u00a0-]?(${SCALE})|([kmbKMB]))(?![\\p{L}\\p{N}]))?` +
  "|([€$£%])",
  "gu",
);

/* Each word with its place in the text. `terms` are what a fact is found by, the first of them what a
   reader who types the word means. */
export function wordsOf(text) {
  const words = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, word, number, scale, letter, sign] = match;
    const terms = word ? [folded(word)] : sign ? [SIGNS[sign]] : numberTerms(number, (scale ?? letter ?? "").toLowerCase());
    if (!IDLE.has(terms[0])) words.push({ start: match.index, end: match.index + whole.length, terms });
  }
  return words;
}

export function isNumber(term) {
  return /^\d/.test(term);
}

function numberTerms(written, scale) {
  const power = SCALES[scale] ?? 0;
  const plain = digitsOf(written);
  if (!power) return [plain];
  return [shifted(plain, power), plain, SCALE_WORDS[power]];
}

/* "30,000" → "30000", "1.5" → "1.5", "2,5" → "2.5", "03" → "3". */
function digitsOf(written) {
  const [mark = ""] = IS_GROUPED.test(written) ? written.match(/\D/) : [];
  const digits = mark ? written.replaceAll(mark, "") : written;
  return shifted(digits.replace(",", "."), 0);
}

/* Moves the point by digits alone: a float would round. */
function shifted(digits, power) {
  const [whole, fraction = ""] = digits.split(".");
  const all = whole + fraction.padEnd(power, "0");
  const point = whole.length + power;
  const before = all.slice(0, point).replace(/^0+(?=\d)/, "");
  const after = all.slice(point).replace(/0+$/, "");
  return after ? `${before}.${after}` : before;
}

/* Texts say the same words again and again. */
const known = new Map();

function folded(word) {
  if (!known.has(word)) known.set(word, fold(word));
  return known.get(word);
}

function fold(word) {
  const plain = word
    .normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d").replace(/ı/g, "i")
    .replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/ß/g, "ss");
  return SAME[plain] ?? british(plain);
}

function british(word) {
  return word
    .replace(/iz(e[drs]?|ing|ations?)$/, "is$1")
    .replace(/^(def|off|lic|pret)ense/, "$1ence")
    .replace(/^(cent|theat)er(s?)$/, "$1re$2")
    .replace(/^(behavi|col|fav|harb|hon|lab|neighb|rum)or/, "$1our")
    .replace(/^program(s?)$/, "programme$1");
}
