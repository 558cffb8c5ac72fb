/* On narrow windows Material's menu is a label of a hidden checkbox, which no key reaches. A button
   takes its place; Escape closes what it opened. */
footnoted.on("label.md-header__button[for='__drawer']", ([label], signal) => {
  const drawer = document.getElementById("__drawer");
  let button = label.parentElement.querySelector(".fn-menu");
  if (!button) {
    button = document.createElement("button");
    button.type = "button";
    button.className = "md-header__button md-icon fn-menu";
    button.setAttribute("aria-label", "Menu");
    button.append(...label.cloneNode(true).childNodes);
    label.after(button);
    label.hidden = true;
  }
  const tell = () => button.setAttribute("aria-expanded", String(drawer.checked));
  tell();
  drawer.addEventListener("change", tell, { signal });
  button.addEventListener("click", () => drawer.click(), { signal });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  }, { signal });
});
