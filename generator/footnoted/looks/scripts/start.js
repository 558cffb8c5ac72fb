/* What the parts below share: each says which pages it works on, and is started when one is shown.
   With instant navigation Material swaps the page without loading it again; what a part has set up
   outside the page it undoes when its signal aborts. */
const footnoted = {
  parts: [],
  leave: new AbortController(),

  /* start(elements, signal): elements are those of the page that fit the selector, one at least. */
  on(selector, start) { this.parts.push([selector, start]); },

  show() {
    this.leave.abort();
    this.leave = new AbortController();
    for (const [selector, start] of this.parts) {
      const elements = [...document.querySelectorAll(selector)];
      if (elements.length) start(elements, this.leave.signal);
    }
  },
};

addEventListener("DOMContentLoaded", () => {
  /* Material's stream of shown pages; another theme shows one a load. */
  if (window.document$) window.document$.subscribe(() => footnoted.show());
  else footnoted.show();
});
