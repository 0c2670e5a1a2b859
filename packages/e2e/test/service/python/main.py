"""Reads the body of an error that a service answered with, and prints the code in it."""

import sys

from chat import BadRequestProblem, BadRequestResponse

for line in sys.stdin:
    model = BadRequestResponse if "error" in line else BadRequestProblem
    body = model.model_validate_json(line)
    code = body.error.code if isinstance(body, BadRequestResponse) else body.code
    print(code.root)
