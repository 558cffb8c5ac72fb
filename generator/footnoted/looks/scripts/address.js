/* A permanent address is written out whole, as the browser knows it; without this script it is written
   from the site's root. */
footnoted.on(".fn-address", (links) => {
  for (const link of links) link.textContent = link.href;
});
