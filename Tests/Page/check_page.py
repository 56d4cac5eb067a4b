#!/usr/bin/env python3
"""Drives headless Chromium through the pages that `explorer` wrote, and compares them with the tapes' own numbers.

    swift run -c release explorer --out pages
    python3 Tests/Page/check_page.py pages [axe.min.js]

Needs Chromium with its driver, and the package selenium. Exit status 0 if everything holds.
"""

import json
import math
import pathlib
import re
import shutil
import sys
import tempfile
import time
import xml.etree.ElementTree

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

failures = []


def check(condition, what):
    print(("ok    " if condition else "FAIL  ") + what)
    if not condition:
        failures.append(what)


def make_browser():
    options = Options()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    # Named here, so that nothing is looked for on the network.
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome")
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def resize(browser, width, height=900):
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def number(text):
    """A number as the page writes it."""
    return float(text.replace("−", "-"))


class Page:
    def __init__(self, browser, folder, name):
        self.browser = browser
        self.path = folder / f"{name}.html"
        self.tape = json.loads((folder / f"{name}.json").read_text())
        self.entries = self.tape["entries"]

    def open(self, address=""):
        self.browser.get("about:blank")
        start = time.monotonic()
        self.browser.get(self.path.as_uri() + address)
        return time.monotonic() - start

    def find(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.browser.execute_script("return document.querySelector(arguments[0]).innerText", selector)

    def press(self, *keys):
        for key in keys:
            self.browser.switch_to.active_element.send_keys(key)

    def address(self):
        time.sleep(0.25)
        return self.browser.execute_script("return location.hash")

    def errors(self):
        return [entry["message"] for entry in self.browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def near(a, b):
    if isinstance(b, str):  # "NaN" and the like
        return str(a).lower().startswith(b.lower()[:3])
    return math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-12)


def statistics_shown(page, title):
    """min, max, mean and norm of the first tensor below a heading, or its numbers if they are all shown."""
    script = """
      const heading = [...document.querySelectorAll('#panel h3, #panel h4')].find(h => h.innerText.toLowerCase().startsWith(arguments[0]));
      let node = heading;
      while (node && !(node.classList && node.classList.contains('tensor'))) node = node.nextElementSibling;
      if (!node) return null;
      const all = [...node.querySelectorAll('.cells td')].map(cell => cell.innerText);
      const told = Object.fromEntries([...node.querySelectorAll('.statistics div')].map(d => [d.children[0].innerText.trim(), d.children[1].innerText]));
      return { all, told };
    """
    return page.browser.execute_script(script, title)


def same_numbers(shown, tensor):
    scalars = [float(x) for x in tensor["scalars"]]
    if shown is None:
        return False
    if shown["all"] and len(shown["all"]) == len(scalars):
        return all(near(number(text), x) for text, x in zip(shown["all"], scalars))
    told = shown["told"]
    finite = [x for x in scalars if math.isfinite(x)]
    expected = {
        "min": min(finite), "max": max(finite), "mean": math.fsum(finite) / len(finite),
        "norm": math.sqrt(math.fsum(x * x for x in finite)),
    }
    # The mean of numbers that cancel is as exact as their size allows.
    slack = 1e-6 * max(abs(expected["min"]), abs(expected["max"]))
    return all(key in told and math.isclose(number(told[key]), x, rel_tol=1e-5, abs_tol=slack) for key, x in expected.items())


def check_steps(page):
    count = len(page.entries)
    page.open()
    page.press(Keys.HOME)
    seen = []
    for moment in range(2 * count):
        backward = moment >= count
        entry = page.entries[2 * count - 1 - moment if backward else moment]
        title = page.text("#panel .number")
        seen.append(title == f"#{entry['index']}")
        heading = "cotangent" if backward else "value" if entry["primitive"] else "a variable"
        tensor = entry["cotangent"] if backward else entry["value"]
        if tensor is not None:
            shown = statistics_shown(page, heading)
            if not same_numbers(shown, tensor):
                check(False, f"{page.path.name}: {heading} of entry {entry['index']} is {shown}")
        elif "none" not in page.text("#panel"):
            check(False, f"{page.path.name}: entry {entry['index']} should have no cotangent")
        if moment < 2 * count - 1:
            page.press(Keys.ARROW_RIGHT)
    check(all(seen), f"{page.path.name}: → steps through all {2 * count} steps with the tape's numbers")
    check(page.address() == "#entry=0&phase=backward", "the address holds the last place")
    for _ in range(2 * count - 1):
        page.press(Keys.ARROW_LEFT)
    check(page.address() == "#entry=0&phase=forward", "← leads back to the first step")
    page.press(Keys.END)
    check(page.text("#step").startswith("backward"), "End goes to the last step")
    page.open(f"#entry={count - 1}&phase=backward")
    check(page.text("#panel .number") == f"#{count - 1}" and page.text("#step").startswith("backward"), "an address opens its place")
    page.press(" ")
    time.sleep(2.2)
    page.press(" ")
    check(page.text("#panel .number") != f"#{count - 1}", "space plays")


def check_contributions(page):
    """The sum at every entry with several uses is shown before and after."""
    for entry in page.entries:
        for part in entry["contributions"]:
            page.open(f"#entry={entry['index']}&phase=backward")
            shown = statistics_shown(page, f"to operand {part['position']}")
            if not same_numbers(shown, part["value"]):
                check(False, f"contribution of {entry['index']} to {part['entry']} is {shown}")
    check(True, f"{page.path.name}: contributions compared")
    several = [e for e in page.entries if sum(p["entry"] == e["index"] for o in page.entries for p in o["contributions"]) > 1]
    check(bool(several), f"{page.path.name}: a value with several uses is among them")
    source = next(o for o in page.entries if any(p["entry"] == several[0]["index"] for p in o["contributions"]))
    page.open(f"#entry={source['index']}&phase=backward")
    check("before" in page.text("#panel .sum").lower() and "after" in page.text("#panel .sum").lower(), "accumulation shows before and after")


def check_search(page):
    named = next(e for e in page.entries if e["name"] and e["primitive"])
    page.open()
    page.press("/")
    page.press(named["name"], Keys.ENTER)
    check(page.text("#panel .number") == f"#{named['index']}", f"a search finds {named['name']}")


def check_quiz(page):
    entry = next(e for e in reversed(page.entries) if e["cotangent"] and e["primitive"] and e["index"] < page.tape["output"])
    page.open(f"#entry={entry['index']}&phase=backward")
    page.press("q")
    shown = page.text("#panel")
    check("hidden for the quiz" in shown and "contribution" not in shown, "the quiz hides the cotangents")
    answer = max(map(float, entry["cotangent"]["scalars"]), key=abs)
    for typed, expected in [(repr(answer * 1.7 + 1), "Not yet"), (repr(-answer), "sign"), ("x", "Type a number"), (f"{answer:.4g}", "Right")]:
        field = page.find("#quiz-answer")
        field.clear()
        field.send_keys(typed, Keys.ENTER)
        check(expected in page.text("#quiz-verdict"), f"the quiz answers “{expected}” to {typed}")


ARITHMETIC = """
  // A formula with numbers as an expression that Python reads; null where it is not about single numbers.
  const names = { log: 'math.log', tanh: 'math.tanh', sin: 'math.sin', cos: 'math.cos', erf: 'math.erf', exp: 'math.exp',
    sigmoid: 'sigmoid', sign: 'sign', max: 'max', 'Φ': 'normal', 'φ': 'density', e: 'math.e', 'π': 'math.pi' };
  const read = node => {
    const parts = () => [...node.children].map(read);
    switch (node.localName) {
      case 'mn': return '(' + node.textContent.replace('−', '-').replace('inf', 'math.inf') + ')';
      case 'mi': return node.textContent in names ? names[node.textContent] : node.textContent;
      case 'mo': return { '·': '*', '⊙': '*', '−': '-', '≈': '=' }[node.textContent] || node.textContent;
      case 'mspace': return ' ';
      case 'mfrac': return '((' + parts()[0] + ')/(' + parts()[1] + '))' + (node.children.length === 2 ? '' : 'broken');
      case 'msqrt': return 'math.sqrt(' + parts().join('') + ')';
      case 'msup': return '(' + parts()[0] + '**(' + parts()[1] + '))' + (node.children.length === 2 ? '' : 'broken');
      case 'mtext': return ' # ' + node.textContent;
      default: {
        const all = [...node.children].filter(c => c.localName !== 'mspace'), first = all[0];
        if (first && first.localName === 'mo' && first.textContent === '[') return 'float(' + all.slice(1, -1).map(read).join('').replaceAll('=', '≡') + ')';
        if (first && first.localName === 'mo' && first.textContent === '|') return 'abs(' + all.slice(1, -1).map(read).join('') + ')';
        if (first && first.localName === 'mi' && /^(log|tanh|sin|cos|erf|exp|sigmoid|sign|max|Φ|φ)$/.test(first.textContent)) return read(first) + '(' + all.slice(1).map(read).join('') + ')';
        return parts().join('');
      }
    }
  };
  return [...document.querySelectorAll('#panel .formula')].map(box => {
    const numbers = box.children[1];
    if (!numbers || box.children.length !== 2) return null;
    if (numbers.querySelector('mtable')) return { table: numbers.textContent };
    const [a, b] = [...box.children].map(c => c.getBoundingClientRect());
    return { text: read(numbers), gap: b.top - a.bottom };
  });
"""


def evaluate(text):
    """What a formula with numbers comes to: the side right of its sign, with a later clause for a letter of the first."""
    known = {
        "math": math, "sigmoid": lambda x: 1 / (1 + math.exp(-x)), "sign": lambda x: (x > 0) - (x < 0),
        "normal": lambda x: math.erfc(-x / math.sqrt(2)) / 2, "density": lambda x: math.exp(-x * x / 2) / math.sqrt(2 * math.pi),
    }
    depth, clauses = 0, [""]
    for letter in text.split("#")[0]:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            clauses.append("")
        else:
            clauses[-1] += letter
    for clause in clauses[1:]:
        name, value = clause.split("=")
        known[name.strip()] = eval(value.replace("≡", "=="), known)
    return eval(clauses[0].split("=")[-1].replace("≡", "=="), known)


def check_formulas(page):
    compared = 0
    for backward in [False, True]:
        for entry in page.entries:
            page.open(f"#entry={entry['index']}&phase={'backward' if backward else 'forward'}")
            shown = page.browser.execute_script(ARITHMETIC)
            if not entry["primitive"] or (backward and entry["cotangent"] is None):
                continue
            parts = {p["position"]: p["value"]["scalars"] for p in entry["contributions"]}
            wanted = [parts.get(k) for k in sorted(parts)] if backward else []
            wanted = (wanted if len(shown) > len(wanted) else []) + [entry["value"]["scalars"]]
            if len(shown) != len(wanted):
                continue
            for formula, scalars in zip(shown, wanted):
                if not formula or not formula.get("text") or len(scalars) != 1 or "Σ" in formula["text"] or "n" == formula["text"][-1:]:
                    continue
                try:
                    value = evaluate(formula["text"])
                except Exception as error:
                    check(False, f"#{entry['index']} {entry['primitive']}: {formula['text']}: {error}")
                    continue
                compared += 1
                if not math.isclose(value, float(scalars[0]), rel_tol=5e-3, abs_tol=1e-3):
                    check(False, f"#{entry['index']} {entry['primitive']}: {formula['text']} is {value}, not {scalars[0]}")
                if formula["gap"] < 6:
                    check(False, f"#{entry['index']} {entry['primitive']}: formula and numbers are {formula['gap']} pixels apart")
    check(compared > 60, f"{page.path.name}: {compared} formulas with numbers come to the tape's numbers")
    roots = next(e["index"] for e in page.entries if e["primitive"] == "norm")
    page.open(f"#entry={roots}&phase=forward")
    inside = page.browser.execute_script("return [...document.querySelectorAll('#panel msqrt')].map(r => r.textContent)")
    # Once: numbers in its formula would say that every order is 2.
    check(len(inside) == 1 and "Σ" in inside[0], f"the root of a norm covers the sum {inside}")
    for primitive, sign in [("multiply", "⊙"), ("matmul", None)]:
        entry = next(e for e in page.entries if e["primitive"] == primitive and e["value"]["shape"] == [2, 2])
        page.open(f"#entry={entry['index']}&phase=forward")
        text = page.browser.execute_script("return document.querySelectorAll('#panel math')[1].textContent")
        check(("⊙" in text or "·" in text) == (sign is not None), f"{primitive} of matrices reads {text}")


def check_samples(page):
    """Run again by the formulas of the cards, every sample of the registries comes to the tape's numbers."""
    page.open("#entry=5&phase=forward")
    page.find("#recompute").click()
    told = page.text("#recomputed, .obstacle")
    worst = re.search(r"within ([^ ]+) of the tape", told)
    check(worst is not None and float(worst.group(1)) <= 1e-12, f"{page.path.name}: {told}")


def check_what_if(page):
    """A changed number changes everything after it, backward too, beside finite differences; and the way back."""
    x = next(e for e in page.entries if e["name"] == "x")
    page.open(f"#entry={x['index']}&phase=backward")
    def shown():
        rows = page.browser.find_elements(By.CSS_SELECTOR, "#panel .differences tbody tr")
        return [[number(c.get_attribute("textContent")) for c in row.find_elements(By.TAG_NAME, "td")[1:3]] for row in rows]
    def compare():
        # A browser tells of what was opened a moment later.
        page.find("#panel .differences summary").click()
        WebDriverWait(page.browser, 20).until(lambda _: shown())
    compare()
    before = shown()
    check(len(before) == 3 and all(near(g, float(s)) for (g, _), s in zip(before, x["cotangent"]["scalars"])), "before anything is edited the gradient is the tape's")
    field = page.find("#panel .edit[data-place='1']")
    field.click()
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("2.75", Keys.ENTER)
    after = shown()
    check(len(after) == len(before) and after != before, f"an edited number moves the gradient: {after}")
    check(all(math.isclose(g, d, rel_tol=1e-6, abs_tol=1e-8) for g, d in after), f"beside it stand finite differences: {after}")
    check("What if" in page.text("#panel") and "Δ" in page.text("#panel"), "what was changed is told")
    marked = page.browser.execute_script("return document.querySelectorAll('.node.changed').length")
    check(marked >= 5, f"what changed is marked in the graph ({marked} nodes)")
    address = page.address()
    check("set=" in address, f"the address holds the change: {address}")
    page.open(address)
    compare()
    check(shown() == after, "and brings it back")
    page.find("#reset").click()
    check(shown() == before and "set=" not in page.address(), "reset brings the tape's own numbers back")
    field = page.find("#panel .edit[data-place='0']")
    field.send_keys(Keys.ARROW_UP)
    check(shown() != before, "↑ changes a number")
    page.find("#reset").click()
    ActionChains(page.browser).click_and_hold(page.find("#panel .edit[data-place='0']")).move_by_offset(40, 0).move_by_offset(20, 0).release().perform()
    check(shown() != before, "dragging changes a number")
    # An address that asks for what is not there changes nothing.
    page.open("#entry=0&phase=forward&set=99:0:1,0:99:1,0:0:x,2.7:0:1")
    check(not page.browser.find_elements(By.ID, "reset"), "an address that asks for numbers that are not there changes nothing")
    check(not page.errors(), "what-if: no console message")


def check_obstacle(page, primitive):
    page.open("#entry=0&phase=forward")
    told = page.text("#panel .obstacle")
    check(primitive in told, f"{page.path.name}: the entry that stops a run is named: {told}")


def check_unequal(page):
    """Two tapes of different length are stepped through, whichever is at hand."""
    count = len(page.entries)
    page.open()
    seen = []
    for moment in range(2 * count):
        seen.append(page.text("#panel .number") == f"#{2 * count - 1 - moment if moment >= count else moment}")
        page.press(Keys.ARROW_RIGHT)
    check(all(seen), f"{page.path.name}: steps through all {2 * count} steps")
    page.open(f"#entry={count - 1}&phase=forward")
    text = page.text("#panel")
    check(f"no entry #{count - 1} here" in text and "nothing has arrived" not in text, "an entry that only one tape has is told as such")
    errors = page.errors()
    check(not errors, f"{page.path.name}: no console message {errors}")


def check_infinite(page):
    """Where the answer is not finite, no number is right."""
    asked = set()
    for entry in page.entries:
        if entry["cotangent"] is None:
            continue
        scalars = [float(x) for x in entry["cotangent"]["scalars"]]
        answer = max(scalars, key=lambda x: -1 if math.isnan(x) else abs(x))
        page.open(f"#entry={entry['index']}&phase=backward")
        page.press("q")
        right = "nan" if math.isnan(answer) else ("−" if answer < 0 else "") + "∞" if math.isinf(answer) else f"{answer:.4g}"
        wrong = ["1", "inf" if right != "∞" else "-inf"] if not math.isfinite(answer) else ["inf", "nan"] + (["1e-13"] if answer == 0 else [])
        asked.add(right if not math.isfinite(answer) else "finite")
        for typed, expected in [(w, "Not yet") for w in wrong] + [(right, "Right")]:
            field = page.find("#quiz-answer")
            field.clear()
            field.send_keys(typed, Keys.ENTER)
            if expected not in page.text("#quiz-verdict"):
                check(False, f"{page.path.name} #{entry['index']}: {typed} for {answer}: {page.text('#quiz-verdict')}")
    check({"∞", "−∞", "finite"} <= asked, f"{page.path.name}: the quiz knows what is not finite ({sorted(asked)})")


def check_kinks(page):
    for entry in page.entries:
        if entry["primitive"] not in ("relu", "wrongRelu"):
            continue
        page.open(f"#entry={entry['index']}&phase=forward")
        text = page.text("#panel .check")
        if entry["primitive"] == "relu":
            check("at a kink" in text and "error" not in text, f"the badge at a kink says so: {text}")
        else:
            error, bar = [number(x) for x in re.fullmatch(r".*error ([^ ,]+), bar ([^ ,]+)", text).groups()]
            check("disagrees" in text and error > 0.5 and bar < 1e-6, f"a wrong rule beside a kink is told with the numbers that decide: {text}")


def check_keys(page):
    entry = next(e for e in reversed(page.entries) if e["cotangent"] and e["primitive"])
    page.open(f"#entry={entry['index']}&phase=backward")
    page.press("q")
    page.press("1", Keys.ENTER, Keys.ARROW_RIGHT)
    check(page.text("#panel .number") == f"#{entry['index'] - 1}", "in the quiz → steps on after an answer")
    focused = page.browser.execute_script("return document.activeElement.id")
    check(focused == "quiz-answer", f"and the next answer has the focus ({focused})")
    page.open(f"#entry={entry['index']}&phase=forward")
    told = page.browser.execute_script("return document.querySelector('#step').textContent")
    check("value " in told, f"a step is told with its number: {told}")


def check_labels(page):
    """Nothing in the graph is written smaller than nine pixels, near or far."""
    script = """
      return [...document.querySelectorAll('#graph text')].filter(t => t.textContent && getComputedStyle(t).display !== 'none').map(t =>
        parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a);
    """
    for scale in ["as it opens", "fit", "far"]:
        if scale == "fit":
            page.browser.execute_script("document.querySelector('#fit').click()")
        if scale == "far":
            page.browser.execute_script("for (let i = 0; i < 6; i++) document.querySelector('#zoom-out').click()")
        sizes = page.browser.execute_script(script)
        if min(sizes, default=9) < 8.95:
            check(False, f"{page.path.name}, {scale}: a label of {min(sizes):.1f} pixels")


def set_scheme(browser, scheme, media=""):
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]})


def check_widths(page):
    """At the width of a phone, a tablet and a screen, light and dark: it fits, is legible, and the numbers are in sight."""
    for width in [360, 768, 1440]:
        for scheme in ["light", "dark"]:
            set_scheme(page.browser, scheme)
            resize(page.browser, width, 740 if width == 360 else 900)
            page.open(f"#entry={page.tape['output']}&phase=backward")
            wide = page.browser.execute_script("return document.documentElement.scrollWidth")
            top = page.browser.execute_script("return document.querySelector('#panel h3').getBoundingClientRect().top")
            theme = page.browser.execute_script("return document.documentElement.dataset.theme")
            check(wide <= width and theme == scheme and (width == 768 or top < 330), f"{page.path.name}: {width} pixels, {scheme}: wide {wide}, the numbers {top:.0f} from the top")
            check_labels(page)
            if width == 360:
                order = page.browser.execute_script("return document.querySelector('#panel').getBoundingClientRect().top < document.querySelector('#stage').getBoundingClientRect().top")
                check(order, "on a phone the numbers stand before the graph")
    set_scheme(page.browser, "light")
    resize(page.browser, 1440)


def check_axe(pages, script):
    """axe-core finds nothing, in light and dark."""
    views = [
        ("small", "#entry=8&phase=backward", ""), ("small", "#entry=0&phase=forward", "document.querySelector('#show-table').click()"),
        ("small", "#entry=6&phase=backward&quiz=3", ""), ("rules", "#entry=3&phase=backward", ""),
        ("infinite", "#entry=0&phase=backward&set=0:1:2.75", "document.querySelector('#help').click()"), ("digits", "#entry=0&phase=backward", ""),
    ]
    run = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then(r => done(r.violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 90)}`)))"
    browser = pages["small"].browser
    for scheme in ["light", "dark"]:
        set_scheme(browser, scheme)
        for name, address, action in views:
            pages[name].open(address)
            browser.execute_script(action + ";" + script)
            found = browser.execute_async_script(run)
            check(not found, f"axe-core, {name}.html{address}, {scheme}: {found}")
    # It does find what is wrong.
    browser.execute_script("document.querySelector('main').append(document.createElement('img'))")
    check(any("image-alt" in v for v in browser.execute_async_script(run)), "axe-core finds an image without a text")
    set_scheme(browser, "light")


def check_saving(page):
    """The graph as SVG and PNG, and the tape as JSON, by button."""
    folder = pathlib.Path(tempfile.mkdtemp())
    page.browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    page.open("#entry=8&phase=backward")
    for name in ["svg", "png", "json"]:
        page.browser.execute_script(f"document.querySelector('#save-{name}').click()")
        for _ in range(100):
            if list(folder.glob(f"*.{name}")):
                break
            time.sleep(0.05)
    time.sleep(0.2)
    files = {path.suffix: path for path in folder.iterdir()}
    picture = xml.etree.ElementTree.parse(files[".svg"]).getroot()
    words = "".join(picture.itertext())
    check("multiply" in words and "−1.38" in words and "class" in files[".svg"].read_text(), "the graph is saved as SVG, with its numbers")
    check(files[".png"].read_bytes()[:8] == b"\x89PNG\r\n\x1a\n", "and as PNG")
    check(json.loads(files[".json"].read_text()) == page.tape, "and the tape as JSON, as the library writes it")
    shutil.rmtree(folder)


def check_marks(page):
    """NaN and infinity are marked, with a way to where they come from; a step is taken apart."""
    page.open(f"#entry={page.tape['output']}&phase=forward")
    first = next(e["index"] for e in page.entries if any(not math.isfinite(float(x)) for x in e["value"]["scalars"]))
    page.find("#first-odd").click()
    check(page.text("#panel .number") == f"#{first}", f"a button goes to the first entry that is not finite, #{first}")
    marked = page.browser.execute_script("return document.querySelectorAll('.node.odd').length")
    check(marked >= 4, f"{marked} nodes are marked")
    constants = page.browser.execute_script("return document.querySelectorAll('.node.constant').length")
    wanted = sum("constant" in o for e in page.entries for o in e["operands"])
    check(constants == wanted, f"{constants} of {wanted} constants are drawn")
    several = next(e for e in reversed(page.entries[:-1]) if len(e["contributions"]) > 1)
    page.open(f"#entry={several['index'] + 1}&phase=backward")
    page.press("c")
    told = []
    for _ in several["contributions"]:
        page.press(Keys.ARROW_RIGHT)
        told.append((page.text("#panel .number"), page.browser.execute_script("return document.querySelector('#step').textContent")))
    check([n for n, _ in told] == [f"#{several['index']}"] * len(told) and all(f"contribution {k + 1} of" in t for k, (_, t) in enumerate(told)),
        f"step by step through the contributions: {[t[-40:] for _, t in told]}")


def check_quiz_course(page):
    """Questions forward and backward, the next by key, a score, and the same order for the same seed."""
    def order():
        page.open("#entry=3&phase=forward&quiz=7")
        seen = []
        for _ in range(5):
            page.browser.execute_script("document.querySelector('#quiz-next').click()")
            seen.append((page.text("#panel .number"), page.text("#panel .chip.phase")))
        return seen
    first = order()
    check(first == order() and len(set(first)) == 5, f"a seed gives the same questions: {first}")
    check({p for _, p in first} == {"forward", "backward"}, "forward and backward")
    page.open("#entry=6&phase=forward&quiz=7")
    page.press("q", "q")
    value = page.entries[6]["value"]["scalars"]
    answer = max(value, key=abs)
    shown = page.text("#panel")
    check("hidden for the quiz" in shown and f"{answer:g}" not in shown, "a value is hidden while it is asked for")
    page.press(f"{answer:.4g}", Keys.ENTER)
    check("Right" in page.text("#quiz-verdict") and "1 of 1" in page.text("#panel .score"), "and scored")
    before = page.address()
    page.press(Keys.ENTER)
    check(page.address() != before and page.browser.execute_script("return document.activeElement.id") == "quiz-answer", "Enter brings the next question, with the focus in its answer")


def check_model(page):
    """A model's layers are the scopes, and all of it runs again."""
    page.open(f"#entry={page.tape['output']}&phase=forward")
    labels = page.browser.execute_script("return [...document.querySelectorAll('.box-label, .node.group .what')].map(t => t.textContent.slice(2))")
    check({"attentionNorm", "attention", "feedForward"} <= set(labels), f"{page.path.name}: a model stands in its layers {labels}")
    check(page.tape["scopes"] == [], "which are the page's own scopes")
    page.find("#recompute").click()
    told = page.text("#recomputed, .obstacle")
    check("within" in told and "Farther" not in told, f"{page.path.name}: {told}")


def check_images(page):
    entry = next(e for e in page.entries if any("constant" in o for o in e["operands"]))
    page.open(f"#entry={entry['index']}&phase=forward")
    label = page.browser.execute_script("return document.querySelector('#panel canvas.images').getAttribute('aria-label')")
    check("images of 8 by 8 pixels" in label, f"an input that is images is shown as images: {label}")


def check_frames(page):
    """In a frame of a slide both the numbers and the graph are in sight; printed, the buttons are gone."""
    resize(page.browser, 800, 500)
    page.open("#entry=8&phase=backward&embed=1")
    boxes = page.browser.execute_script("return ['#panel', '#stage', '#timeline'].map(s => { const b = document.querySelector(s).getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; })")
    (_, _, right, bottom), (_, _, middle, _), (_, top, _, low) = boxes
    check(right <= 800 and bottom <= top + 1 and middle <= boxes[0][0] + 1 and low <= 500, f"embedded, everything stands side by side: {boxes}")
    resize(page.browser, 1000)
    set_scheme(page.browser, "dark", "print")
    page.open("#entry=8&phase=backward")
    hidden = page.browser.execute_script("return ['#timeline', '#quiz', '.tools', '#search'].every(s => !document.querySelector(s).getClientRects().length)")
    paper = page.browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    check(hidden and paper == "rgb(255, 255, 255)", f"printed, there are no buttons, and the paper is white ({paper})")
    set_scheme(page.browser, "light")
    resize(page.browser, 1440)


def check_layout(page, width):
    resize(page.browser, width)
    for view in ["graph", "table"]:
        page.open(f"#entry={page.tape['output']}&phase=backward")
        page.find(f"#show-{view}").click()
        wide = page.browser.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
        check(wide[0] <= wide[1], f"{page.path.name}: the {view} fits {width} pixels ({wide[0]})")
    resize(page.browser, 1440)


def check_table(page):
    page.open()
    page.press("t")
    rows = len(page.browser.find_elements(By.CSS_SELECTOR, "#table-view tbody tr"))
    check(rows == len(page.entries), f"the table has a row for each of the {rows} entries")


def check_hostile(page):
    page.open()
    title = page.browser.title
    check("taken" not in title.replace("document.title='taken'", ""), "a name does not run as a script")
    foreign = page.browser.execute_script("return [document.images.length, document.scripts.length]")
    check(foreign == [0, 2], f"names add no element ({foreign})")
    page.open("#entry=4&phase=forward")
    check("… (10000 characters)" in page.text("#panel .name"), "a name of 10 000 characters is clipped, and says so")
    page.open("#entry=0&phase=forward")
    check("</script><script>" in page.text("#panel .name"), "markup in a name is shown as text")
    check("nan" in page.text("#panel") and "inf" in page.text("#panel"), "numbers that are not finite are shown")


def seconds_spent(browser):
    """What scripts, styles and layout have taken of a processor's time."""
    metrics = {m["name"]: m["value"] for m in browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}
    return metrics["ScriptDuration"] + metrics["LayoutDuration"] + metrics["RecalcStyleDuration"]


STEPS = """
  return Array.from({ length: arguments[0] }, () => {
    const start = performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    document.querySelector('#panel').getBoundingClientRect();
    return performance.now() - start;
  });
"""


def check_long(page):
    page.browser.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    seconds = page.open()
    size = page.path.stat().st_size
    count = len(page.entries)
    check(size < 3_000_000, f"{page.path.name}: {size / 1e6:.2f} MB")
    print(f"      ready in {seconds:.2f} s, {len(page.browser.find_elements(By.CSS_SELECTOR, '.node'))} nodes visible")
    for phase, first in [("forward", 0), ("backward", count - 1)]:
        page.open(f"#entry={first}&phase={phase}")
        spent = seconds_spent(page.browser)
        wall = sum(page.browser.execute_script(STEPS, 10)) / 10
        step = (seconds_spent(page.browser) - spent) * 100
        check(page.text("#panel .number") == f"#{10 if phase == 'forward' else first - 10}", f"{page.path.name}: steps {phase}")
        check(count > 1100 or step < 50, f"{page.path.name}: a step {phase} takes {step:.0f} ms ({wall:.0f} ms with all that runs beside it)")
    page.press("/")
    page.press(str(count // 2), Keys.ENTER)
    check(page.text("#panel .number") == f"#{count // 2}", f"{page.path.name}: a search finds an entry within closed groups")
    visible = page.browser.execute_script("return document.querySelector('.node.now.entry') !== null")
    check(visible, f"{page.path.name}: and opens them")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    browser = make_browser()
    try:
        resize(browser, 1440)
        pages = {path.stem: Page(browser, folder, path.stem) for path in sorted(folder.glob("*.html"))}
        for name in ["digits", "small", "rules"]:
            if name != "rules":
                check_steps(pages[name])
            check_layout(pages[name], 360)
            check_layout(pages[name], 1440)
        check_contributions(pages["small"])
        check_search(pages["digits"])
        check_quiz(pages["digits"])
        check_quiz(pages["small"])
        check_table(pages["digits"])
        pages["rules"].open("#entry=3&phase=backward")
        check("rule disagrees" in pages["rules"].text("#panel .check"), "the wrong rule has a badge that says so")
        check(len(browser.find_elements(By.CSS_SELECTOR, "#panel .pair")) > 0, "two tapes stand side by side")
        check_formulas(pages["formulas"])
        check_samples(pages["samples"])
        check_what_if(pages["small"])
        check_obstacle(pages["words"], "in words")
        check_widths(pages["small"])
        check_widths(pages["digits"])
        check_saving(pages["small"])
        check_marks(pages["infinite"])
        check_quiz_course(pages["small"])
        check_frames(pages["small"])
        check_images(pages["digits"])
        check_model(pages["transformer"])
        if len(sys.argv) > 2:
            check_axe(pages, pathlib.Path(sys.argv[2]).read_text())
        check_unequal(pages["unequal"])
        check_infinite(pages["infinite"])
        check_kinks(pages["kinks"])
        check_keys(pages["small"])
        check_hostile(pages["hostile"])
        for name in pages:
            if name.startswith("long"):
                check_long(pages[name])
        errors = pages["digits"].errors()
        check(not errors, f"no console message {errors}")
        source = (folder / "digits.html").read_text()
        check(not re.search(r'(src|href)="?https?:', source), "the page names no other file")
    finally:
        browser.quit()
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
