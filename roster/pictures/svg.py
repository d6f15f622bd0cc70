"""The few shapes that pictures are made of, on a white card that reads on light and on dark pages."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

INK, QUIET, LINE, BLUE, RED, AMBER, GREEN = (
    "#212B32",
    "#4C6272",
    "#D8DDE0",
    "#005EB8",
    "#A2000F",
    "#B25F00",
    "#006747",
)
PALE = "#BFD7ED"
FONT = "font-family='Arial, Helvetica, sans-serif'"
MARGIN = 24


def card(width: float, height: float, title: str, subtitle: str, parts: Iterable[str]) -> str:
    """A picture with its title and what it shows, which is also its description."""
    size = f"viewBox='0 0 {width:g} {height:g}' width='{width:g}'"
    edge = f"x='1' y='1' width='{width - 2:g}' height='{height - 2:g}' rx='10'"
    head = [
        f"<svg xmlns='http://www.w3.org/2000/svg' {size} role='img' {FONT}>",
        f"<title>{escape(title)}</title>",
        f"<desc>{escape(subtitle)}</desc>",
        f"<rect {edge} fill='#FFFFFF' stroke='{LINE}'/>",
        text(MARGIN, 36, title, size=18, weight="bold"),
        text(MARGIN, 57, subtitle, size=12, fill=QUIET),
    ]
    return "\n".join([*head, *parts, "</svg>"]) + "\n"


def text(
    x: float, y: float, words: str, *, size: int = 12, fill: str = INK, weight: str = "normal", anchor: str = "start"
) -> str:
    """Words, their foot at y."""
    style = f"font-size='{size}' fill='{fill}' font-weight='{weight}' text-anchor='{anchor}'"
    return f"<text x='{x:.1f}' y='{y:.1f}' {style}>{escape(words)}</text>"


def line(
    start: tuple[float, float], end: tuple[float, float], *, colour: str = LINE, width: float = 1, dashed: bool = False
) -> str:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    dash = " stroke-dasharray='5 4'" if dashed else ""
    ends = f"x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}'"
    return f"<line {ends} stroke='{colour}' stroke-width='{width:g}'{dash}/>"


def path(points: Iterable[tuple[float, float]], *, colour: str, width: float = 1.6) -> str:
    """A line through points."""
    through = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f"<polyline points='{through}' fill='none' stroke='{colour}' stroke-width='{width:g}'/>"


def bar(x: float, y: float, width: float, height: float, *, colour: str, says: str = "") -> str:
    """A filled box, with what it says when somebody points at it."""
    box = f"x='{x:.1f}' y='{y:.1f}' width='{max(width, 0):.1f}' height='{max(height, 0):.1f}'"
    return f"<rect {box} fill='{colour}'><title>{escape(says)}</title></rect>"


def dot(x: float, y: float, *, colour: str, radius: float = 3, says: str = "") -> str:
    """A filled circle, with what it says when somebody points at it."""
    return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='{radius:g}' fill='{colour}'><title>{escape(says)}</title></circle>"
