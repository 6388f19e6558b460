#!/usr/bin/python3
"""Makes the interface's font: a small, unhinted subset of Atkinson Hyperlegible.

usage: make-font.py FILES_DIRECTORY WEIGHT OUTPUT.ttf     (WEIGHT: 400 or 700)

Kept: Basic Latin, Latin-1, what French typography adds, and every letter of the family's extended
file, for names from all of Europe. What the family lacks and the page's own texts use is made here:
the narrow spaces (from the space) and the arrows and marks (plain polygons). The slash of the zero
goes: in small sizes 25 000 € read 25 888 €. The names are changed, as the licence (OFL 1.1, reserved
font names) asks of a modified version; copyright and licence stay in the file.
"""

import sys

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

FAMILY = "Loire Lisible"
TEXT = (
    [chr(code) for code in range(0x20, 0x7F)]
    + [chr(code) for code in range(0xA0, 0x100)]
    + list("Œœ’‘“”„‚«»‹›…–—•€−™")
)
NARROW = 0.75  # of the space; U+202F is what French puts before ; : ! ? and between thousands


def bar(x0, y0, x1, y1, width):
    """A thick segment, as the four corners of a polygon (clockwise, as TrueType wants)."""
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    dx, dy = (x1 - x0) / length * width / 2, (y1 - y0) / length * width / 2
    return [
        (x0 - dy, y0 + dx),
        (x1 - dy, y1 + dx),
        (x1 + dy, y1 - dx),
        (x0 + dy, y0 - dx),
    ]


def marks(width):
    """Arrows and marks in a box 760 wide, from y = 0 to y = 660 (the height of the capitals)."""
    right = [bar(60, 330, 660, 330, width), bar(430, 100, 690, 360, width), bar(430, 560, 690, 300, width)]
    flip = lambda shape: [[(760 - x, y) for x, y in reversed(p)] for p in shape]  # noqa: E731
    turn = lambda shape: [[(380 - (y - 330), 330 + (x - 380)) for x, y in p] for p in shape]  # noqa: E731
    up = turn(right)
    down = [[(x, 660 - y) for x, y in reversed(p)] for p in up]
    return {
        "→": right,
        "←": flip(right),
        "↑": up,
        "↓": down,
        "✓": [bar(80, 330, 330, 80, width), bar(265, 80, 680, 600, width)],
        "✗": [bar(120, 70, 640, 590, width), bar(120, 590, 640, 70, width)],
    }


def add_glyph(font, char, polygons, advance):
    pen = TTGlyphPen(None)
    for polygon in polygons:
        pen.moveTo(tuple(map(round, polygon[0])))
        for point in polygon[1:]:
            pen.lineTo(tuple(map(round, point)))
        pen.closePath()
    put(font, char, pen.glyph(), advance)


def put(font, char, glyph, advance):
    name = f"uni{ord(char):04X}"
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    for table in font["cmap"].tables:
        table.cmap[ord(char)] = name


def copy_glyph(source, font, char):
    glyphs = source.getGlyphSet()
    name = source.getBestCmap()[ord(char)]
    recording = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(recording)
    pen = TTGlyphPen(None)
    recording.replay(pen)
    put(font, char, pen.glyph(), source["hmtx"][name][0])


def open_the_zero(font):
    """The zero's own outline around an empty middle, with stems as thick as those of the O."""
    glyf = font["glyf"]
    coordinates, ends, flags = glyf["zero"].getCoordinates(glyf)
    outer, on_curve = list(coordinates[: ends[0] + 1]), list(flags[: ends[0] + 1])
    o_points, o_ends, _ = glyf["O"].getCoordinates(glyf)
    o_outer, o_inner = o_points[: o_ends[0] + 1], o_points[o_ends[0] + 1 : o_ends[1] + 1]
    left, bottom = (min(p[axis] for p in o_inner) - min(p[axis] for p in o_outer) for axis in (0, 1))

    def narrowed(points, axis, stem):
        low, high = min(p[axis] for p in points), max(p[axis] for p in points)
        middle, ratio = (low + high) / 2, (high - low - 2 * stem) / (high - low)
        return [round(middle + (p[axis] - middle) * ratio) for p in points]

    inner = list(zip(narrowed(outer, 0, left), narrowed(outer, 1, bottom)))[::-1]
    glyph = glyf["zero"]
    glyph.numberOfContours = 2
    glyph.coordinates = GlyphCoordinates(outer + inner)
    glyph.flags = bytearray(on_curve + on_curve[::-1])
    glyph.endPtsOfContours = [len(outer) - 1, 2 * len(outer) - 1]
    glyph.recalcBounds(glyf)


def rename(font, weight):
    style = "Bold" if weight == "700" else "Regular"
    table = font["name"]
    kept = {record.nameID: str(record) for record in table.names if record.nameID in (0, 13, 14)}
    table.names = []
    names = {1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"{FAMILY} {style}".replace(" ", "")}
    for name_id, text in {**kept, **names}.items():
        table.setName(text, name_id, 3, 1, 0x409)


def main():
    directory, weight, output = sys.argv[1:4]
    path = f"{directory}/atkinson-hyperlegible-%s-{weight}-normal.woff"
    font, extended = TTFont(path % "latin"), TTFont(path % "latin-ext")
    font.flavor = None

    cmap = font.getBestCmap()
    space = font["hmtx"][cmap[0x20]][0]
    for char in "\u202f\u2009":
        add_glyph(font, char, [], round(space * NARROW))
    letters = [chr(code) for code in sorted(set(extended.getBestCmap()) - set(cmap))]
    for char in letters:
        copy_glyph(extended, font, char)
    open_the_zero(font)
    drawn = marks(118 if weight == "700" else 84)
    for char, polygons in drawn.items():
        add_glyph(font, char, polygons, 760)

    wanted = set(TEXT) | set(letters) | {"\u202f", "\u2009"} | set(drawn)
    missing = [char for char in sorted(wanted) if ord(char) not in font.getBestCmap()]
    if missing:
        sys.exit(f"glyphs missing from the font: {missing}")

    options = subset.Options(
        hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, name_IDs=["*"], recalc_timestamp=False
    )
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(char) for char in wanted])
    subsetter.subset(font)
    rename(font, weight)
    font.recalcTimestamp = False
    font.save(output)


main()
