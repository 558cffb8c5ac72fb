/* What the parts below share: each says which pages it works on, and is started when one is shown.
   With instant navigation Material swaps the page without loading it again; what a part has set up
   outside the page it undoes when its signal aborts. */
const footnoted = {
  parts: [],
  leave: new AbortController(),

  /* start(elements, signal): elements are those of the page that fit the selector, one at least. */
  on(selector, start) { this.parts.push([selector, start]); },

  /* Move the reader there, without a ring, since nobody has asked for this element. */
  headTo(element) {
    if (!element) return;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  },

  show() {
    /* Material has made addresses whole; parts find what belongs together by `href="#id"`. */
    const here = location.href.split("#")[0];
    for (const link of document.querySelectorAll("a[href*='#']")) {
      if (link.hash && link.href === here + link.hash) link.setAttribute("href", link.hash);
    }
    this.leave.abort();
    this.leave = new AbortController();
    for (const [selector, start] of this.parts) {
      const elements = [...document.querySelectorAll(selector)];
      if (elements.length) start(elements, this.leave.signal);
    }
  },
};

/* Material makes each address of a page whole by setting `href` to itself. On links and parts of a
   drawing that can't be set, and the page would not be swapped; so setting it does nothing here. */
for (const sort of [SVGAElement, SVGUseElement, SVGImageElement, SVGGradientElement, SVGPatternElement, SVGTextPathElement]) {
  const { get } = Object.getOwnPropertyDescriptor(sort.prototype, "href");
  Object.defineProperty(sort.prototype, "href", { get, set() {}, configurable: true, enumerable: true });
}

addEventListener("DOMContentLoaded", () => {
  /* Material's stream of shown pages; another theme shows one a load. */
  if (!window.document$) { footnoted.show(); return; }
  let loaded = false;
  window.document$.subscribe(() => {
    footnoted.show();
    /* A swapped page says nothing to those who listen, and leaves the keyboard at its top. */
    if (loaded && !location.hash) footnoted.headTo(document.querySelector("article h1"));
    loaded = true;
  });
});
