"""Prints a line for each schema: which of the values it accepts."""

import json
import sys
from pathlib import Path

from jsonschema.validators import validator_for

values = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
for path in sys.argv[2:]:
    schema = json.loads(Path(path).read_text(encoding="utf-8"))
    kind = validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)
    print(json.dumps([validator.is_valid(value) for value in values]))
