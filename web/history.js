// Keeps the browser's Back usable: Streamlit notes the address anew after every run, also where it is the same or has
// only gained what every link of this site carries.
(() => {
  const carried = ["lang", "as_of", "release"];
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    const from = new URL(location.href);
    const to = new URL(url ?? "", location.href);
    if (from.pathname !== to.pathname) return push(state, title, url);
    for (const name of carried) if (!from.searchParams.has(name)) to.searchParams.delete(name);
    from.searchParams.sort();
    to.searchParams.sort();
    if (from.search !== to.search) return push(state, title, url);
    return history.replaceState(state, title, url);
  };
})();
