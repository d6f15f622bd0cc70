"""The few shapes that pictures of fairness are made of."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

INK, QUIET, LINE, BLUE, RED, PALE = "#212B32", "#4C6272", "#D8DDE0", "#005EB8", "#A2000F", "#BFD7ED"
FONT = "font-family='Arial, Helvetica, sans-serif'"


def picture(width: int, height: int, title: str, description: str, parts: Iterable[str]) -> str:
    """An inline picture with its name and what it shows in words."""
    head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' role='img' {FONT}>"
    named = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    ground = f"<rect width='{width}' height='{height}' fill='#FFFFFF'/>"
    return "\n".join([head, named, ground, *parts, "</svg>"])


def text(x: float, y: float, words: str, *, fill: str = QUIET, anchor: str = "start", weight: str = "normal") -> str:
    """Words, their foot at y."""
    style = f"font-size='12' fill='{fill}' text-anchor='{anchor}' font-weight='{weight}'"
    return f"<text x='{x:.1f}' y='{y:.1f}' {style}>{escape(words)}</text>"


def line(x1: float, y1: float, x2: float, y2: float, *, colour: str = LINE, width: float = 1, dash: str = "") -> str:
    """A straight line."""
    dashed = f" stroke-dasharray='{dash}'" if dash else ""
    ends = f"x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}'"
    return f"<line {ends} stroke='{colour}' stroke-width='{width:g}'{dashed}/>"


def path(points: Iterable[tuple[float, float]], *, colour: str, dash: str = "") -> str:
    """A line through points."""
    through = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = f" stroke-dasharray='{dash}'" if dash else ""
    return f"<polyline points='{through}' fill='none' stroke='{colour}' stroke-width='2'{dashed}/>"


def bar(x: float, y: float, width: float, height: float, *, colour: str) -> str:
    """A filled box."""
    return f"<rect x='{x:.1f}' y='{y:.1f}' width='{width:.1f}' height='{height:.1f}' fill='{colour}'/>"


def dot(x: float, y: float, *, colour: str, hollow: bool = False) -> str:
    """A small circle, filled or hollow."""
    fill = "#FFFFFF" if hollow else colour
    return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='4' fill='{fill}' stroke='{colour}' stroke-width='1.5'/>"
