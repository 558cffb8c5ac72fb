/* Sets each reference beside its first use, in the right margin, where the window is wide enough: outlet,
   date, passage, state. A note never lies on another one and never drifts far from its line; one for which
   there is no room is left out, and popover.js shows it near its mark. Nothing of the text is moved: the
   margin is out of the flow. Without this script the references stand at the end, linked both ways. */
footnoted.on(".fn-reference", (references, signal) => {
  const WIDE = matchMedia("(min-width: 76.25em)");
  const GAP = 14;
  /* A note further than this below its mark would belong to other lines. */
  const MAX_DRIFT = 110;
  /* Several marks in one line are read together, and their notes below one another. */
  const LINE = 24;
  const MAX_DRIFT_IN_LINE = 260;
  /* A note is set a little higher than its mark, so that first lines meet. */
  const RISE = 4;

  const article = references[0].closest(".md-content__inner");
  if (!article) return;

  const margin = document.createElement("aside");
  margin.className = "fn-margin";
  /* The same references follow in the page for those who listen or use the keyboard. */
  margin.setAttribute("aria-hidden", "true");
  article.append(margin);

  const marksOf = (reference) =>
    [...article.querySelectorAll(`.fn-mark[href="#${CSS.escape(reference.id)}"]`)];

  function part(name, ...content) {
    const element = document.createElement("span");
    element.className = name;
    element.append(...content);
    return element;
  }

  function sideNote(reference, marks) {
    const of = (selector) => [...reference.querySelectorAll(selector)].map((found) => found.cloneNode(true));
    const outlet = reference.querySelector(".fn-outlet").textContent;
    const date = reference.querySelector(".fn-date").textContent;
    const side = document.createElement("div");
    side.className = "fn-side";
    side.hidden = true;
    side.append(
      part("fn-side-number", marks[0].textContent),
      part("fn-side-head", part("fn-outlet", outlet), `, ${date}`),
      ...of(".fn-passage"),
      part("fn-state", ...of(".fn-proof"), ...of(".fn-at-passage").flatMap((link) => [" · ", link])),
      ...of(".fn-because"),
    );
    for (const link of side.querySelectorAll("a")) link.tabIndex = -1;
    for (const link of side.querySelectorAll(".fn-at-passage")) link.textContent = "in the source";
    const light = (on, ...elements) => () => { for (const one of elements) one.classList.toggle("fn-lit", on); };
    for (const mark of marks) {
      for (const event of ["pointerenter", "focus"]) mark.addEventListener(event, light(true, side, mark));
      for (const event of ["pointerleave", "blur"]) mark.addEventListener(event, light(false, side, mark));
    }
    side.addEventListener("pointerenter", light(true, side, ...marks));
    side.addEventListener("pointerleave", light(false, side, ...marks));
    return side;
  }

  const notes = references
    .map((reference) => ({ reference, marks: marksOf(reference) }))
    .filter((note) => note.marks.length)
    .map((note) => ({ ...note, side: sideNote(note.reference, note.marks) }));
  margin.append(...notes.map((note) => note.side));

  /* All is measured before anything is moved, so that the page is laid out twice at most. */
  function place() {
    if (!WIDE.matches) return;
    for (const note of notes) note.side.hidden = false;
    const top = article.getBoundingClientRect().top;
    const end = references[0].closest(".fn-references").getBoundingClientRect().top - top;
    const measured = notes.map((note) => {
      /* A mark that a filter has hidden, or that lies in something folded, has no place. */
      const mark = note.marks.find((one) => one.checkVisibility());
      return {
        side: note.side,
        wanted: mark ? Math.max(0, mark.getBoundingClientRect().top - top - RISE) : null,
        height: note.side.offsetHeight,
      };
    });
    let free = 0;
    let line = -Infinity;
    for (const { side, wanted, height } of measured.sort((one, other) => one.wanted - other.wanted)) {
      const at = Math.max(wanted, free);
      const drift = wanted - line < LINE ? MAX_DRIFT_IN_LINE : MAX_DRIFT;
      side.hidden = wanted === null || at - wanted > drift || at + height > end;
      if (side.hidden) continue;
      side.style.top = `${at}px`;
      free = at + height + GAP;
      line = wanted;
    }
  }

  /* The note that the reader can see beside a mark, or null. */
  footnoted.beside = (mark) => {
    const note = WIDE.matches && notes.find((one) => one.marks.includes(mark));
    if (!note || note.side.hidden) return null;
    const [at, side] = [mark.getBoundingClientRect().top, note.side.getBoundingClientRect()];
    const inView = side.top >= 0 && side.bottom <= innerHeight;
    return inView && side.top - at <= MAX_DRIFT_IN_LINE && at - side.bottom <= MAX_DRIFT ? note.side : null;
  };

  place();
  WIDE.addEventListener("change", place, { signal });
  document.fonts.ready.then(() => { if (!signal.aborted) place(); });
  /* What opens, closes, is filtered or gets another width moves the marks. The margin has no height of its
     own in the article, so that placing the notes does not call for placing them anew. */
  const moved = new ResizeObserver(place);
  moved.observe(article);
  signal.addEventListener("abort", () => { moved.disconnect(); footnoted.beside = () => null; });
});
