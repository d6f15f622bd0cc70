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
DASHED = "5 4"


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


def plain(width: float, height: float, title: str, description: str, parts: Iterable[str]) -> str:
    """A picture without a card, for a page that says its title itself."""
    size = f"viewBox='0 0 {width:g} {height:g}' width='{width:g}'"
    head = f"<svg xmlns='http://www.w3.org/2000/svg' {size} role='img' {FONT}>"
    named = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    ground = f"<rect width='{width:g}' height='{height:g}' fill='#FFFFFF'/>"
    return "\n".join([head, named, ground, *parts, "</svg>"])


def text(
    x: float, y: float, words: str, *, size: int = 12, fill: str = INK, weight: str = "normal", anchor: str = "start"
) -> str:
    """Words, their foot at y."""
    style = f"font-size='{size}' fill='{fill}' font-weight='{weight}' text-anchor='{anchor}'"
    return f"<text x='{x:.1f}' y='{y:.1f}' {style}>{escape(words)}</text>"


def line(
    start: tuple[float, float], end: tuple[float, float], *, colour: str = LINE, width: float = 1, dash: str = ""
) -> str:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    ends = f"x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}'"
    return f"<line {ends} stroke='{colour}' stroke-width='{width:g}'{_dashed(dash)}/>"


def _dashed(dash: str) -> str:
    """Such as "5 4"; an unbroken line without."""
    return f" stroke-dasharray='{dash}'" if dash else ""


def path(points: Iterable[tuple[float, float]], *, colour: str, width: float = 1.6, dash: str = "") -> str:
    """A line through points."""
    through = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f"<polyline points='{through}' fill='none' stroke='{colour}' stroke-width='{width:g}'{_dashed(dash)}/>"


def bar(x: float, y: float, width: float, height: float, *, colour: str, says: str = "") -> str:
    """A filled box, with what it says when somebody points at it."""
    box = f"x='{x:.1f}' y='{y:.1f}' width='{max(width, 0):.1f}' height='{max(height, 0):.1f}'"
    return f"<rect {box} fill='{colour}'><title>{escape(says)}</title></rect>"


def dot(x: float, y: float, *, colour: str, radius: float = 3, hollow: bool = False, says: str = "") -> str:
    """A circle, filled or hollow, with what it says when somebody points at it."""
    look = f"fill='#FFFFFF' stroke='{colour}' stroke-width='1.5'" if hollow else f"fill='{colour}'"
    return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='{radius:g}' {look}><title>{escape(says)}</title></circle>"
