/* The search page's script is loaded there only, with the library that it needs. */
footnoted.on(".fn-search", async ([form], signal) => {
  const { start } = await import("./search/search.js");
  await start(form, signal);
});

/* The theme's own search finds pages; this takes the same words to the page that filters facts. */
footnoted.on(".md-search-result__list", ([list], signal) => {
  const input = document.querySelector(".md-search__input");
  const config = document.getElementById("__config");
  if (!input || !config) return;
  const link = document.createElement("a");
  link.className = "fn-search-more-filters";
  link.textContent = "Search the facts with filters";
  const page = new URL(`${JSON.parse(config.textContent).base}/search/`, location.href);
  const aim = () => {
    page.search = input.value.trim() ? new URLSearchParams({ words: input.value.trim() }) : "";
    link.href = page.href;
  };
  aim();
  input.addEventListener("input", aim, { signal });
  list.before(link);
  signal.addEventListener("abort", () => link.remove());
});
