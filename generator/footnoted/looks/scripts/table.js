/* Sorts a table by its columns, and keeps the order in the address: `?sort=stance&order=descending`.

   <table data-fn-sortable>             rows of its `tbody`s are sorted, each within its own.
     <th data-fn-sort="stance">         gets a button around its words; `aria-sort` says the order.
     <td data-sort="3">                 what the column sorts by; without it, the cell's text.

   Numbers sort as numbers, all else as words of the page's language; equal rows keep their order.
   Without this script the heads are plain words, and the rows stand as they were printed. */
footnoted.on("table[data-fn-sortable]", (tables, signal) => {
  const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
  const isNumber = (key) => key !== "" && Number.isFinite(Number(key));

  function keyOf(row, column) {
    const cell = row.cells[column];
    return (cell?.dataset.sort ?? cell?.textContent ?? "").trim();
  }

  function compared(a, b) {
    return isNumber(a) && isNumber(b) ? Number(a) - Number(b) : collator.compare(a, b);
  }

  function sort(table, head, order) {
    for (const other of table.tHead.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "descending" ? -1 : 1;
    for (const body of table.tBodies) {
      const rows = [...body.rows].map((row) => [keyOf(row, head.cellIndex), row]);
      rows.sort(([a], [b]) => sign * compared(a, b));
      body.append(...rows.map(([, row]) => row));
    }
  }

  function remember(name, order) {
    const query = new URLSearchParams(location.search);
    query.set("sort", name);
    query.set("order", order);
    history.replaceState(history.state, "", `${location.pathname}?${query}${location.hash}`);
  }

  for (const table of tables) {
    const heads = [...table.tHead.querySelectorAll("th[data-fn-sort]")];
    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "fn-sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const order = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
        sort(table, head, order);
        remember(head.dataset.fnSort, order);
      }, { signal });
    }
    const query = new URLSearchParams(location.search);
    const asked = heads.find((head) => head.dataset.fnSort === query.get("sort"));
    if (asked) sort(table, asked, query.get("order") === "descending" ? "descending" : "ascending");
  }
});
