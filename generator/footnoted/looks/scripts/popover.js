/* Shows the entry of a reference near its mark, so that nobody has to leave the sentence.

   The pattern is that of content on hover or focus (WCAG 2.2, 1.4.13) around a disclosure: the mark is the
   control and says with aria-expanded whether its entry is shown; the entry is a dialog that is not modal.
   - Pointer: shown after a short rest on the mark; stays while the pointer is on the mark or in the entry.
   - Keyboard: Tab to the mark shows it; Tab goes on into its links and then to what follows the mark;
     Shift+Tab goes back to the mark. Enter on the mark follows to the reference at the end.
   - Touch, and whatever else presses a mark whose entry is not shown: the first press shows it, the second
     one follows to the reference at the end. A press elsewhere closes it.
   - Escape closes it, wherever the focus is, and gives the focus back to the mark if it was inside.
   One entry is shown at most. Where the margin shows it beside the mark already, none is.
   Without this script a mark is a link to the reference at the end, and that leads back. */
footnoted.on("a.fn-mark, a.fn-inferred-mark", (marks, signal) => {
  const REST_MS = 180;
  const LEAVE_MS = 260;
  const EDGE = 12;
  const GAP = 9;
  const FOCUSABLE = "a[href], button:not([disabled]), input, select, textarea, summary, [tabindex='0']";

  const popover = document.createElement("div");
  popover.className = "fn-popover md-typeset";
  popover.id = "fn-popover";
  popover.setAttribute("role", "dialog");
  popover.tabIndex = -1;
  popover.hidden = true;
  document.body.append(popover);

  let shown = null;
  let timer = 0;
  let tabbed = false;

  const entryOf = (mark) => document.getElementById(mark.hash.slice(1))?.querySelector(".fn-note");
  const links = () => [...popover.querySelectorAll("a[href]")];
  const later = (wait, action) => { clearTimeout(timer); timer = setTimeout(action, wait); };

  function show(mark) {
    clearTimeout(timer);
    const entry = entryOf(mark);
    if (shown === mark || !entry) return;
    close();
    const end = document.createElement("a");
    end.className = "fn-popover-end";
    end.href = mark.hash;
    end.textContent = "In the list of references";
    popover.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)), end);
    popover.setAttribute("aria-label", mark.getAttribute("aria-label") || mark.textContent);
    popover.hidden = false;
    shown = mark;
    mark.setAttribute("aria-expanded", "true");
    mark.setAttribute("aria-controls", popover.id);
    place();
  }

  function close(giveBack = false) {
    clearTimeout(timer);
    if (!shown) return;
    const [mark, inside] = [shown, popover.contains(document.activeElement)];
    shown = null;
    popover.hidden = true;
    popover.replaceChildren();
    mark.setAttribute("aria-expanded", "false");
    mark.removeAttribute("aria-controls");
    if (giveBack && inside) { tabbed = false; mark.focus(); }
  }

  /* Below the mark if there is room, else above, else where there is more; within the window's sides. */
  function place() {
    const mark = shown.getBoundingClientRect();
    const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    popover.style.maxHeight = "none";
    const { width, height } = popover.getBoundingClientRect();
    const above = mark.top - Math.max(header, 0) - GAP;
    const below = innerHeight - mark.bottom - GAP - EDGE;
    const isBelow = height <= below || below >= above;
    const room = Math.max(isBelow ? below : above, 60);
    const used = Math.min(height, room);
    const wide = document.documentElement.clientWidth;
    const left = Math.max(EDGE, Math.min(mark.left - 24, wide - width - EDGE));
    popover.style.maxHeight = `${room}px`;
    popover.style.left = `${left + scrollX}px`;
    popover.style.top = `${(isBelow ? mark.bottom + GAP : mark.top - used - GAP) + scrollY}px`;
  }

  const isInMargin = (mark) => Boolean(footnoted.beside?.(mark));
  const isAway = (element) => !shown || (element !== shown && !popover.contains(element));

  for (const mark of marks) {
    mark.setAttribute("aria-expanded", "false");
    mark.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "touch" && !isInMargin(mark)) later(REST_MS, () => show(mark));
    });
    mark.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") later(LEAVE_MS, () => { if (document.activeElement !== mark) close(); });
    });
    /* Only where Tab has led here: coming back from the reference one has just read it. */
    mark.addEventListener("focus", () => { if (tabbed && !isInMargin(mark)) show(mark); });
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || shown === mark || isInMargin(mark) || !entryOf(mark)) {
        close();
        return;
      }
      event.preventDefault();
      /* Nor does Material's instant navigation follow it. */
      event.stopPropagation();
      show(mark);
    });
  }

  popover.addEventListener("pointerenter", () => clearTimeout(timer));
  popover.addEventListener("pointerleave", (event) => {
    const stays = popover.contains(document.activeElement) || document.activeElement === shown;
    if (event.pointerType !== "touch" && !stays) later(LEAVE_MS, close);
  });
  popover.addEventListener("click", (event) => { if (event.target.closest("a")) later(0, close); });
  popover.addEventListener("focusout", (event) => { if (event.relatedTarget && isAway(event.relatedTarget)) close(); });

  document.addEventListener("keydown", (event) => {
    tabbed = event.key === "Tab";
    if (!shown) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      close(true);
    } else if (tabbed) {
      goOn(event);
    }
  }, { signal, capture: true });

  /* Tab as if the entry stood right behind its mark. */
  function goOn(event) {
    const [at, all, mark] = [document.activeElement, links(), shown];
    if (at === mark && !event.shiftKey) {
      event.preventDefault();
      all[0].focus();
    } else if (event.shiftKey && (at === all[0] || at === popover)) {
      event.preventDefault();
      mark.focus();
    } else if (!event.shiftKey && at === all.at(-1)) {
      const order = [...document.querySelectorAll(FOCUSABLE)].filter(
        (one) => one.getClientRects().length && one.tabIndex >= 0 && !popover.contains(one),
      );
      const next = order[order.indexOf(mark) + 1];
      event.preventDefault();
      close();
      (next ?? mark).focus();
    } else if (at === mark) {
      close();
    }
  }

  document.addEventListener("pointerdown", (event) => {
    tabbed = false;
    if (shown && isAway(event.target)) close();
  }, { signal, capture: true });
  document.addEventListener("focusin", (event) => { if (shown && isAway(event.target)) close(); }, { signal });
  addEventListener("resize", () => { if (shown) place(); }, { signal });
  signal.addEventListener("abort", () => { close(); popover.remove(); });
});
