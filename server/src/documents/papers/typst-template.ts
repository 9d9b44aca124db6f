// How a paper looks as PDF, after the habits of GB/T 9704: A4, 版心 156 × 225 mm, red head, 三号 body. The model comes in as data (`sys.inputs`), never as markup.

export const typstTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let serif = ("Noto Serif SC", "Noto Sans SC")
#let sans = ("Noto Sans SC", "Noto Serif SC")
#let red = rgb("#d7000f")
#let san = 16pt
#let lines-of(it) = it.split("\n").map(one => text(one)).join(linebreak())

#let watermark = if paper.marks.len() > 0 {
  place(center + horizon, rotate(-36deg, text(font: sans, size: 76pt, fill: luma(0, 7%), tracking: 12pt, paper.marks.join("　"))))
}
#let first = paper.spreads.first().blocks.first()
#let is-letter = first.kind == "head" and first.issued == "letter"
#let number = context {
  let at = counter(page).get().first()
  let all = counter(page).final().first()
  // 信函格式: the first page closes with a double line, thin over thick, and shows no number
  if is-letter and at == 1 { pad(x: -7mm, { v(6mm); line(length: 100%, stroke: 0.7pt + red); v(-9pt); line(length: 100%, stroke: 2.2pt + red) }) }
  else if paper.pages == "of" { align(center, text(font: serif, size: 10.5pt, "第 " + str(at) + " 页 共 " + str(all) + " 页")) }
  else { pad(x: 1em, align(if calc.odd(at) { right } else { left }, text(font: serif, size: 14pt, "— " + str(at) + " —"))) }
}
#let own = if paper.ownLayout != "" { align(right, text(font: sans, size: 8pt, fill: luma(110), lines-of(paper.ownLayout))) }

#set document(title: paper.title)
#let is-plaque = first.kind == "plaque"
#set page(paper: "a4", flipped: is-plaque, margin: if is-plaque { (top: 24mm, bottom: 20mm, left: 24mm, right: 24mm) } else { (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm) }, background: watermark, footer: if not is-plaque { number }, footer-descent: 7mm, header: own, header-ascent: 12mm)
#set text(font: serif, size: san, lang: "zh", region: "cn", cjk-latin-spacing: none, overhang: false)
#set par(leading: 12.6pt, spacing: 12.6pt, justify: true, linebreaks: "simple")
#set table(stroke: 0.5pt + black)
#show table.cell: set par(justify: false, leading: 5pt, spacing: 5pt)
// a blank, and a choice with its box, are not torn; a digest, a figure or a long word may break anywhere inside a cell
#show regex("＿+"): it => box(it)
#show regex("[□■][^　]+"): it => box(it)
// a clause, 一（二）.3, is read as one word
#show regex("（?[一二三四五六七八九十]+（[一二三四五六七八九十]+）(\.[0-9]+)*）?"): it => box(it)
#show table.cell: it => { show regex("[!-~]{9,}"): word => word.text.clusters().join(sym.zws); it }

#let head-red-header(it) = {
  let longest = calc.max(..it.issuers.map(one => one.clusters().len()))
  let joint = calc.min(24, 340 / longest)
  let name(one) = text(font: serif, weight: 900, fill: red, size: if it.issuers.len() > 1 { joint * 1pt } else { calc.min(40, 420 / calc.max(1, one.clusters().len() + 2)) * 1pt }, one)
  v(14mm)
  if it.issuers.len() > 1 {
    align(center, grid(columns: (auto, auto), column-gutter: 10pt, align: horizon,
      grid(row-gutter: 11pt, ..it.issuers.map(one => box(width: calc.max(11, longest) * joint * 1pt, { let all = one.clusters(); grid(columns: all.map(_ => 1fr), ..all.map(c => align(center, name(c)))) }))),
      text(font: serif, weight: 900, fill: red, size: 34pt, "文件")))
  } else { align(center, name(it.issuers.first()) + text(font: serif, weight: 900, fill: red, size: calc.min(40, 420 / (it.issuers.first().clusters().len() + 2)) * 1pt, "文件")) }
  v(18pt)
  align(center, text(it.number))
  v(-4pt)
  line(length: 100%, stroke: 1.6pt + red)
  v(20pt)
}
#let head-letter(it) = {
  v(-7mm)
  let one = it.issuers.first()
  align(center, text(font: serif, weight: 900, fill: red, size: calc.min(40, 435 / calc.max(1, one.clusters().len()) - 2) * 1pt, tracking: 2pt, one))
  v(3pt)
  pad(x: -7mm, { line(length: 100%, stroke: 2.2pt + red); v(-9pt); line(length: 100%, stroke: 0.7pt + red) })
  v(2pt)
  align(right, text(it.number))
  v(24pt)
}
#let draw-head(it) = if it.issued == "letter" { head-letter(it) } else { head-red-header(it) }

#let field-table(it) = {
  let label(one) = table.cell(fill: luma(246), align: left + horizon, text(font: sans, size: 10.5pt, lines-of(one)))
  let value(one, span, tall) = table.cell(colspan: span, align: left + (if tall { top } else { horizon }), text(size: 11pt, lines-of(one)) + if tall and one.clusters().len() < 60 { v(26mm) })
  let cells = it.rows.map(row => row.map(one => (label(one.label), value(one.value, if row.len() == 1 { 3 } else { 1 }, one.at("tall", default: false)))).flatten()).flatten()
  block(width: 100%, table(columns: (2.1fr, 3fr, 2.1fr, 3fr), inset: (x: 5pt, y: 7pt), ..cells))
}
#let data-table(it) = {
  let widths = it.at("widths", default: it.heads.map(_ => 1)).map(w => w * 1fr)
  let size = if it.heads.len() > 7 { 8.5pt } else if it.heads.len() > 4 { 10.5pt } else { 11pt }
  block(width: 100%, breakable: not it.whole, table(columns: widths, inset: (x: 4pt, y: 6pt), align: center + horizon,
    table.header(..it.heads.map(one => table.cell(fill: luma(246), text(font: sans, size: size, lines-of(one))))),
    ..it.rows.enumerate().map(((n, row)) => row.enumerate().map(((at, one)) => table.cell(breakable: it.torn.at(n), align: if it.left.at(at) { left + horizon } else { center + horizon }, text(size: size, lines-of(one))))).flatten()))
}
#let cover(it) = {
  v(6mm)
  align(center, text(font: sans, size: san, lines-of(it.above)))
  v(38mm)
  let longest = calc.max(..it.title.split("\n").map(one => one.clusters().len()))
  align(center, par(justify: false, leading: 20pt, text(font: serif, weight: 900, size: calc.min(30, 430 / longest) * 1pt, lines-of(it.title))))
  v(46mm)
  align(center, grid(columns: (auto, 88mm), row-gutter: 13pt, column-gutter: 8pt, align: (right + bottom, left + bottom),
    ..it.fields.map(one => (block(inset: (bottom: 4pt), text(font: sans, size: san, one.label + "：")), block(width: 100%, stroke: (bottom: 0.5pt), inset: (bottom: 4pt), lines-of(one.value)))).flatten()))
  v(1fr)
  align(center, text(size: san, it.day))
  v(12mm)
}
#let signature(it) = {
  v(24pt)
  block(breakable: false, width: 100%, {
    if it.persons.len() > 0 { pad(left: 2em, { for one in it.persons { par(first-line-indent: 0em, text(one.label + "：") + lines-of(one.value)) } }); v(18pt) }
    pad(right: 2em, align(right, grid(row-gutter: 13pt, align: center,
      ..it.issuers.map(one => lines-of(one)),
      ..(if it.seal != "" { (text(size: 10.5pt, fill: luma(90), it.seal),) } else { () }),
      text(it.day))))
  })
}
#let heading-line(it) = {
  let words = text(it.mark) + lines-of(it.text)
  let styled = if it.level == 1 { text(font: sans, weight: 500, words) } else if it.level == 2 { text(font: serif, weight: 700, words) } else { words }
  block(sticky: it.level < 3, par(first-line-indent: (amount: 2em, all: true), styled))
}
#let attachments(it) = {
  v(12.6pt)
  let alone = it.names.len() == 1
  let label(at) = if at == 0 { box(width: 3em, "附件：") } else { box(width: 3em) }
  pad(left: 2em, grid(columns: (auto, 1fr), row-gutter: 12.6pt, ..it.names.enumerate().map(((at, one)) => (
    label(at) + if not alone { str(at + 1) + "." }, par(justify: false, lines-of(one)))).flatten()))
}

// list, name and proof within a double frame, as plaques are made
#let plaque(it) = {
  let green = rgb("#0b5d4b")
  let longest = calc.max(..it.name.split("\n").map(one => one.clusters().len()))
  block(width: 100%, height: 100%, stroke: 3pt + green, inset: 5pt, block(width: 100%, height: 100%, stroke: 0.8pt + green, inset: 8mm, align(center + horizon, {
    text(font: serif, weight: 900, size: calc.min(54, 560 / calc.max(1, it.list.clusters().len())) * 1pt, fill: green, it.list)
    v(6mm)
    text(font: sans, weight: 500, size: 20pt, it.year)
    v(12mm)
    par(justify: false, leading: 12pt, text(font: serif, weight: 700, size: calc.max(18, calc.min(34, 600 / calc.max(1, longest))) * 1pt, lines-of(it.name)))
    v(12mm)
    grid(columns: (28mm, auto), column-gutter: 8mm, align: (center + horizon, left + horizon),
      image(bytes(it.code), format: "svg", width: 28mm),
      block(width: 132mm, { par(justify: false, leading: 7pt, text(size: 11pt, lines-of(it.document))); v(3pt); for one in it.foot { par(leading: 5pt, spacing: 6pt, justify: false, text(font: sans, size: 9pt, fill: luma(90), lines-of(one))) } }))
  })))
}

// 落款 never stands alone on a page: the last words of the body go with it
#let leads(blocks, at) = at + 1 < blocks.len() and (blocks.at(at + 1).kind == "signature" or (blocks.at(at + 1).kind == "attachments" and leads(blocks, at + 1)))

#let draw(blocks) = for (at, it) in blocks.enumerate() {
  if it.kind == "head" { draw-head(it) }
  else if it.kind == "cover" { cover(it) }
  else if it.kind == "title" { block(sticky: true, above: 16pt, below: 24pt, width: 100%, align(center, par(justify: false, leading: 12pt, text(font: serif, weight: 900, size: 22pt, lines-of(it.text))))) }
  else if it.kind == "addressee" { par(lines-of(it.text) + "：") }
  else if it.kind == "paragraph" { let body = par(first-line-indent: (amount: 2em, all: true), lines-of(it.text)); if leads(blocks, at) { block(sticky: true, body) } else { body } }
  else if it.kind == "line" { block(sticky: it.align == "center", width: 100%, align((left: left, center: center, right: right).at(it.align), text(size: if it.align == "center" { 14pt } else { 12pt }, font: if it.align == "center" { sans } else { serif }, lines-of(it.text)))) }
  else if it.kind == "heading" { heading-line(it) }
  else if it.kind == "fields" { field-table(it) }
  else if it.kind == "table" { data-table(it) }
  else if it.kind == "attachments" { block(sticky: leads(blocks, at), attachments(it)) }
  else if it.kind == "signature" { signature(it) }
  else if it.kind == "plaque" { plaque(it) }
  else if it.kind == "annex" { pagebreak(weak: true); text(font: sans, it.label) }
  else if it.kind == "page" { pagebreak(weak: true) }
}

#for spread in paper.spreads {
  if spread.across { page(flipped: true, margin: (top: 28mm, bottom: 28mm, left: 30mm, right: 30mm), draw(spread.blocks)) } else { pagebreak(weak: true); draw(spread.blocks) }
}
`;
