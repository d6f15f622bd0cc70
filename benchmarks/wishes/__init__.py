"""How well wishes with a purse resist gaming: 26 periods, honest and gamed, under three schemes."""
