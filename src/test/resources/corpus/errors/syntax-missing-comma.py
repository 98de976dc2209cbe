config = {
    "host": "localhost"
    "port": 80,
}
print(config)
