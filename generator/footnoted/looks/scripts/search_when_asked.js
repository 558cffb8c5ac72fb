/* Material fetches its search and the index of all pages with the first page. Most readers don't search:
   here a small worker answers for the real one, which it loads with the first words that are typed.
   This runs before Material's own script, which reads the settings and looks for the form by its name. */
{
  const settings = document.getElementById("__config");
  const form = document.forms.namedItem("search");
  if (settings && form && location.protocol !== "file:") {
    const given = JSON.parse(settings.textContent);
    const real = new URL(given.search, location);
    const asked = new URLSearchParams({
      worker: real,
      index: new URL(`${given.base}/search/search_index.json`, location),
      suggest: given.features.includes("search.suggest") ? "1" : "",
    });
    /* Beside the real one, which names its languages from where it stands. */
    given.search = `${new URL("when_asked.js", real)}#${asked}`;
    settings.textContent = JSON.stringify(given);
    /* Without its form Material does not fetch the index. */
    form.removeAttribute("name");
  }
}
