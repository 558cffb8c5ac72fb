/* Filters lists in the page, and keeps what is chosen in the address, so that a view can be shared.

   <div data-fn-filter="LIST ...">   the ids of the lists that it filters; one with `hidden` is shown.
     data-fn-counted="positions"      what the status line counts; without it, it says only how many.
     [data-fn-facet][data-fn-value]   a button with `aria-pressed`; a link becomes one.
     select, input[data-fn-facet]     a choice, or words to look for.
     [role=status]                    says how many are shown.
   In a list:
     [data-fn-item]                   what is shown or hidden; `data-<facet>` has its values, by spaces.
                                      Words are looked for in `data-<facet>`, else in its text.
     [data-fn-group]                  is hidden when all items in it are.
     data-fn-dims, on the list        items are dimmed by the style sheet (`fn-dim`) and stay.

   Several values of one facet are "or", facets are "and". Panels with the same facet show the same
   choice; a facet in the address that no panel has is left alone. */
footnoted.on("[data-fn-filter]", (panels, signal) => {
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const controls = (panel) => [...panel.querySelectorAll("[data-fn-facet]")];
  const isButton = (control) => control.matches("button");
  const parameters = new URLSearchParams(location.search);
  const chosen = new Map();

  function buttonFrom(link) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    Object.assign(button.dataset, link.dataset);
    button.append(...link.childNodes);
    link.replaceWith(button);
  }

  for (const panel of panels) {
    for (const link of panel.querySelectorAll("a[data-fn-facet]")) buttonFrom(link);
    panel.hidden = false;
    for (const control of controls(panel)) chosen.set(control.dataset.fnFacet, []);
  }
  for (const facet of chosen.keys()) chosen.set(facet, parameters.getAll(facet).filter(Boolean));

  function holds(item, facet, values, isWords) {
    const own = item.getAttribute(`data-${facet}`);
    if (!isWords) return values.some((value) => (own ?? "").split(/\s+/).includes(value));
    const text = folded(own ?? item.textContent);
    return values.every((value) => folded(value).split(/\s+/).every((word) => text.includes(word)));
  }

  /* The facets of all panels that filter a list. */
  function facetsOf(list) {
    const facets = new Map();
    for (const panel of panels) {
      if (!panel.dataset.fnFilter.split(/\s+/).includes(list.id)) continue;
      for (const control of controls(panel)) facets.set(control.dataset.fnFacet, control.matches("input"));
    }
    return facets;
  }

  function filterList(list) {
    const facets = [...facetsOf(list)].filter(([facet]) => chosen.get(facet).length);
    const dims = list.hasAttribute("data-fn-dims");
    const items = [...list.querySelectorAll("[data-fn-item]")];
    let shown = 0;
    let counted = 0;
    for (const item of items) {
      const fits = facets.every(([facet, isWords]) => holds(item, facet, chosen.get(facet), isWords));
      if (dims) item.classList.toggle("fn-dim", !fits);
      else item.toggleAttribute("hidden", !fits);
      /* What is for the eye only is there a second time. */
      if (item.getAttribute("aria-hidden") === "true") continue;
      counted += 1;
      if (fits) shown += 1;
    }
    for (const group of list.querySelectorAll("[data-fn-group]")) {
      group.hidden = !group.querySelector("[data-fn-item]:not([hidden])");
    }
    return { shown, counted, isFiltered: facets.length > 0 };
  }

  function show() {
    const results = new Map();
    for (const panel of panels) {
      const lists = panel.dataset.fnFilter.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
      for (const list of lists) if (!results.has(list)) results.set(list, filterList(list));
      for (const control of controls(panel)) {
        const values = chosen.get(control.dataset.fnFacet);
        if (isButton(control)) control.setAttribute("aria-pressed", values.includes(control.dataset.fnValue));
        else if (document.activeElement !== control || control.matches("select")) control.value = values[0] ?? "";
      }
      const result = lists.length ? results.get(lists[0]) : { shown: 0, counted: 0, isFiltered: false };
      const status = panel.querySelector("[role=status]");
      const noun = panel.dataset.fnCounted ? ` ${panel.dataset.fnCounted}` : "";
      if (status) status.textContent = result.isFiltered ? `${result.shown} of ${result.counted}${noun} shown` : "";
      resets.get(panel).hidden = !result.isFiltered;
    }
  }

  function remember() {
    const query = new URLSearchParams(location.search);
    for (const [facet, values] of chosen) {
      query.delete(facet);
      for (const value of values) query.append(facet, value);
    }
    const search = query.size ? `?${query}` : "";
    history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
  }

  function choose(facet, values) {
    chosen.set(facet, values);
    show();
    remember();
  }

  function resetOf(panel) {
    const reset = document.createElement("button");
    reset.type = "button";
    reset.className = "fn-filter-reset";
    reset.textContent = "Show all";
    reset.hidden = true;
    reset.addEventListener("click", () => {
      /* The button goes away; whoever used it goes on at the panel's first control. */
      for (const control of controls(panel)) chosen.set(control.dataset.fnFacet, []);
      controls(panel)[0]?.focus();
      for (const control of controls(panel)) if (control.matches("input")) control.value = "";
      show();
      remember();
    }, { signal });
    (panel.querySelector("[role=status]") ?? panel.lastElementChild ?? panel).after(reset);
    return reset;
  }

  const resets = new Map(panels.map((panel) => [panel, resetOf(panel)]));
  for (const panel of panels) {
    for (const control of controls(panel)) {
      const facet = control.dataset.fnFacet;
      if (isButton(control)) {
        control.addEventListener("click", () => {
          const value = control.dataset.fnValue;
          const values = chosen.get(facet);
          choose(facet, values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
        }, { signal });
      } else {
        const event = control.matches("select") ? "change" : "input";
        control.addEventListener(event, () => choose(facet, control.value.trim() ? [control.value.trim()] : []), { signal });
      }
    }
  }
  show();
  /* A back or forward to another view of the same page. */
  addEventListener("popstate", () => {
    const query = new URLSearchParams(location.search);
    for (const facet of chosen.keys()) chosen.set(facet, query.getAll(facet).filter(Boolean));
    show();
  }, { signal });
});
