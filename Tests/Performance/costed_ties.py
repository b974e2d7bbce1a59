"""What connection_costs.py has written, as arrays for the peers' graphs."""
import functools

import numpy as np


class CostedTies:
    """Ties between names, each with its cost and half of what passing its ends costs as weight."""

    def __init__(self, folder):
        read = lambda name: np.loadtxt(folder / name, np.int64, delimiter=",", skiprows=1, unpack=True)
        self.names, circles = read("names.csv")
        self.a, self.b, costs = read("costs.csv")
        self.n = int(self.names.max()) + 1
        self.around = np.zeros(self.n, np.int64)
        self.around[self.names] = circles
        self.halves = np.zeros(self.n, np.int64)
        self.halves[self.names] = np.frexp(circles)[1] - 1         # rounded down, the logarithm to base 2
        self.weights = costs + self.halves[self.a] + self.halves[self.b]

    @functools.cached_property
    def busiest(self):
        """The name with the most names around it, the first of several."""
        return int(self.around.argmax())

    def cost(self, weight, a, b):
        """What a path of a weight costs, its ends not counted."""
        return int(weight - self.halves[a] - self.halves[b])
