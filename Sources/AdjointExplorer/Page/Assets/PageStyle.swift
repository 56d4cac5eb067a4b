extension PageAssets {
  /// How the page looks, in light and dark.
  static let style = #"""
    :root {
      --paper: #fbfaf7; --card: #ffffff; --sunken: #f2f0ea; --ink: #1d1c1a; --soft: #66625a; --faint: #98938a; --line: #dedad0;
      --forward: #3350c8; --forward-wash: #e9edfb; --backward: #c2410c; --backward-wash: #fdeee3;
      --positive: #0b7285; --negative: #a8174f; --zero: #f6f4ee; --good: #2b7a3d; --bad: #c01c28; --odd: #8f6a00; --changed: #7a2fb8;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
      --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
      color-scheme: light;
    }
    :root[data-theme="dark"] {
      --paper: #15161a; --card: #1d1f24; --sunken: #24262c; --ink: #eae7e0; --soft: #a8a49b; --faint: #75726b; --line: #34363d;
      --forward: #93a7ff; --forward-wash: #262c47; --backward: #ff9d66; --backward-wash: #3d281c;
      --positive: #4cc9dc; --negative: #ff85b0; --zero: #24262c; --good: #6fcf83; --bad: #ff7b7b; --odd: #e6bd4a; --changed: #cf9bff;
      color-scheme: dark;
    }
    * { box-sizing: border-box; }
    html, body { height: 100%; margin: 0; }
    body {
      display: grid; grid-template-rows: auto minmax(0, 1fr) auto; background: var(--paper); color: var(--ink);
      font: 14px/1.5 var(--sans); font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%;
    }
    [hidden] { display: none !important; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .skip { position: absolute; left: -999px; top: 0; background: var(--card); padding: 8px 12px; z-index: 9; }
    .skip:focus { left: 8px; }
    :focus-visible { outline: 2px solid var(--forward); outline-offset: 2px; border-radius: 4px; }
    h1, h2, h3, p { margin: 0; }
    bdi { unicode-bidi: isolate; }
    button {
      font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 5px 12px;
      cursor: pointer;
    }
    button:hover { border-color: var(--faint); }
    #quiz[aria-pressed="true"] { background: var(--backward-wash); border-color: var(--backward); color: var(--backward); }
    button.quiet { background: none; border-color: transparent; color: var(--soft); }
    button.quiet:hover { color: var(--ink); background: var(--sunken); }
    kbd {
      font: 11px var(--mono); border: 1px solid var(--line); border-radius: 4px; padding: 1px 5px; color: var(--soft);
      background: var(--paper);
    }

    .top { display: flex; align-items: center; gap: 12px; padding: 10px 18px; border-bottom: 1px solid var(--line); }
    .heading { flex: 1; min-width: 0; }
    .heading h1 {
      font-size: 17px; font-weight: 650; letter-spacing: -0.01em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
    }
    .heading p { color: var(--soft); font-size: 12.5px; }
    #search { position: relative; width: 230px; }
    #query {
      width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px;
      padding: 5px 30px 5px 12px;
    }
    #search > kbd { position: absolute; right: 9px; top: 8px; pointer-events: none; }
    #results {
      position: absolute; z-index: 5; top: calc(100% + 4px); right: 0; width: 330px; max-width: 92vw; max-height: 340px; overflow: auto;
      margin: 0; padding: 4px; list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: 10px;
      box-shadow: 0 8px 30px #0003;
    }
    #results li { padding: 5px 9px; border-radius: 6px; cursor: pointer; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    #results li[aria-selected="true"], #results li:hover { background: var(--forward-wash); }
    #results li.empty { color: var(--soft); cursor: default; background: none; }
    .switch { display: flex; background: var(--sunken); border-radius: 9px; padding: 2px; }
    .switch button { border: 0; background: none; padding: 4px 12px; border-radius: 7px; color: var(--soft); }
    .switch button[aria-pressed="true"] { background: var(--card); color: var(--ink); box-shadow: 0 1px 2px #0002; }

    main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(380px, 34%); min-height: 0; }
    #stage { position: relative; min-width: 0; min-height: 0; }
    #graph-view, #table-view { position: absolute; inset: 0; }
    #table-view { overflow: auto; padding: 0 18px 18px; }
    #graph { width: 100%; height: 100%; display: block; touch-action: none; cursor: grab; user-select: none; }
    #graph:active { cursor: grabbing; }
    .tools { position: absolute; left: 14px; bottom: 12px; display: flex; gap: 4px; }
    .tools button { padding: 3px 10px; font-size: 13px; color: var(--soft); }

    /* the graph */
    .box { fill: var(--sunken); fill-opacity: .55; stroke: var(--line); }
    .box-label { font: 600 11.5px var(--sans); fill: var(--soft); paint-order: stroke; stroke: var(--sunken); stroke-width: 5px; }
    .fold { cursor: pointer; }
    .node { cursor: pointer; transition: opacity .15s; }
    .node .body { fill: var(--card); stroke: var(--line); stroke-width: 1.2; }
    .node.group .shadow { fill: var(--sunken); stroke: var(--line); }
    .node .what { font: 600 12.5px var(--sans); fill: var(--ink); }
    .node .which { font: 11px var(--mono); fill: var(--soft); }
    .node .badge { font: 11px var(--sans); fill: var(--good); }
    .node .badge.failed { fill: var(--bad); font-weight: 700; }
    .node .badge.skipped { fill: var(--soft); }
    .node .count { font: 600 10.5px var(--mono); fill: var(--backward); }
    .node.ahead { opacity: .38; }
    .node.none .body { stroke-dasharray: 2 4; fill: var(--paper); }
    .node.related .body { stroke: var(--soft); stroke-width: 1.6; }
    .node.failing .body { stroke: var(--bad); }
    .node.now .body { stroke: var(--forward); stroke-width: 2.4; fill: var(--forward-wash); }
    .node.reached .body { stroke: var(--backward); }
    .backward .node.now .body { stroke: var(--backward); fill: var(--backward-wash); }
    .node .value { font: 11px var(--mono); fill: var(--forward); }
    .node .gradient { font: 11px var(--mono); fill: var(--backward); }
    .node .delta { font: 700 15px var(--sans); fill: var(--changed); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
    .node.changed .body { stroke: var(--changed); stroke-width: 2; }
    .node.odd .body { stroke: var(--odd); stroke-width: 2.2; stroke-dasharray: 6 3; }
    .node.odd .value, .node.odd .gradient { fill: var(--odd); }
    .node.constant .body { fill: var(--sunken); stroke-dasharray: none; }
    .node.constant .what { fill: var(--soft); font-weight: 500; }
    .far .which, .far .value, .far .gradient, .far .count, .far .badge, .far .delta { display: none; }
    .node:focus { outline: none; }
    .node:focus-visible .body { stroke: var(--ink); stroke-width: 2.6; }
    .edge { fill: none; stroke: var(--faint); stroke-width: 1.2; transition: stroke .15s; }
    .edge.ahead { opacity: .35; }
    .edge.related { stroke: var(--forward); stroke-width: 1.8; opacity: 1; }
    .edge.flowed { stroke: var(--backward); opacity: .75; }
    .edge.flowed.current { opacity: 1; }
    .edge.zero { stroke-dasharray: 5 4; }
    .edge.none { stroke-dasharray: 1.5 4; stroke: var(--faint); }

    .stub { font: 600 11px var(--sans); fill: var(--soft); cursor: pointer; }
    marker path { fill: context-stroke; }
    marker#tip path { fill: var(--faint); }
    marker#back path { fill: var(--backward); }

    /* the entry */
    #panel { overflow: auto; border-left: 1px solid var(--line); background: var(--card); padding: 16px 20px 28px; outline: none; }
    .path { color: var(--soft); font-size: 12.5px; min-height: 1.5em; overflow-wrap: anywhere; }
    .entry-title { display: flex; align-items: baseline; flex-wrap: wrap; gap: 4px 10px; }
    .entry-title h2 { font-size: 22px; font-weight: 650; letter-spacing: -0.015em; overflow-wrap: anywhere; }
    .entry-title .number { font: 500 14px var(--mono); color: var(--soft); }
    .entry-title .name { font-size: 14px; color: var(--soft); overflow-wrap: anywhere; }
    .chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 8px 0 2px; }
    .chip { font-size: 12px; border-radius: 99px; padding: 1px 9px; background: var(--sunken); color: var(--soft); }
    .chip.passed { color: var(--good); } .chip.failed { color: var(--paper); background: var(--bad); }
    .chip.phase { color: var(--forward); background: var(--forward-wash); }
    .chip.phase.back { color: var(--backward); background: var(--backward-wash); }
    #panel section { margin-top: 20px; }
    #panel h3 {
      font-size: 11.5px; font-weight: 650; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin-bottom: 6px;
    }
    #panel h4 { margin: 12px 0 4px; font-size: 13.5px; font-weight: 600; overflow-wrap: anywhere; }
    #panel h3.forward { color: var(--forward); } #panel h3.backward { color: var(--backward); }
    .note { color: var(--soft); font-size: 12.5px; }
    .formula { overflow-x: auto; overflow-y: hidden; padding: 4px 0; }
    math { font-size: 16px; text-align: left; display: block math; }
    math[display="block"] { margin: 0; width: max-content; }
    mfrac > :first-child { padding-bottom: 2px; } mfrac > :last-child { padding-top: 2px; }
    .formula math[display="block"] + math[display="block"] { margin-top: 10px; }
    .heat { display: flex; gap: 18px; align-items: flex-start; flex-wrap: wrap; }
    .heat .statistics { grid-template-columns: 1fr; margin: 0; }
    math .matrix { font-weight: 700; font-style: normal; }
    math .number { color: var(--forward); } .back math .number { color: var(--backward); }
    math .bracketed { border: solid var(--soft); border-width: 0 1.5px; border-radius: 5px; margin: 2px 3px; padding: 0 2px; }
    math mtable { font-size: 13.5px; }
    .link { padding: 0; border: 0; background: none; color: var(--forward); text-align: left; text-decoration: underline; text-underline-offset: 3px;
      text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); overflow-wrap: anywhere; }
    .link:hover { text-decoration-color: currentColor; }
    .sum { border-left: 3px solid var(--backward); padding-left: 12px; margin: 10px 0 16px; }
    .sum.past { border-color: var(--line); }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 270px), 1fr)); gap: 12px; }
    .side { font-size: 12px; color: var(--soft); font-weight: 600; overflow-wrap: anywhere; }
    .state { font-size: 12.5px; color: var(--soft); }
    .state b { color: var(--ink); font-weight: 600; }

    /* tensors */
    .tensor { margin: 4px 0 6px; min-width: 0; }
    .tensor .lead { display: flex; gap: 8px; align-items: baseline; font-size: 12px; color: var(--soft); flex-wrap: wrap; }
    .tensor .shape { font-family: var(--mono); }
    .scroll { overflow-x: auto; max-width: 100%; }
    .cells { border-collapse: separate; border-spacing: 2px; font: 12.5px var(--mono); margin: 2px -2px; }
    .cells td { text-align: right; padding: 3px 8px; border-radius: 5px; white-space: nowrap; }
    .cells td.special { outline: 1.5px dashed var(--odd); outline-offset: -1.5px; }
    .map { display: block; max-width: 100%; border-radius: 4px; cursor: crosshair; }
    .images { display: block; max-width: 100%; image-rendering: pixelated; border-radius: 4px; margin: 4px 0; }
    .readout { font: 12px var(--mono); color: var(--soft); min-height: 1.5em; }
    .readout b { color: var(--ink); font-weight: 600; }
    .statistics { display: grid; grid-template-columns: repeat(auto-fill, minmax(92px, 1fr)); gap: 2px 10px; font-size: 12px; margin: 3px 0; }
    .statistics div { white-space: nowrap; }
    .statistics span { font-family: var(--mono); } .statistics .term { color: var(--soft); font-family: inherit; }

    /* what if */
    .fields { display: flex; flex-wrap: wrap; gap: 4px 8px; margin: 4px 0; }
    .fields label { display: flex; gap: 4px; align-items: center; font: 11.5px var(--mono); color: var(--soft); }
    .edit { font: 12.5px var(--mono); width: 92px; padding: 3px 7px; border: 1px solid var(--line); border-radius: 6px; background: var(--card);
      color: var(--ink); cursor: ew-resize; touch-action: none; }
    .edit:focus { cursor: text; }
    .changed-box { border: 1.5px solid var(--changed); border-radius: 12px; padding: 10px 14px; }
    .changed-box ul { margin: 4px 0; padding-left: 18px; font-size: 12.5px; } .changed-box b { color: var(--changed); }
    .differences { margin-top: 10px; font-size: 12.5px; } .differences table { border-collapse: collapse; font: 12px var(--mono); margin: 6px 0; }
    .differences th, .differences td { text-align: right; padding: 2px 10px 2px 0; } .differences th { font: 12px var(--sans); color: var(--soft); }
    .differences summary { cursor: pointer; color: var(--soft); }
    .obstacle { margin-top: 8px; }
    #first-odd { border-color: var(--odd); color: var(--odd); }

    /* the legend */
    #legend { position: absolute; right: 14px; bottom: 12px; max-width: min(92%, 330px); background: var(--card); border: 1px solid var(--line); border-radius: 10px;
      font-size: 12px; padding: 4px 10px; max-height: 70%; overflow: auto; }
    #legend summary { cursor: pointer; color: var(--soft); } #legend dl { display: grid; grid-template-columns: auto 1fr; gap: 3px 10px; margin: 6px 0; align-items: center; }
    #legend dd { margin: 0; }
    .swatch { display: inline-block; width: 26px; height: 13px; border-radius: 4px; border: 1.5px solid var(--line); background: var(--card); }
    .swatch.scale { width: 62px; background: linear-gradient(90deg, var(--negative), var(--zero), var(--positive)); }
    .swatch.now { border-color: var(--forward); background: var(--forward-wash); } .swatch.reached { border-color: var(--backward); }
    .swatch.odd { border: 2px dashed var(--odd); } .swatch.changed { border-color: var(--changed); } .swatch.constant { background: var(--sunken); }
    .swatch.none { border: 1.5px dotted var(--soft); }

    .icon { width: 13px; height: 13px; display: block; fill: currentColor; }
    .transport button { display: grid; place-items: center; grid-auto-flow: column; gap: 6px; }

    /* quiz */
    .quiz { background: var(--backward-wash); border-radius: 12px; padding: 14px 16px; }
    .quiz form { display: flex; gap: 8px; margin: 8px 0; flex-wrap: wrap; }
    .quiz input { font: 14px var(--mono); padding: 5px 10px; width: 150px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: var(--ink); }
    .quiz .right { color: var(--good); font-weight: 600; } .quiz .wrong { color: var(--bad); font-weight: 600; }
    .veil { font: 12.5px var(--mono); color: var(--soft); border: 1px dashed var(--faint); border-radius: 6px; padding: 6px 12px; display: inline-block; }

    /* the table */
    #table-view table { border-collapse: collapse; width: 100%; font-size: 12.5px; }
    #table-view th { position: sticky; top: 0; background: var(--paper); text-align: left; font-weight: 600; color: var(--soft); z-index: 1; }
    #table-view th button { border: 0; background: none; padding: 0; font-weight: 600; color: inherit; }
    #table-view th, #table-view td { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
    #table-view td.value { font-family: var(--mono); max-width: 330px; overflow-wrap: anywhere; }
    #table-view td.number { font-family: var(--mono); text-align: right; white-space: nowrap; }
    #table-view tr.now td { background: var(--forward-wash); } .backward #table-view tr.now td { background: var(--backward-wash); }
    .pager { display: flex; gap: 10px; align-items: center; padding: 10px 0; color: var(--soft); }

    /* the time line */
    #timeline { display: grid; grid-template-columns: auto minmax(0, 1fr) minmax(190px, 26%); gap: 18px; align-items: center;
      border-top: 1px solid var(--line); padding: 8px 18px 10px; background: var(--card); }
    .transport { display: flex; gap: 4px; }
    .transport button { padding: 5px 10px; }
    #play { min-width: 84px; background: var(--ink); color: var(--paper); border-color: var(--ink); }
    .track { position: relative; }
    #bars { width: 100%; height: 30px; display: block; }
    #scrub { width: 100%; margin: 0; display: block; height: 18px; accent-color: var(--forward); }
    .backward #scrub { accent-color: var(--backward); }
    .phases { display: flex; justify-content: space-between; font-size: 11px; }
    .phases span:first-child { color: var(--forward); } .phases span:last-child { color: var(--backward); }
    #step { font-size: 13px; overflow-wrap: anywhere; }
    #step .phase { font-weight: 600; color: var(--forward); } .backward #step .phase { color: var(--backward); }

    dialog { border: 1px solid var(--line); border-radius: 14px; background: var(--card); color: var(--ink); max-width: 560px; width: 92vw; padding: 18px 24px 24px; }
    dialog::backdrop { background: #0007; }
    dialog form { float: right; } dialog h2 { font-size: 15px; margin: 10px 0 6px; }
    dialog th { text-align: left; padding: 3px 16px 3px 0; font-weight: 500; white-space: nowrap; vertical-align: top; } dialog td { padding: 3px 0; }
    dialog p { margin-top: 12px; color: var(--soft); }

    @media (max-width: 900px) {
      body { display: block; height: auto; padding-bottom: 118px; }
      .top { flex-wrap: wrap; padding: 10px 14px; gap: 8px; }
      .heading { flex-basis: 100%; }
      #search { flex: 1 1 150px; width: auto; } #results { right: auto; left: 0; }
      .top > button { padding: 5px 8px; }
      main { display: block; }
      #stage { height: 48vh; min-height: 300px; border-bottom: 1px solid var(--line); }
      #panel { border-left: 0; padding: 14px 14px 24px; overflow: visible; }
      #timeline { position: fixed; left: 0; right: 0; bottom: 0; grid-template-columns: minmax(0, 1fr); gap: 4px; padding: 8px 14px 10px; box-shadow: 0 -6px 20px #0001; z-index: 4; }
      #bars, .phases { display: none; }
      .transport { justify-content: space-between; } .transport button { flex: 1; padding: 6px 0; }
      #step { order: -1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    }
    .score { margin-top: 6px; } .score button { margin-left: 6px; padding: 2px 9px; font-size: 12.5px; }

    @media (max-width: 600px) {
      /* Numbers first: the graph is below. */
      main { display: flex; flex-direction: column; }
      #panel { order: 1; } #stage { order: 2; height: 62vh; border-top: 1px solid var(--line); }
      .heading h1 { font-size: 15px; } .heading p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      .top { padding: 6px 12px; gap: 6px; } .top button { font-size: 13px; padding: 4px 8px; } .switch button { padding: 3px 8px; }
      #search { flex: 1 1 90px; } #search > kbd, #save-json { display: none; } #query { padding: 4px 8px; }
      #theme, #help { font-size: 0 !important; } #theme::after { content: "◐"; font-size: 15px; } #help::after { content: "?"; font-size: 15px; }
      .tools { flex-wrap: wrap; right: 14px; } .tools button { padding: 3px 7px; font-size: 12px; }
      #legend { bottom: auto; top: 10px; }
    }

    /* in a frame or on a slide */
    .embed .top, .embed .skip { display: none; }
    body.embed { display: grid; grid-template-rows: minmax(0, 1fr) auto; height: 100%; padding-bottom: 0; }
    .embed main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(240px, 40%); }
    .embed #stage { height: auto; min-height: 0; order: 0; border: 0; } .embed #panel { overflow: auto; order: 1; border-left: 1px solid var(--line); padding: 10px 14px 16px; }
    .embed #timeline { position: static; padding: 4px 12px 6px; box-shadow: none; }
    .embed .phases, .embed #legend { display: none; }

    @media print {
      :root, :root[data-theme="dark"] {
        --paper: #ffffff; --card: #ffffff; --sunken: #f3f1ea; --ink: #000000; --soft: #444444; --faint: #777777; --line: #bbbbbb;
        --forward: #2b4bbf; --forward-wash: #eef1fc; --backward: #a33a08; --backward-wash: #fdeee3;
        --positive: #0b7285; --negative: #a8174f; --zero: #f6f4ee; --good: #2b7a3d; --bad: #c01c28; --odd: #8f6a00; --changed: #7a2fb8; color-scheme: light;
      }
      html, body, body.embed { display: block; height: auto; padding: 0; background: #ffffff; }
      .top > :not(.heading), .tools, #timeline, .skip, dialog, .what-if, #recompute, #reset, #legend summary, .score button { display: none !important; }
      .top { border: 0; padding: 0 0 8px; } main { display: block; }
      #stage { height: auto; break-inside: avoid; border: 0; } #graph-view { position: static; } #graph { height: 118mm; overflow: visible; }
      #table-view { position: static; overflow: visible; padding: 0; }
      #legend { position: static; max-width: none; max-height: none; border: 0; padding: 0; } #legend dl { grid-template-columns: auto 1fr auto 1fr; }
      #panel { overflow: visible; border: 0; padding: 8px 0; } #panel section { break-inside: avoid-page; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
    """#
}
