/* Copies a citation. Without this script, or where a browser lets no page write to the clipboard, its text is
   there to be selected. */
footnoted.on(".fn-cite dt", (labels, signal) => {
  if (!navigator.clipboard) return;
  for (const label of labels) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fn-copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy as ${label.textContent}`);
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    label.append(button, told);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(label.nextElementSibling.textContent);
        told.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(label.nextElementSibling);
        told.textContent = "Selected";
      }
    }, { signal });
  }
});
