import sys

from client import Client
from client.api.errors import get_json, get_problem

service = Client(base_url=sys.argv[1])
for name in ("known", "later", "more", "fewer", "null", "other"):
    print("json", name, get_json.sync(name, client=service).error.code or "null")
    print("problem", name, get_problem.sync(name, client=service).code or "null")
