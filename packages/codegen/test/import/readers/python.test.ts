import { expect, test } from "vitest";
import { imported } from "../imported.ts";

test("enums have values, and texts behind, above and below them", async () => {
  const python = `from enum import Enum

class ShopError(str, Enum):
    """Errors of the shop."""

    SOLD = "bread_sold"  # It is sold.
    OLD: str = 'bread_' 'old'
    """It is old.

    Deprecated: say SOLD.
    """
    # The oven is cold.
    COLD = r"oven\\cold"
    _private_ = "x"

    def text(self):
        return "y"

class Kind(Enum):
    RYE = 1
`;
  const { codes, left } = await imported({ "a.py": python });
  expect(codes).toEqual({
    bread_sold: "It is sold.",
    bread_old: { meaning: "It is old.", deprecated: { reason: "say SOLD." } },
    oven_cold: { meaning: "The oven is cold.", value: "oven\\cold" },
  });
  expect(left).toEqual([
    'a.py:13:12 new-key: "oven\\cold" cannot be a key; it is oven_cold, and the value is what is sent.',
    "a.py:19:1 left-table: Kind does not say that it is about errors, as others do.",
  ]);
});

test("the parts of a tuple are named after the parameters of the constructor", async () => {
  const python = `class ErrorCode(Enum):
    SOLD = ("bread_sold", HTTPStatus.CONFLICT, _("It is sold"))
    OLD = ("bread_old", 410, "It is\\nold")

    def __init__(self, code, status=DEFAULT, message: str = "x"):
        self.code = code

class ErrorKind(models.TextChoices):
    LATE = "too_late", _("It is too late")

class ErrorNumber(IntEnum):
    ERR_ONE = 1
    ERR_AUTO = auto()
`;
  expect((await imported({ "a.py": python })).codes).toEqual({
    bread_sold: { meaning: "It is sold", statuses: [409] },
    bread_old: { meaning: "It is old", statuses: [410] },
    too_late: "It is too late",
    ERR_ONE: { meaning: "ERR_ONE", value: 1 },
    ERR_AUTO: "ERR_AUTO",
  });
});

test("a value that a program computes is left and said", async () => {
  const python = `class ErrorCode(IntEnum):
    OK = 0
    COLD = 1
    HOT = BASE + 2
    WARM = Other.WARM
`;
  const { codes, left } = await imported({ "a.py": python });
  expect(codes).toEqual({ COLD: { meaning: "COLD", value: 1 } });
  expect(left).toEqual([
    "a.py:2:5 left-code: OK is not an error.",
    "a.py:3:5 no-text: No text explains COLD.",
    "a.py:4:11 left-code: HOT is BASE + 2, which is neither a text nor a whole number.",
    "a.py:5:12 left-code: WARM is Other.WARM, which is neither a text nor a whole number.",
  ]);
});
