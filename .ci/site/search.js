// Searches the pages in the browser, from the index that stands beside this file. `/` puts the cursor into the field,
// arrows choose, Enter opens. The address `index.html?q=words` shows what is found, for links and for checks.
"use strict";

// A word counts most where it is the title, then where the title begins with it, holds it, or is called so elsewhere.
function score(entry, words) {
  const [title, where, , text, others] = entry;
  const name = title.toLowerCase(), last = name.split(".").pop();
  const called = others.toLowerCase().split(/[\s,;]+/).map(w => w.split(".").pop());
  let sum = 0;
  for (const word of words) {
    let points = 0;
    if (name === word || last === word) points = 100;
    else if (called.includes(word)) points = 80;
    else if (name.startsWith(word) || last.startsWith(word)) points = 60;
    else if (name.includes(word)) points = 40;
    else if (others.toLowerCase().includes(word)) points = 25;
    else if (text.toLowerCase().includes(word)) points = 10;
    else if (where.toLowerCase().includes(word)) points = 5;
    if (points === 0) return 0;
    sum += points;
  }
  return sum + 1 / (1 + title.length);
}

function search(query) {
  const words = query.toLowerCase().split(/\s+/).filter(w => w);
  if (words.length === 0) return [];
  return searchIndex.map(entry => [score(entry, words), entry]).filter(([points]) => points > 0)
    .sort((a, b) => b[0] - a[0]).slice(0, 30).map(([, entry]) => entry);
}

const field = document.getElementById("query"), list = document.getElementById("found");
let chosen = -1;

function show() {
  const found = search(field.value);
  list.replaceChildren(...found.map(([title, where, address, text]) => {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = address;
    for (const [kind, content] of [["b", title], ["span", where], ["small", text]]) {
      const part = document.createElement(kind);
      part.textContent = content;
      link.append(part, " ");
    }
    item.append(link);
    return item;
  }));
  if (found.length === 0 && field.value.trim()) {
    const item = document.createElement("li");
    item.textContent = "Nothing is called so.";
    list.append(item);
  }
  list.hidden = !field.value.trim();
  chosen = -1;
}

field.addEventListener("input", show);
field.addEventListener("keydown", event => {
  const links = [...list.querySelectorAll("a")];
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    chosen = Math.max(0, Math.min(links.length - 1, chosen + (event.key === "ArrowDown" ? 1 : -1)));
    links.forEach((link, i) => link.classList.toggle("chosen", i === chosen));
    links[chosen]?.scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter") {
    (links[chosen] ?? links[0])?.click();
  } else if (event.key === "Escape") {
    field.value = "";
    show();
    field.blur();
  }
});
document.addEventListener("keydown", event => {
  if (event.key === "/" && document.activeElement !== field && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    field.focus();
  }
});
document.addEventListener("click", event => {
  if (!event.target.closest("header")) list.hidden = true;
});
const asked = new URLSearchParams(location.search).get("q");
if (asked) {
  field.value = asked;
  show();
}
