"""Reads the bodies of a service's error responses, and prints the code in each."""

import sys

from chat import BadRequestProblem, BadRequestResponse

for text in sys.argv[1:]:
    if '"error"' in text:
        code = BadRequestResponse.model_validate_json(text).error.code.root
    else:
        code = BadRequestProblem.model_validate_json(text).code.root
    print(code if isinstance(code, str) else code.value)
