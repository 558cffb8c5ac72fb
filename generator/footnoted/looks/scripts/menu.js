/* On narrow windows Material's menu is a label of a hidden checkbox, which no key reaches. Here it
   becomes a button; Escape closes what it opened. */
footnoted.on("label.md-header__button[for='__drawer']", ([label], signal) => {
  const drawer = document.getElementById("__drawer");
  const tell = () => label.setAttribute("aria-expanded", String(drawer.checked));
  label.tabIndex = 0;
  label.setAttribute("role", "button");
  label.setAttribute("aria-label", "Menu");
  tell();
  drawer.addEventListener("change", tell, { signal });
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    drawer.click();
  }, { signal });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    label.focus();
  }, { signal });
});
