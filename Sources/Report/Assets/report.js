// What a mark says when it is pointed to, and the search of the report's pages. What it shows comes from articles, so it is only ever set as text.
"use strict";

(function () {
    const field = document.getElementById("q");
    const found = document.getElementById("found");
    const results = document.getElementById("results");
    const kinds = [["figures", "Figures"], ["stories", "Stories"], ["articles", "Articles"], ["clauses", "In the text"]];
    const limit = 30;

    // Without this a mark is a link all the same, and a small one.
    for (const mark of document.querySelectorAll(".chart .mark")) {
        const box = mark.querySelector(".shape").getBBox();
        const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
        title.textContent = mark.getAttribute("aria-label");
        const reach = document.createElementNS("http://www.w3.org/2000/svg", "circle");
        reach.setAttribute("class", "reach");
        reach.setAttribute("cx", box.x + box.width / 2);
        reach.setAttribute("cy", box.y + box.height / 2);
        reach.setAttribute("r", 13);
        mark.prepend(title, reach);
    }

    // `/` leads to the search from anywhere, and Escape out of it.
    document.addEventListener("keydown", function (event) {
        const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
        if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            field.focus();
            field.select();
        } else if (event.key === "Escape" && document.activeElement === field) {
            field.blur();
        }
    });

    if (!results) return;

    // Letters without their accents, in small.
    function plain(text) {
        return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    }

    const index = {};
    const data = typeof figurewatchIndex === "undefined" ? {} : figurewatchIndex;
    for (const [kind] of kinds) {
        index[kind] = (data[kind] || []).map(function (line) {
            return { name: line[0], path: line[1], detail: line[2], text: plain(line[0] + " " + line[2]), start: plain(line[0]) };
        });
    }

    function matches(lines, words) {
        const hits = lines.filter(function (line) {
            return words.every(function (word) { return line.text.includes(word); });
        });
        // Of equals those come first whose name begins with what was typed; the sort keeps the order of the index.
        const begin = words.join(" ");
        return hits.sort(function (a, b) { return b.start.startsWith(begin) - a.start.startsWith(begin); });
    }

    function show() {
        const words = plain(field.value).split(/\s+/).filter(Boolean);
        results.replaceChildren();
        if (words.length === 0) {
            found.textContent = "Type words of a figure's name, a source, a place, an article's title, or an id such as F12.";
            return;
        }
        let count = 0;
        for (const [kind, title] of kinds) {
            const hits = matches(index[kind], words);
            if (hits.length === 0) continue;
            count += hits.length;
            const heading = document.createElement("h2");
            heading.textContent = title + " (" + hits.length + ")";
            const list = document.createElement("ul");
            for (const hit of hits.slice(0, limit)) {
                const item = document.createElement("li");
                const link = document.createElement("a");
                link.setAttribute("href", hit.path);
                link.textContent = hit.name;
                const detail = document.createElement("span");
                detail.className = "detail";
                detail.textContent = hit.detail;
                item.append(link, detail);
                list.append(item);
            }
            results.append(heading, list);
            if (hits.length > limit) {
                const more = document.createElement("p");
                more.className = "more";
                more.textContent = (hits.length - limit) + " more. Another word leaves fewer.";
                results.append(more);
            }
        }
        found.textContent = count === 0 ? "Nothing has all of these words." : count + (count === 1 ? " result" : " results");
    }

    // The arrows lead from the field to the results, and back.
    document.addEventListener("keydown", function (event) {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        const links = Array.from(results.querySelectorAll("a"));
        const stops = [field].concat(links);
        const place = stops.indexOf(document.activeElement);
        if (place < 0) return;
        const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
        if (!next) return;
        event.preventDefault();
        next.focus();
    });

    field.form.addEventListener("submit", function (event) {
        event.preventDefault();
        const first = results.querySelector("a");
        if (first) first.focus();
    });
    let wait;
    field.addEventListener("input", function () {
        clearTimeout(wait);
        wait = setTimeout(show, 80);
    });
    field.value = new URLSearchParams(location.search).get("q") || "";
    show();
    if (location.search) field.focus();
})();
