extension PageAssets {
  /// The page without its parts.
  static let markup = #"""
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
    <title>{{title}}</title>
    <style>
    {{style}}
    </style>
    </head>
    <body>
    <a class="skip" href="#panel">Skip to the entry</a>
    <header class="top">
      <div class="heading">
        <h1 id="title"></h1>
        <p id="facts"></p>
      </div>
      <form id="search" role="search">
        <input id="query" type="text" placeholder="Find an entry" aria-label="Find an entry by number, primitive, name or scope"
          autocomplete="off" spellcheck="false" role="combobox" aria-controls="results" aria-expanded="false">
        <kbd aria-hidden="true">/</kbd>
        <ul id="results" role="listbox" aria-label="Entries found" hidden></ul>
      </form>
      <div class="switch" role="group" aria-label="View">
        <button id="show-graph" aria-pressed="true">Graph</button>
        <button id="show-table" aria-pressed="false">Table</button>
      </div>
      <button id="first-odd" hidden></button>
      <button id="quiz" aria-pressed="false" title="Hide the cotangents and be asked (Q)">Quiz</button>
      <button id="save-json" class="quiet" title="The tape's numbers, in the format adjoint-tape">JSON</button>
      <button id="theme" class="quiet" title="Light or dark (L)">Light / dark</button>
      <button id="help" class="quiet" title="Keys and signs (?)">Help</button>
    </header>
    <main>
      <section id="stage" aria-label="The program">
        <div id="graph-view">
          <svg id="graph" role="group" aria-label="Graph of the entries. The table has the same content."></svg>
          <div class="tools">
            <button id="zoom-in" aria-label="Zoom in" title="Zoom in (+)">+</button>
            <button id="zoom-out" aria-label="Zoom out" title="Zoom out (−)">−</button>
            <button id="fit" title="Show everything (0)">Fit</button>
            <button id="open-all" title="Open every scope that fits">Open</button>
            <button id="close-all" title="Close every scope">Close</button>
            <button id="save-svg" title="The graph as it is shown, as SVG">SVG</button>
            <button id="save-png" title="The graph as it is shown, as PNG">PNG</button>
          </div>
          <details id="legend">
            <summary>Colours and signs</summary>
            <dl>
              <dt><span class="swatch now"></span></dt><dd>the entry at hand</dd>
              <dt><span class="swatch reached"></span></dt><dd>a cotangent has arrived: ∂</dd>
              <dt><span class="swatch constant"></span></dt><dd>a constant, which takes part and gets no cotangent</dd>
              <dt><span class="swatch none"></span></dt><dd>∅ no cotangent arrives</dd>
              <dt><span class="swatch odd"></span></dt><dd>NaN or ∞ in it</dd>
              <dt><span class="swatch changed"></span></dt><dd>Δ changed by what you edited</dd>
              <dt>▲ ≈0</dt><dd>exploding: above 10⁴ times the seed; vanishing: below 10⁻⁸ of the largest</dd>
              <dt><span class="swatch scale"></span></dt><dd>numbers of a tensor, from the negative to the positive, beside its largest</dd>
            </dl>
          </details>
        </div>
        <div id="table-view" hidden></div>
      </section>
      <section id="panel" tabindex="-1" aria-label="The entry at hand"></section>
    </main>
    <footer id="timeline">
      <div class="transport" role="group" aria-label="Steps">
        <button id="first" aria-label="To the first step" title="First step (Home)"><svg class="icon" viewBox="0 0 12 12" aria-hidden="true"><path d="M1 1h2v10H1zM11 1v10L3.5 6z"/></svg></button>
        <button id="previous" aria-label="One step back" title="One step back (←)"><svg class="icon" viewBox="0 0 12 12" aria-hidden="true"><path d="M10 1v10L2 6z"/></svg></button>
        <button id="play" aria-label="Play" title="Play (space)"><span>Play</span></button>
        <button id="next" aria-label="One step on" title="One step on (→)"><svg class="icon" viewBox="0 0 12 12" aria-hidden="true"><path d="M2 1v10L10 6z"/></svg></button>
        <button id="fine" aria-pressed="false" title="Step by contribution (C)">∂ + ∂</button>
        <button id="last" aria-label="To the last step" title="Last step (End)"><svg class="icon" viewBox="0 0 12 12" aria-hidden="true"><path d="M9 1h2v10H9zM1 1v10L8.5 6z"/></svg></button>
      </div>
      <div class="track">
        <canvas id="bars" aria-hidden="true"></canvas>
        <input id="scrub" type="range" min="0" step="1" aria-label="Step">
        <div class="phases" aria-hidden="true"><span>forward: values</span><span>backward: cotangents</span></div>
      </div>
      <p id="step" role="status" aria-live="polite"></p>
    </footer>
    <dialog id="help-text" aria-label="Keys and signs">
      <form method="dialog"><button class="quiet" aria-label="Close">Close</button></form>
      <h2>Keys</h2>
      <table>
        <tr><th><kbd>←</kbd> <kbd>→</kbd></th><td>one step back, one step on</td></tr>
        <tr><th><kbd>Home</kbd> <kbd>End</kbd></th><td>the first step, the last</td></tr>
        <tr><th><kbd>space</kbd></th><td>play, stop</td></tr>
        <tr><th><kbd>B</kbd></th><td>the same entry in the other phase</td></tr>
        <tr><th><kbd>C</kbd></th><td>step by contribution where an entry gives several, or by entry</td></tr>
        <tr><th><kbd>/</kbd></th><td>find an entry</td></tr>
        <tr><th><kbd>G</kbd> <kbd>T</kbd></th><td>graph, table</td></tr>
        <tr><th><kbd>Q</kbd> <kbd>N</kbd></th><td>quiz, its next question</td></tr>
        <tr><th><kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd></th><td>zoom in, zoom out, show everything</td></tr>
        <tr><th><kbd>L</kbd></th><td>light, dark</td></tr>
      </table>
      <h2>Signs</h2>
      <table>
        <tr><th>✓ ✗ –</th><td>the entry's rule agrees with finite differences, does not, was not compared; at a kink any slope between those of both sides agrees</td></tr>
        <tr><th>∅</th><td>no cotangent: the output does not depend on the entry</td></tr>
        <tr><th>0</th><td>the cotangent is exactly zero: a dashed edge</td></tr>
        <tr><th>≈0</th><td>tiny: below 10⁻⁸ of the largest cotangent on the tape</td></tr>
        <tr><th>a colour</th><td>a number of this tensor beside its largest: one hue for positive, one for negative, the paper's own for 0; a dashed frame for what is not finite</td></tr>
        <tr><th>▲</th><td>exploding: more than 10⁴ times the cotangent that the pass starts with</td></tr>
        <tr><th>Δ</th><td>what an edited number changed</td></tr>
        <tr><th>2/3</th><td>two of three contributions have arrived</td></tr>
      </table>
      <p>Behind the address, <code>&amp;embed=1</code> leaves out the header, for slides and frames; <code>&amp;quiz=7</code> is the quiz of a seed, the same for
        everybody; numbers that you edit stand behind <code>&amp;set=</code>.</p>
      <p>An edge is the thicker, the larger the norm of the gradient that flows back along it, on a logarithmic scale.</p>
    </dialog>
    <noscript><p>This page shows a recorded program step by step, and needs JavaScript for it.</p></noscript>
    <script id="data" type="application/json">{{data}}</script>
    <script>
    {{script}}
    </script>
    </body>
    </html>
    """#
}
