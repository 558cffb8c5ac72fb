/* Sets each reference beside its first use, in the right margin, where the window is wide enough.
   Without this script the references stand at the end of the page, linked both ways. */
footnoted.on(".fn-reference", (references, signal) => {
  const WIDE = matchMedia("(min-width: 76.25em)");
  const GAP = 14;
  /* A note further than this from its mark would belong to other lines; it stays at the end only. */
  const MAX_DRIFT = 260;

  const article = references[0].closest(".md-content__inner");
  if (!article) return;

  const margin = document.createElement("aside");
  margin.className = "fn-margin";
  /* The same references follow in the page for those who listen or use the keyboard. */
  margin.setAttribute("aria-hidden", "true");
  article.append(margin);

  function firstMarkOf(reference) {
    return article.querySelector(`.fn-mark[href="#${CSS.escape(reference.id)}"]`);
  }

  function sideNote(reference, mark) {
    const side = document.createElement("div");
    side.className = "fn-side";
    const number = document.createElement("span");
    number.className = "fn-side-number";
    number.textContent = mark.textContent;
    const note = reference.querySelector(".fn-note").cloneNode(true);
    for (const link of note.querySelectorAll("a")) link.tabIndex = -1;
    side.append(number, note);
    for (const use of article.querySelectorAll(`.fn-mark[href="#${CSS.escape(reference.id)}"]`)) {
      const light = (on) => () => { side.classList.toggle("fn-lit", on); use.classList.toggle("fn-lit", on); };
      for (const event of ["mouseenter", "focus"]) use.addEventListener(event, light(true));
      for (const event of ["mouseleave", "blur"]) use.addEventListener(event, light(false));
    }
    return side;
  }

  const sides = references
    .map((reference) => [reference, firstMarkOf(reference)])
    .filter(([, mark]) => mark)
    .map(([reference, mark]) => [sideNote(reference, mark), mark]);

  function place() {
    margin.replaceChildren();
    if (!WIDE.matches) return;
    const top = article.getBoundingClientRect().top;
    const end = article.querySelector(".fn-references").getBoundingClientRect().top - top;
    let free = 0;
    for (const [side, mark] of sides) {
      /* What is folded has no place. */
      if (!mark.checkVisibility()) continue;
      const wanted = mark.getBoundingClientRect().top - top - 4;
      const at = Math.max(wanted, free);
      if (at - wanted > MAX_DRIFT) continue;
      margin.append(side);
      side.style.top = `${at}px`;
      if (at + side.offsetHeight > end) { side.remove(); continue; }
      free = at + side.offsetHeight + GAP;
    }
  }

  place();
  WIDE.addEventListener("change", place, { signal });
  addEventListener("resize", place, { signal });
  /* What opens, closes or is filtered moves the marks. */
  const moved = new ResizeObserver(place);
  moved.observe(article);
  signal.addEventListener("abort", () => moved.disconnect());
});
