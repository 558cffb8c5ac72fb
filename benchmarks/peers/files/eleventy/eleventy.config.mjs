// All pages are made by templates in JavaScript over one collection of data; `_data/site.mjs` reads the YAML.
export default function (config) {
  config.addPassthroughCopy("assets");
  config.setQuietMode(true);
  config.setServerOptions({ domDiff: false });
  return { dir: { input: "src", output: "_site", data: "_data", includes: "_includes" } };
}

export const config = { templateFormats: ["11ty.js"] };
