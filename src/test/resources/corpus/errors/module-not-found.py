import sys

print("before the import")
import requests_of_another_kind

print("never")
