"""Balance: the steps away from each fair target, at a convex price."""

from roster.table import Balance
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Total


def lower_balance(balance: Balance, board: Board) -> Total:
    """k(k+1)/2 for each row that is k steps away from its target."""
    amount = Total()
    for row, target, base in zip(balance.rows, balance.targets, balance.base, strict=True):
        deviation = board.measured(row, balance.measure, balance.start, balance.stop, base - target)
        if balance.price is None:
            board.outside(deviation, -balance.free, balance.free, None)
        else:
            amount.add_total(1, _triangular(deviation, balance, board))
    return amount


def _triangular(deviation: Total, balance: Balance, board: Board) -> Total:
    """k(k+1)/2 as the sum of levels 1, 2, 3...: the j-th level is reached from j steps on and costs j."""
    steps = -(-max(deviation.high - balance.free, -deviation.low - balance.free, 0) // balance.unit)
    if deviation.low == deviation.high:
        return Total(steps * (steps + 1) // 2)
    amount = Total()
    reached = Total(balance.free)
    for level in range(1, steps + 1):
        literal = board.model.new_bool_var("")
        reached.add(balance.unit, literal)
        amount.add(level, literal)
    board.model.add(reached.expression >= deviation.expression)
    board.model.add(reached.expression >= deviation.times(-1).expression)
    return amount
