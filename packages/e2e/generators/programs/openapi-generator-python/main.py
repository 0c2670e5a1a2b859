import sys

import openapi_client as client

api = client.ErrorsApi(client.ApiClient(client.Configuration(host=sys.argv[1])))
for name in ("known", "later", "more", "fewer", "null", "other"):
    try:
        api.get_json(name)
    except client.ApiException as error:
        print("json", name, error.data.error.code or "null")
    try:
        api.get_problem(name)
    except client.ApiException as error:
        print("problem", name, error.data.code or "null")
