"""Reads the bodies of a service's error responses, and prints the code in each."""

import json
import sys
from pathlib import Path

from chat import GatewayErrorBody, GatewayProblemDetails

for response in json.loads(Path(sys.argv[1]).read_text("utf-8")):
    body = response["body"]
    if response["mediaType"] == "application/json":
        code = GatewayErrorBody.model_validate_json(body).error.code
    else:
        code = GatewayProblemDetails.model_validate_json(body).code
    print(code)
