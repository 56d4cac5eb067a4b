"""The documentation as one site of static pages that search themselves, without a server or a network.

    python3 .ci/site/build.py SYMBOLGRAPHS OUT

Guides, course and examples are the Markdown files of the repository; the reference is made of the compiler's symbol graphs,
by the topics of topics.txt; every page is searched in one index. A public symbol without a comment, a source file without
a topic, and a link that leads nowhere fail.
"""

import fnmatch
import glob
import html
import json
import os
import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
failures = []


# ── Markdown ────────────────────────────────────────────────────────────────────────────────────────────────────────

def slug(text):
    text = re.sub(r"[`*_]", "", text).lower()
    return re.sub(r"[^\w\- ]", "", text).strip().replace(" ", "-")


class Markdown:
    """The part of Markdown that this repository writes."""

    def __init__(self, link):
        self.link = link  # (target, is_image) → address, or None
        self.headings = []

    def inline(self, text):
        kept = []

        def keep(markup):
            kept.append(markup)
            return f"\0{len(kept) - 1}\0"

        def symbol(match):
            name = match[1]
            address = self.link("symbol:" + name, False)
            shown = html.escape(name.split("/")[-1])
            return keep(f'<a href="{address}"><code>{shown}</code></a>' if address else f"<code>{shown}</code>")

        def reference(match):
            address = self.link(match[3], match[1] == "!")
            label = self.inline(match[2])
            if match[1] == "!":
                return keep(f'<img src="{address}" alt="{html.escape(match[2])}">')
            return keep(f'<a href="{address}">{label}</a>' if address else label)

        text = re.sub(r"``([^`]+)``", symbol, text)
        text = re.sub(r"`([^`]+)`", lambda m: keep(f"<code>{html.escape(m[1])}</code>"), text)
        text = re.sub(r"<doc:([\w-]+)>", lambda m: keep(self.article(m[1])), text)
        text = re.sub(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)\)", reference, text)
        text = re.sub(r"<(https?://[^>]+)>", lambda m: keep(f'<a href="{m[1]}">{html.escape(m[1])}</a>'), text)
        text = html.escape(text, quote=False)
        text = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", text)
        text = re.sub(r"(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])", r"<em>\1</em>", text)
        text = re.sub(r"(?<!\w)_([^_\s][^_]*)_(?!\w)", r"<em>\1</em>", text)
        while "\0" in text:
            text = re.sub(r"\0(\d+)\0", lambda m: kept[int(m[1])], text)
        return text

    def article(self, name):
        address = self.link("doc:" + name, False)
        title = re.sub(r"(?<!^)(?=[A-Z])", " ", name).capitalize()
        return f'<a href="{address}">{title}</a>' if address else title

    def render(self, text):
        text = re.sub(r"<!--.*?-->\n?", "", text, flags=re.S)
        return self.blocks(text.split("\n"))

    def blocks(self, lines):
        out, i = [], 0
        while i < len(lines):
            line = lines[i]
            if not line.strip():
                i += 1
            elif fence := re.match(r"\s*(```+)\s*(\S*)", line):
                end = next((j for j in range(i + 1, len(lines)) if lines[j].strip() == fence[1]), len(lines))
                indent = len(line) - len(line.lstrip())
                code = "\n".join(l[indent:] if l[:indent].isspace() or not indent else l for l in lines[i + 1:end])
                out.append(f'<pre class="{html.escape(fence[2])}"><code>{html.escape(code)}</code></pre>')
                i = end + 1
            elif line.startswith("    "):
                end = i
                while end < len(lines) and (lines[end].startswith("    ") or not lines[end].strip()):
                    end += 1
                code = "\n".join(l[4:] for l in lines[i:end]).rstrip()
                out.append(f"<pre><code>{html.escape(code)}</code></pre>")
                i = end
            elif heading := re.match(r"(#{1,6}) (.*)", line):
                title, level = heading[2].strip(), len(heading[1])
                self.headings.append((level, re.sub(r"[`*]", "", title), slug(title)))
                out.append(f'<h{level} id="{slug(title)}">{self.inline(title)}</h{level}>')
                i += 1
            elif re.match(r"\s*\|", line) and i + 1 < len(lines) and re.match(r"\s*\|[\s:|-]+\|\s*$", lines[i + 1]):
                end = i
                while end < len(lines) and re.match(r"\s*\|", lines[end]):
                    end += 1
                out.append(self.table(lines[i:end]))
                i = end
            elif re.match(r"[-*+] |\d+\. ", line.lstrip()):
                end = self.list_end(lines, i)
                out.append(self.list(lines[i:end]))
                i = end
            elif line.startswith(">"):
                end = i
                while end < len(lines) and lines[end].startswith(">"):
                    end += 1
                out.append("<blockquote>" + self.blocks([l[1:].removeprefix(" ") for l in lines[i:end]]) + "</blockquote>")
                i = end
            elif re.match(r"<(details|/details|summary)", line):
                out.append(line)
                i += 1
            else:
                end = i + 1
                while end < len(lines) and lines[end].strip() and not re.match(
                    r"\s*```|#{1,6} |>|[-*+] |\d+\. |\|", lines[end]):
                    end += 1
                out.append(f"<p>{self.inline(chr(10).join(lines[i:end]))}</p>")
                i = end
        return "\n".join(out)

    def table(self, rows):
        def cells(row):
            row = row.strip().strip("|")
            return [c.replace(r"\|", "|").strip() for c in re.split(r"(?<!\\)\|", row)]

        head = "".join(f"<th>{self.inline(c)}</th>" for c in cells(rows[0]))
        body = "".join(
            "<tr>" + "".join(f"<td>{self.inline(c)}</td>" for c in cells(row)) + "</tr>" for row in rows[2:])
        head = f"<thead><tr>{head}</tr></thead>" if any(cells(rows[0])) else ""
        return f'<div class="wide"><table>{head}<tbody>{body}</tbody></table></div>'

    def list_end(self, lines, start):
        base = len(lines[start]) - len(lines[start].lstrip())
        i = start + 1
        while i < len(lines):
            line, indent = lines[i], len(lines[i]) - len(lines[i].lstrip())
            if line.strip():
                item = re.match(r"[-*+] |\d+\. ", line.lstrip()) and indent >= base
                lazy = lines[i - 1].strip() and not re.match(r"#{1,6} |```|\|", line)
                if not (item or indent > base or lazy):
                    break
            i += 1
        return i

    def list(self, lines):
        base = len(lines[0]) - len(lines[0].lstrip())
        ordered = lines[0].lstrip()[0].isdigit()
        items = []
        for line in lines:
            start = re.match(r"([-*+]|\d+\.) +", line[base:])
            if start and len(line) - len(line.lstrip()) == base:
                items.append((base + len(start[0]), [line[base + len(start[0]):]]))
            else:
                width = min(items[-1][0], len(line) - len(line.lstrip()))
                items[-1][1].append(line[width:])
        rendered = []
        for _, content in items:
            while content and not content[-1].strip():
                content.pop()
            inner = self.blocks(content)
            if inner.count("<p>") == 1 and inner.startswith("<p>"):
                inner = inner.replace("<p>", "", 1).replace("</p>", "", 1)
            rendered.append(f"<li>{inner}</li>")
        tag = "ol" if ordered else "ul"
        return f"<{tag}>" + "".join(rendered) + f"</{tag}>"


# ── the reference ───────────────────────────────────────────────────────────────────────────────────────────────────

def read_topics():
    sections, section = [], None
    for line in (HERE / "topics.txt").read_text().split("\n"):
        if line.startswith("== "):
            section = (line[3:], [])
            sections.append(section)
        elif line and not line.startswith("#"):
            title, patterns = line.split(": ", 1)
            section[1].append((title, patterns.split()))
    return sections


class Symbol:
    def __init__(self, graph, symbol):
        self.kind = symbol["kind"]["identifier"].removeprefix("swift.")
        self.path = symbol["pathComponents"]
        self.name = symbol["names"]["title"]
        self.module = graph["module"]["name"]
        self.declaration = "".join(f["spelling"] for f in symbol.get("declarationFragments", []))
        self.comment = "\n".join(line["text"] for line in symbol.get("docComment", {}).get("lines", []))
        uri = symbol.get("location", {}).get("uri", "")
        self.file = uri.split("/Sources/", 1)[-1] if "/Sources/" in uri else None
        self.line = symbol.get("location", {}).get("position", {}).get("line", 0)

    @property
    def base(self):
        return self.path[-1].split("(")[0]

    @property
    def anchor(self):
        return re.sub(r"[^\w.]", "-", ".".join([*self.path[:-1], self.base]))

    @property
    def summary(self):
        return re.sub(r"``([^`]*)``", r"\1", self.comment.split("\n\n")[0].replace("\n", " "))


TYPES = {"struct", "class", "protocol", "enum", "typealias", "associatedtype"}


def read_symbols(folder):
    symbols, seen = [], set()
    for path in sorted(glob.glob(f"{folder}/*.symbols.json")):
        if not os.path.basename(path).startswith("Adjoint"):
            continue
        graph = json.load(open(path))
        for raw in graph["symbols"]:
            key = raw["identifier"]["precise"]
            if key in seen or raw["names"]["title"].startswith("_"):
                continue
            seen.add(key)
            symbol = Symbol(graph, raw)
            if symbol.file is None:
                continue
            symbols.append(symbol)
            if not symbol.comment:
                failures.append(f"{symbol.file}: {'.'.join(symbol.path)} has no comment")
    return symbols


# ── the site ────────────────────────────────────────────────────────────────────────────────────────────────────────

GUIDES = [
    ("Begin", ["README.md", "Docs/HowTheTapeWorks.md", "Docs/BuildingModels.md", "Docs/ForPyTorchUsers.md",
               "Docs/Scripts.md", "Docs/Limitations.md", "Docs/Glossary.md"]),
    ("Verify", ["Docs/VerifyingGradients.md", "Docs/ClosedForms.md", "Docs/Conventions.md", "Docs/Messages.md"]),
    ("Study", ["Docs/StudyingAModel.md", "Docs/Backprop/README.md", "Docs/TapeFormats.md"]),
    ("Go further", ["Docs/Operations.md", "Docs/LinearAlgebra.md", "Docs/AddingAPrimitive.md", "Docs/FormulaLanguage.md",
                    "Docs/CompiledFunctions.md",
                    "Docs/LeavingTheProcess.md", "Docs/Performance.md", "Docs/BuildCost.md"]),
    ("The project", ["Docs/Architecture.md", "CONTRIBUTING.md", "Docs/Releases.md", "CHANGELOG.md"]),
]


def page_name(source):
    """The page of a Markdown file, from the site's root."""
    return {"README.md": "index.html"}.get(source, re.sub(r"[^\w-]+", "-", source.removesuffix(".md")).lower() + ".html")


def title_of(source):
    for line in (ROOT / source).read_text().split("\n"):
        if line.startswith("# "):
            return line[2:].replace("``", "").strip()
    return source


class Site:
    def __init__(self, graphs, out):
        self.out = pathlib.Path(out)
        self.index = []
        self.sections = read_topics()
        self.symbols = read_symbols(graphs)
        self.addresses = {}
        self.by_topic = {}
        for symbol in self.symbols:
            topic = next((title for _, topics in self.sections for title, patterns in topics
                          if any(fnmatch.fnmatch(symbol.file, p) for p in patterns)), None)
            if topic is None:
                failures.append(f"{symbol.file} has no topic in .ci/site/topics.txt")
                continue
            self.by_topic.setdefault(topic, []).append(symbol)
            address = f"reference-{slug(topic)}.html#{symbol.anchor}"
            self.addresses.setdefault("/".join([*symbol.path[:-1], symbol.base]), address)
            if symbol.kind in TYPES or len(symbol.path) == 1:
                self.addresses.setdefault(symbol.base, address)
        self.articles = {pathlib.Path(p).stem: str(pathlib.Path(p).relative_to(ROOT))
                         for p in sorted(glob.glob(str(ROOT / "Sources/**/*.docc/*.md"), recursive=True))
                         if pathlib.Path(p).stem not in ("Adjoint", "AdjointNN", "AdjointExplorer")}
        self.lessons = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "Docs/Backprop").glob("[0-9]*.md"))
        self.examples = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "Examples").glob("*/README.md"))
        self.pages = [p for _, group in GUIDES for p in group] + self.lessons + list(self.articles.values())
        self.pages += self.examples

    def link(self, source):
        """Resolves what a page of the repository links to."""
        def resolve(target, is_image):
            if target.startswith("symbol:"):
                name = re.sub(r"->.*|-[0-9a-z]{4,5}$", "", target[7:]).split("(")[0].removeprefix("/")
                for module in ("AdjointTensors/", "AdjointCore/", "Adjoint/"):
                    name = name.removeprefix(module)
                return self.addresses.get(name)
            if target.startswith("doc:"):
                return page_name(self.articles[target[4:]]) if target[4:] in self.articles else None
            if re.match(r"[a-z]+:|#", target):
                return target
            path, _, fragment = target.partition("#")
            file = os.path.normpath(os.path.join(os.path.dirname(source), path))
            if is_image:
                if not (ROOT / file).exists():
                    failures.append(f"{source}: the picture {target} is not there")
                    return target
                name = "images/" + os.path.basename(file)
                (self.out / "images").mkdir(exist_ok=True)
                shutil.copy(ROOT / file, self.out / name)
                return name
            if file == "Docs/README.md":
                return "index.html"
            if file in self.pages:
                return page_name(file) + ("#" + fragment if fragment else "")
            if not (ROOT / file).exists():
                failures.append(f"{source}: the link {target} leads nowhere")
            return None
        return resolve

    def navigation(self, current):
        def entry(address, title):
            mark = ' aria-current="page"' if address == current else ""
            return f'<li><a href="{address}"{mark}>{html.escape(title)}</a></li>'

        parts = []
        for title, sources in GUIDES:
            parts.append((title, [entry(page_name(s), title_of(s)) for s in sources]))
            if title == "Study":
                parts.append(("Course", [entry(page_name(s), title_of(s)) for s in self.lessons]))
        parts.append(("Uses", [entry(page_name(s), title_of(s)) for s in self.articles.values()]))
        parts.append(("Examples", [entry(page_name(s), title_of(s)) for s in self.examples]))
        for section, topics in self.sections:
            parts.append((f"Reference: {section}", [entry(f"reference-{slug(t)}.html", t) for t, _ in topics]))
        result = []
        for title, entries in parts:
            is_open = " open" if any("aria-current" in e for e in entries) or title == "Begin" else ""
            result.append(f"<details{is_open}><summary>{title}</summary><ul>{''.join(entries)}</ul></details>")
        return "".join(result)

    def write(self, name, title, body, headings=()):
        inner = "".join(f'<li><a href="#{a}">{html.escape(t)}</a></li>' for level, t, a in headings if level == 2)
        contents = f'<nav class="contents"><h2>On this page</h2><ul>{inner}</ul></nav>' if inner else ""
        (self.out / name).write_text(
            f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} · Adjoint</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<link rel="stylesheet" href="site.css"><script src="index.js" defer></script>'
            '<script src="search.js" defer></script></head><body>'
            '<header><a class="home" href="index.html">Adjoint</a>'
            '<input id="query" type="search" placeholder="Search (/)" aria-label="Search the documentation" '
            'autocomplete="off" spellcheck="false"><ol id="found" hidden></ol></header>'
            f'<div class="frame"><nav class="site" aria-label="Pages">{self.navigation(name)}</nav>'
            f"<main>{body}</main>{contents}</div></body></html>\n")

    def note(self, title, where, address, text="", words=""):
        self.index.append([title, where, address, text[:160], words])

    def write_page(self, source):
        text = (ROOT / source).read_text()
        markdown = Markdown(self.link(source))
        body = markdown.render(text)
        name, title = page_name(source), title_of(source)
        self.write(name, title, body, markdown.headings)
        first = next((p for p in text.split("\n\n") if p and not re.match(r"[#`|!<\s-]", p)), "").replace("\n", " ")
        self.note(title, "page", name, first)
        for level, heading, anchor in markdown.headings:
            if level in (2, 3):
                self.note(heading, title, f"{name}#{anchor}")
        if source == "Docs/Operations.md":
            self.note_operations(text, name)
        if source == "Docs/Glossary.md":
            for term, meaning in re.findall(r"^- \*\*([^*]+)\*\*:? (.*)", text, re.M):
                self.note(term, "glossary", name, meaning)

    def note_operations(self, text, name):
        """An operation is found by the names that others give it."""
        for row in re.findall(r"^\| (.*) \|$", text, re.M):
            cells = [c.strip().strip("`") for c in re.split(r"(?<!\\)\|", row)]
            if len(cells) >= 7 and cells[0] not in ("name", "---"):
                self.note(cells[0], "operation", name, cells[1], " ".join(cells[4:7]).replace("`", ""))

    def write_topic(self, section, topic):
        symbols = sorted(self.by_topic.get(topic, []), key=lambda s: (s.file.removesuffix(".swift"), s.line))
        name = f"reference-{slug(topic)}.html"
        markdown = Markdown(lambda target, _: self.link("README.md")(target, False)
                            if target.startswith(("symbol:", "doc:", "http")) else None)
        body = [f"<h1>{html.escape(topic)}</h1>"]
        headings = []
        types = [s for s in symbols if s.kind in TYPES and len(s.path) == 1]
        groups = [(".".join(t.path), t) for t in types]
        known = {title for title, _ in groups}
        for s in symbols:
            owner = ".".join(s.path[:-1]) if s.kind not in TYPES or len(s.path) > 1 else None
            root = s.path[0] if len(s.path) > 1 else None
            if root and root not in known:
                known.add(root)
                groups.append((root, None))
        free = [s for s in symbols if len(s.path) == 1 and s.kind not in TYPES]
        if free:
            body.append('<h2 id="functions">Functions</h2>')
            headings.append((2, "Functions", "functions"))
            body.append(self.overloads(markdown, free, topic, name))
        for title, symbol in groups:
            members = [s for s in symbols if len(s.path) > 1 and s.path[0] == title]
            anchor = symbol.anchor if symbol else f"on-{slug(title)}"
            headings.append((2, title, anchor))
            body.append(f'<h2 id="{anchor}"><code>{html.escape(title)}</code></h2>')
            if symbol:
                body.append(f'<pre class="swift"><code>{html.escape(symbol.declaration)}</code></pre>')
                body.append(markdown.render(symbol.comment))
                self.note(title, topic, f"{name}#{anchor}", symbol.summary)
            body.append(self.overloads(markdown, members, topic, name))
        self.write(name, topic, "\n".join(body), headings)
        self.note(topic, f"reference: {section}", name)

    def overloads(self, markdown, symbols, topic, page):
        """Declarations of one name together, each comment once."""
        groups = {}
        for s in symbols:
            groups.setdefault(s.anchor, []).append(s)
        out = []
        for anchor, group in groups.items():
            first = group[0]
            title = ".".join([*first.path[:-1], first.base])
            self.note(title, topic, f"{page}#{anchor}", first.summary)
            out.append(f'<section class="symbol" id="{anchor}"><h3><code>{html.escape(title)}</code></h3>')
            comments = {}
            for s in group:
                comments.setdefault(s.comment, []).append(s.declaration)
            for comment, declarations in comments.items():
                code = "\n".join(dict.fromkeys(declarations))
                out.append(f'<pre class="swift"><code>{html.escape(code)}</code></pre>{markdown.render(comment)}')
            out.append("</section>")
        return "\n".join(out)

    def write_all(self):
        for source in self.pages:
            self.write_page(source)
        for section, topics in self.sections:
            for topic, _ in topics:
                self.write_topic(section, topic)
        for file in ("site.css", "search.js"):
            shutil.copy(HERE / file, self.out / file)
        self.index.sort(key=lambda e: e[0].lower())
        (self.out / "index.js").write_text("const searchIndex = " + json.dumps(self.index, ensure_ascii=False) + ";\n")
        self.check_fragments()
        print(f"{len(list(self.out.glob('*.html')))} pages, {len(self.symbols)} public symbols, "
              f"{len(self.index)} entries to search, in {self.out}")

    def check_fragments(self):
        anchors = {p.name: set(re.findall(r' id="([^"]+)"', p.read_text())) for p in self.out.glob("*.html")}
        for page in self.out.glob("*.html"):
            for target, fragment in re.findall(r'href="([\w.-]*)#([^"]+)"', page.read_text()):
                if html.unescape(fragment) not in anchors.get(target or page.name, set()):
                    failures.append(f"{page.name}: {target}#{fragment} leads nowhere")


if __name__ == "__main__":
    graphs, out = sys.argv[1:]
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    Site(graphs, out).write_all()
    for failure in dict.fromkeys(failures):
        print(failure)
    sys.exit(1 if failures else 0)
